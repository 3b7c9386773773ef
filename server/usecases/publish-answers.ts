import type { AnswerWork } from "../../src/contract/answer-views.ts";
import type { CommandOnAnswer } from "../../src/contract/shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import { acceptPosition, isSamePosition } from "../../src/domain/position.ts";
import type { RegisterItem } from "../../src/domain/register.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { AnswerRow, AnswerWrite } from "./answer-ports.ts";
import { desksOf, isCurrent, writeAnswers } from "./answer-work.ts";
import type { Deps } from "./deps.ts";

/**
 * Makes these drafts public, exactly as they were seen (`basedOn`): all of them or none. One that is
 * public already in the same words is left as it is, so doing it twice is doing it once.
 */
export async function publishAnswers(
  deps: Deps,
  actor: Actor,
  command: { readonly items: readonly (CommandOnAnswer & { readonly edit?: number | undefined })[] },
): Promise<Result<{ readonly answers: AnswerWork[] }>> {
  const ids = [...new Set(command.items.map(({ itemId }) => itemId))];
  const desks = await desksOf(deps, actor, ids);
  if (!desks.ok) return desks;
  const based = new Map(command.items.map((item) => [item.itemId, item]));
  const changes: AnswerWrite[] = [];
  for (const { placed, row } of desks.value) {
    if (!row) return refused("position-needed");
    if (!isCurrent(row, based.get(placed.item.id) ?? { itemId: placed.item.id, basedOn: null }))
      return refused("conflict");
    const seen = based.get(placed.item.id)?.edit;
    if (seen !== undefined && seen !== placed.item.edit) return refused("conflict");
    const change = publishing(row, placed.item, new Date(deps.clock.now()).toISOString());
    if (!change.ok) return change;
    if (change.value) changes.push(change.value);
  }
  const written = await writeAnswers(deps, changes, ids);
  return written.ok ? done({ answers: written.value }) : written;
}

/** The change that makes this draft public; null: it is. */
function publishing(
  { itemId, tableId, draft, draftAt, published }: AnswerRow,
  { wording, passedTo }: Pick<RegisterItem, "wording" | "passedTo">,
  at: string,
): Result<AnswerWrite | null> {
  const position = acceptPosition(draft);
  if (!position.ok) return position;
  const isSamePlace = published?.wording === wording && published.passedTo === passedTo;
  if (isSamePlace && isSamePosition(published, position.value)) return done(null);
  return done({
    itemId,
    tableId,
    basedOn: draftAt,
    published: { ...position.value, wording, passedTo, at: published?.at ?? at, correctedAt: published ? at : null },
    event: { kind: published ? "corrected" : "published", ...position.value, at },
  });
}
