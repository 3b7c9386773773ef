import type { CommandOnItem } from "../../src/contract/shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { isSeen, nextEdit, placesOf, writeEdits } from "./item-places.ts";

/**
 * Makes an item whole again, or lets it speak for itself again; the answer that was worked on before is
 * back with it. Refused while one of its parts is public. Letters of former parts are not given again.
 */
export async function restoreItem(deps: Deps, actor: Actor, command: CommandOnItem): Promise<Result<null>> {
  const places = await placesOf(deps, actor, command.reason);
  if (!places.ok) return places;
  const { itemId } = command;
  const edit = places.value.last.get(itemId);
  if (!edit) return refused("unknown-item");
  if (edit.parts.length === 0 && edit.mergedInto === null) return done(null);
  if (edit.parts.some(({ id }) => places.value.isPublic(id))) return refused("item-public");
  if (!isSeen(places.value, command)) return refused("conflict");
  const { tableId } = edit;
  const whole = nextEdit(deps, places.value, { itemId, tableId }, { parts: [], mergedInto: null });
  return writeEdits(deps, places.value, [whole]);
}
