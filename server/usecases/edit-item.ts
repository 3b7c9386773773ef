import type { CommandOnItem } from "../../src/contract/shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import { acceptAddressee, acceptWording, isSamePlace } from "../../src/domain/item-edit.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { isSeen, nextEdit, placeBefore, placesOf, writeEdits } from "./item-places.ts";

/**
 * Words an item anew, or passes it on, with a reason. Its own words stay beside it; what is public
 * changes only when it is published again. The same again changes nothing.
 */
export async function editItem(
  deps: Deps,
  actor: Actor,
  command: CommandOnItem & { readonly wording: string | null; readonly passedTo: string | null },
): Promise<Result<null>> {
  const places = await placesOf(deps, actor, command.reason);
  if (!places.ok) return places;
  const placed = places.value.item(command.itemId);
  if (!placed) return refused("unknown-item");
  const { item, table } = placed;
  // A part has no words of its own but the coordinator's.
  const wording = acceptWording(command.wording, item.partOf === null ? item.text : "");
  if (!wording.ok) return wording;
  if (item.partOf !== null && wording.value === null) return refused("wording-needed");
  const passedTo = acceptAddressee(command.passedTo);
  if (!passedTo.ok) return passedTo;
  const change = { wording: wording.value, passedTo: passedTo.value };
  const edit = nextEdit(deps, places.value, { itemId: item.id, tableId: table.id }, change);
  if (isSamePlace(edit, placeBefore(places.value, item.id))) return done(null);
  return isSeen(places.value, command) ? writeEdits(deps, places.value, [edit]) : refused("conflict");
}
