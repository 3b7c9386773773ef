import { pastOf, restoreBoard as restoreDoc } from "../../src/board/board-restore.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { nameOfMoment } from "../../src/domain/kept-moment.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { noteDeed } from "./note-deed.ts";
import { boardActor } from "./put-on-board.ts";
import { allowedMeeting } from "./rights.ts";

/**
 * Makes a board as it was when it was kept at `seq`: one more edit, nothing is rewritten. How it is
 * now is kept before, so that this can be undone in the same way.
 */
export async function restoreBoard(
  deps: Deps,
  actor: Actor,
  command: { readonly tableId: TableId; readonly seq: number },
): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const table = await deps.store.table(command.tableId);
  if (!table) return refused("unknown-table");
  if (table.life === "frozen") return refused("table-frozen");
  return deps.turns.inTurn(table.id, () => restore(deps, actor, command));
}

async function restore(
  deps: Deps,
  actor: Actor,
  { tableId, seq }: { readonly tableId: TableId; readonly seq: number },
): Promise<Result<null>> {
  const { boards } = deps;
  const past = await boards.readSnapshot(tableId, seq, pastOf);
  if (past === null) return refused("unknown-moment");
  const isKept = await boards.snapshot(tableId, nameOfMoment({ kind: "restore" })).then(
    () => true,
    () => false,
  );
  if (!isKept) return refused("storage-unavailable");
  const room = await boards.open(tableId);
  if (!room) return refused("unknown-table");
  const restored = await room.edit(boardActor(actor), (doc) => restoreDoc(doc, past));
  if (restored.ok) await noteDeed(deps, tableId, deed("board-restored", boardActor(actor)));
  return restored;
}
