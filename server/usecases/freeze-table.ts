import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { closeBeforeFreeze } from "./close-vote.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { noteDeed } from "./note-deed.ts";
import { boardActor } from "./put-on-board.ts";
import { allowedMeeting } from "./rights.ts";

/** Makes a table read-only for everyone, or opens it again. Open boards are judged again at once. */
export async function freezeTable(
  deps: Deps,
  actor: Actor,
  command: { readonly tableId: TableId; readonly frozen: boolean },
): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const table = await deps.store.table(command.tableId);
  if (!table) return refused("unknown-table");
  if ((table.life === "frozen") === command.frozen) return done(null);
  if (command.frozen) await closeBeforeFreeze(deps, command.tableId);
  await deps.store.freeze(command.tableId, command.frozen);
  await deps.boards.rejudge(command.tableId);
  if (command.frozen) deps.keepBoards({ kind: "freeze" }, [command.tableId]);
  await noteDeed(deps, command.tableId, deed(command.frozen ? "frozen" : "thawed", boardActor(actor)));
  deps.news.momentChanged(command.tableId);
  deps.news.roundChanged(command.tableId);
  return done(null);
}
