/** Projectors: one for each table that follows its board, and the hall's that follows the organiser. All read only. */
import { isId, type TableId } from "../src/domain/ids.ts";
import type { Slide } from "../src/domain/screen.ts";
import { type BoardClient, openBoard } from "./devices/board-client.ts";
import { type Door, openDoor } from "./devices/door.ts";
import { type LiveSocket, openLive } from "./devices/live-client.ts";
import { tokenIn } from "./links.ts";
import { type Play, returnAfter, whenSynced } from "./part.ts";
import { changedRegisters, PRESENT, type Register } from "./registers.ts";

export interface Projector {
  /** The board it shows now; null while it shows no board. */
  board(): BoardClient | null;
  /** Boards it was sent to so far. */
  boardsShown(): number;
  close(): void;
}

/** A projector beside one table. */
export async function openTableProjector(play: Play, link: string, tableId: TableId): Promise<Projector | null> {
  const door = await enter(play, link);
  if (!door) return null;
  const live = openLive(door, "screen");
  const board = boardOf(play, door, tableId, (registers) => note(play, tableId, registers));
  if (!(await whenSynced(board))) play.ledger.troubles.push("a board did not arrive at its projector");
  play.ledger.projectors += 1;
  return { board: () => board, boardsShown: () => 1, close: () => close(board, live) };
}

/** The hall's projector: it opens whatever board the screen is told to show. */
export async function openHallProjector(play: Play, link: string): Promise<Projector | null> {
  const door = await enter(play, link);
  if (!door) return null;
  const live = openLive(door, "screen");
  let shown: { readonly tableId: TableId; readonly board: BoardClient } | null = null;
  let count = 0;
  live.on("screen", ({ slide }) => {
    const tableId = tableOf(slide);
    if (tableId === (shown?.tableId ?? null)) return;
    shown?.board.close();
    shown = tableId && { tableId, board: boardOf(play, door, tableId, () => undefined) };
    if (shown) count += 1;
  });
  play.ledger.projectors += 1;
  return {
    board: () => shown?.board ?? null,
    boardsShown: () => count,
    close: () => close(shown?.board ?? null, live),
  };
}

const tableOf = (slide: Slide): TableId | null =>
  slide.kind === "board" || slide.kind === "idea" ? slide.tableId : null;

async function enter(play: Play, link: string): Promise<Door | null> {
  const door = openDoor(play.base);
  const entered = await door.call("enterScreen", { token: tokenIn(link) });
  if (entered.kind === "done") return door;
  play.ledger.troubles.push("the projector's link does not open");
  return null;
}

function boardOf(play: Play, door: Door, tableId: TableId, saw: (registers: readonly Register[]) => void): BoardClient {
  return openBoard({
    base: play.base,
    tableId,
    role: "screen",
    cookie: door.cookie(),
    returnAfter: returnAfter(play.dice),
    onRefused: (why) => play.ledger.troubles.push(`a projector's board was closed: ${why}`),
    onTransaction: (transaction) => {
      if (!transaction.local) saw(changedRegisters(transaction));
    },
  });
}

function note(play: Play, tableId: TableId, registers: readonly Register[]): void {
  const now = performance.now();
  for (const { key, value } of registers) {
    const [root, id, field] = key.split("/");
    const trace = root === "ideas" && field === undefined && isId("idea", id) ? play.ledger.ideas.get(id) : undefined;
    if (trace && value === PRESENT) trace.shownAt ??= now;
  }
  play.sights.saw(tableId, registers);
}

function close(board: BoardClient | null, live: LiveSocket): void {
  board?.close();
  live.disconnect();
}
