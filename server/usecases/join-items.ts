import type { CommandOnItem } from "../../src/contract/shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { ItemId } from "../../src/domain/register.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { isSeen, nextEdit, placeBefore, placesOf, writeEdits } from "./item-places.ts";

/**
 * From now on `into` speaks for these items too: it takes over their sources, and their numbers lead to
 * it. All of them or none; whole items of one table only, and none that is public. Twice is once.
 */
export async function joinItems(
  deps: Deps,
  actor: Actor,
  command: {
    readonly into: ItemId;
    readonly items: readonly Pick<CommandOnItem, "itemId" | "edit">[];
    readonly reason: string;
  },
): Promise<Result<null>> {
  const places = await placesOf(deps, actor, command.reason);
  if (!places.ok) return places;
  const { into } = command;
  const speaker = places.value.item(into);
  if (!speaker) return refused("unknown-item");
  const edits = [];
  for (const seen of command.items) {
    const { itemId } = seen;
    if (placeBefore(places.value, itemId).mergedInto === into) continue;
    const placed = places.value.item(itemId);
    if (!placed) return refused("unknown-item");
    const isWhole = placed.item.partOf === null && speaker.item.partOf === null;
    if (!isWhole || itemId === into || placed.table.id !== speaker.table.id) return refused("not-joinable");
    if (places.value.isPublic(itemId)) return refused("item-public");
    if (!isSeen(places.value, seen)) return refused("conflict");
    edits.push(nextEdit(deps, places.value, { itemId, tableId: placed.table.id }, { mergedInto: into }));
  }
  return writeEdits(deps, places.value, edits);
}
