import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { desksOf, writeAnswers } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { draftWrite } from "./draft-answer.ts";
import { type Cells, fingerprintOf, judgedSheet } from "./read-sheet.ts";

/**
 * Saves a spreadsheet's changes as drafts, all in one transaction; nothing is published. They must be
 * the very ones that the preview showed (`fingerprint`), else `conflict`. Doing it again changes nothing.
 */
export async function applySheet(
  deps: Deps,
  actor: Actor,
  cells: Cells,
  fingerprint: string,
): Promise<Result<{ readonly saved: number }>> {
  const judged = await judgedSheet(deps, actor, cells);
  if (!judged.ok) return judged;
  const { changes } = judged.value;
  if (changes.length === 0) return done({ saved: 0 });
  if (fingerprintOf(changes) !== fingerprint) return refused("conflict");
  const ids = changes.map(({ item }) => item.id);
  const desks = await desksOf(deps, actor, ids);
  if (!desks.ok) return desks;
  const draftOf = new Map(changes.map(({ item, draft }) => [item.id, draft]));
  const writes = desks.value.flatMap((desk) => {
    const draft = draftOf.get(desk.placed.item.id);
    return draft ? [draftWrite(deps, desk, draft)] : [];
  });
  const written = await writeAnswers(deps, writes, ids);
  return written.ok ? done({ saved: written.value.length }) : written;
}
