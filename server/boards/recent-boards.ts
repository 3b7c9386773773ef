/** Boards that people were at when the server went: opened before anybody can come back to them. */
import type { TableId } from "../../src/domain/ids.ts";
import type { Log } from "../log.ts";
import type { BoardLog } from "../usecases/board-ports.ts";
import type { Clock } from "../usecases/ports.ts";
import { BOARD_TIMING, type BoardEngine } from "./boards.ts";
import { lastChangeOf } from "./stored-board.ts";

interface Deps {
  readonly boards: Pick<BoardEngine, "open">;
  readonly log: Pick<BoardLog, "load">;
  readonly clock: Clock;
  readonly logger: Log;
}

/**
 * Opens every board that is not at rest, one after the other, and gives their number. The end of a long
 * evening takes a while to read; a hall of tablets that all come back at once should not wait for it.
 * What cannot be opened now is opened when somebody comes.
 */
export async function openRecentBoards(tables: readonly TableId[], deps: Deps): Promise<number> {
  let count = 0;
  for (const tableId of tables) {
    try {
      if ((await isRecent(tableId, deps)) && (await deps.boards.open(tableId)) !== null) count += 1;
    } catch (error) {
      deps.logger.error("board.early_opening_failed", error, { tableId });
    }
  }
  return count;
}

async function isRecent(tableId: TableId, { log, clock }: Deps): Promise<boolean> {
  const stored = await log.load(tableId);
  return stored !== null && clock.now() - lastChangeOf(stored) < BOARD_TIMING.rest;
}
