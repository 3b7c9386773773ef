import type { AnswerWork } from "../../src/contract/answer-views.ts";
import type { CommandOnAnswer } from "../../src/contract/shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import { acceptPosition, type CityPosition, EMPTY_DRAFT, isSamePositionDraft } from "../../src/domain/position.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import { desksOf, isCurrent, writeAnswers } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { draftWrite } from "./draft-answer.ts";

/** One position and reason for a chosen set: all of them or none. What the office noted on each stays. */
export async function draftCollectiveAnswer(
  deps: Deps,
  actor: Actor,
  command: { readonly items: readonly CommandOnAnswer[] } & CityPosition,
): Promise<Result<{ readonly answers: AnswerWork[] }>> {
  const ids = command.items.map(({ itemId }) => itemId);
  const desks = await desksOf(deps, actor, ids);
  if (!desks.ok) return desks;
  const position = acceptPosition(command);
  if (!position.ok) return position;
  const based = new Map(command.items.map((item) => [item.itemId, item]));
  const open = desks.value.filter(({ row }) => !isSamePositionDraft(row?.draft ?? EMPTY_DRAFT, position.value));
  const stale = open.some(
    ({ placed, row }) => !isCurrent(row, based.get(placed.item.id) ?? { itemId: placed.item.id, basedOn: null }),
  );
  if (stale) return refused("conflict");
  const changes = open.map((desk) =>
    draftWrite(deps, desk, { ...(desk.row?.draft ?? EMPTY_DRAFT), ...position.value }),
  );
  const written = await writeAnswers(deps, changes, [...new Set(ids)]);
  return written.ok ? { ok: true, value: { answers: written.value } } : written;
}
