import type { AnswerWork } from "../../src/contract/answer-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { ItemId } from "../../src/domain/register.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { desksOf, workOf, writeAnswers } from "./answer-work.ts";
import type { Deps } from "./deps.ts";

/** Takes a public answer back: the draft stays, the trace says what was taken back and when. */
export async function withdrawAnswer(
  deps: Deps,
  actor: Actor,
  { itemId }: { readonly itemId: ItemId },
): Promise<Result<AnswerWork>> {
  const desks = await desksOf(deps, actor, [itemId]);
  if (!desks.ok) return desks;
  const row = desks.value[0]?.row ?? null;
  if (!row?.published) return done(workOf(itemId, row));
  const { status, justification } = row.published;
  const at = new Date(deps.clock.now()).toISOString();
  const event = { kind: "withdrawn", status, justification, at } as const;
  const change = { itemId, tableId: row.tableId, basedOn: row.draftAt, published: null, event };
  const written = await writeAnswers(deps, [change], [itemId]);
  if (!written.ok) return written;
  const [work] = written.value;
  return work ? done(work) : refused("unknown-item");
}
