import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** Gives the common screen to the moderators of a table, whose board it shows at once, or takes it back (null). */
export async function giveFloor(
  { store, news }: Deps,
  actor: Actor,
  { tableId }: { readonly tableId: TableId | null },
): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  if (tableId !== null && !(await store.table(tableId))) return refused("unknown-table");
  await store.changeState((state) => {
    const show = { ...state.show, floor: tableId };
    if (tableId === null || state.show.floor === tableId) return { ...state, show };
    return { ...state, show, slide: { kind: "board", tableId, page: 0 } };
  });
  news.screenChanged();
  return done(null);
}
