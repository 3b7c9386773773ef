import { boardView } from "../../src/board/board-view.ts";
import type { BoardView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedTable } from "./rights.ts";

/** The participant's table as reading text. */
export async function readBoard(deps: Deps, actor: Actor): Promise<Result<BoardView>> {
  if (actor.role !== "participant") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "read-board", actor.tableId);
  if (!table.ok) return table;
  const view = await deps.boards.read(actor.tableId, boardView);
  return view ? done(view) : refused("unknown-table");
}
