/** The steps that every command about an item's place in the register shares. */
import type { CommandOnItem } from "../../src/contract/shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import {
  acceptReason,
  type ItemEdit,
  type ItemPlace,
  isSamePlace,
  lastEdits,
  UNEDITED,
} from "../../src/domain/item-edit.ts";
import type { ItemId } from "../../src/domain/register.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { rowsById } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { type PlacedItem, registerOf } from "./register-of.ts";
import { allowedMeeting } from "./rights.ts";

/** The register with how its items were edited, for somebody who may edit it. */
export interface Places {
  readonly reason: string;
  /** Every edit, oldest first for each item. */
  readonly history: readonly ItemEdit[];
  /** The last edit of each. */
  readonly last: ReadonlyMap<ItemId, ItemEdit>;
  /** An item as it stands in the register now. */
  readonly item: (id: ItemId) => PlacedItem | undefined;
  readonly isPublic: (id: ItemId) => boolean;
}

export async function placesOf(deps: Deps, actor: Actor, reason: string): Promise<Result<Places>> {
  const allowed = allowedMeeting(actor, "answer");
  if (!allowed.ok) return allowed;
  const accepted = acceptReason(reason);
  if (!accepted.ok) return accepted;
  const [items, history, rows] = await Promise.all([registerOf(deps), deps.answers.itemEdits(), rowsById(deps)]);
  const byId = new Map(items.map((placed) => [placed.item.id, placed]));
  return done({
    reason: accepted.value,
    history,
    last: lastEdits(history),
    item: (id) => byId.get(id),
    isPublic: (id) => (rows.get(id)?.published ?? null) !== null,
  });
}

/** How an item stood before this command, when nobody changed it since it was seen. */
export const placeBefore = ({ last }: Places, itemId: ItemId): ItemPlace & { readonly n: number } =>
  last.get(itemId) ?? { ...UNEDITED, n: 0 };

export const isSeen = (places: Places, { itemId, edit }: Pick<CommandOnItem, "itemId" | "edit">): boolean =>
  placeBefore(places, itemId).n === edit;

/** The next edit of an item: how it stands after it. */
export function nextEdit(
  { clock }: Pick<Deps, "clock">,
  places: Places,
  { itemId, tableId }: Pick<ItemEdit, "itemId" | "tableId">,
  change: Partial<ItemPlace>,
): ItemEdit {
  const { wording, passedTo, mergedInto, parts, n } = placeBefore(places, itemId);
  return {
    wording,
    passedTo,
    mergedInto,
    parts,
    ...change,
    itemId,
    tableId,
    n: n + 1,
    reason: places.reason,
    at: new Date(clock.now()).toISOString(),
  };
}

/** Writes all or nothing; edits that change nothing are left out. `conflict` when somebody was faster. */
export async function writeEdits(deps: Deps, places: Places, edits: readonly ItemEdit[]): Promise<Result<null>> {
  const real = edits.filter((edit) => !isSamePlace(edit, placeBefore(places, edit.itemId)));
  if (real.length === 0 || (await deps.answers.addItemEdits(real))) return done(null);
  return refused("conflict");
}
