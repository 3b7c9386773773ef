/** The steps that every command about answers shares. */
import type { AnswerWork } from "../../src/contract/answer-views.ts";
import type { CommandOnAnswer } from "../../src/contract/shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { ItemId } from "../../src/domain/register.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { AnswerRow, AnswerWrite } from "./answer-ports.ts";
import type { Deps } from "./deps.ts";
import { type PlacedItem, registerOf } from "./register-of.ts";
import { allowedMeeting } from "./rights.ts";

/** An item with what is there of its answer. */
export interface Desk {
  readonly placed: PlacedItem;
  readonly row: AnswerRow | null;
}

/** The items of these ids for somebody who may answer; `unknown-item` when one is not in the register (any more). */
export async function desksOf(deps: Deps, actor: Actor, ids: readonly ItemId[]): Promise<Result<Desk[]>> {
  const allowed = allowedMeeting(actor, "answer");
  if (!allowed.ok) return allowed;
  const [items, rows] = await Promise.all([registerOf(deps), rowsById(deps)]);
  const byId = new Map(items.map((placed) => [placed.item.id, placed]));
  const desks = [...new Set(ids)].flatMap((id) => {
    const placed = byId.get(id);
    return placed ? [{ placed, row: rows.get(id) ?? null }] : [];
  });
  return desks.length === new Set(ids).size ? done(desks) : refused("unknown-item");
}

export const rowsById = async ({ answers }: Pick<Deps, "answers">): Promise<Map<ItemId, AnswerRow>> =>
  new Map((await answers.answers()).map((row) => [row.itemId, row]));

/** Is the command made from what is there now? */
export const isCurrent = (row: AnswerRow | null, { basedOn }: CommandOnAnswer): boolean =>
  (row?.draftAt ?? null) === basedOn;

/** The moment of a save: now, but always later than the version it replaces. */
export function nextVersion({ clock }: Pick<Deps, "clock">, row: AnswerRow | null): string {
  const before = row ? Date.parse(row.draftAt) : 0;
  return new Date(Math.max(clock.now(), before + 1)).toISOString();
}

/** Writes all or nothing; `conflict` when somebody was faster. Then what is there of these items. */
export async function writeAnswers(
  deps: Deps,
  changes: readonly AnswerWrite[],
  ids: readonly ItemId[],
): Promise<Result<AnswerWork[]>> {
  if (changes.length > 0 && !(await deps.answers.write(changes))) return refused("conflict");
  const rows = await rowsById(deps);
  return done(ids.map((id) => workOf(id, rows.get(id) ?? null)));
}

export const workOf = (itemId: ItemId, row: AnswerRow | null): AnswerWork => ({
  itemId,
  draft: row?.draft ?? EMPTY_DRAFT,
  draftAt: row?.draftAt ?? null,
  published: row?.published ?? null,
});
