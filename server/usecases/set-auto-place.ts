import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { noteDeed } from "./note-deed.ts";
import { allowedTable } from "./rights.ts";

/** From now on ideas from phones go straight to the board, or wait in the inbox. What waits already stays there. */
export async function setAutoPlace(
  deps: Deps,
  actor: Actor,
  { autoPlace }: { readonly autoPlace: boolean },
): Promise<Result<null>> {
  if (actor.role !== "moderator") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "place-idea", actor.tableId);
  if (!table.ok) return table;
  if (table.value.autoPlace === autoPlace) return done(null);
  await deps.store.setAutoPlace(actor.tableId, autoPlace);
  await noteDeed(deps, actor.tableId, deed(autoPlace ? "auto-place-on" : "auto-place-off", actor.side));
  return done(null);
}
