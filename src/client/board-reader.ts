/**
 * Reads a board and writes nothing: for the projector and the control room. It asks for what it
 * lacks and applies what comes; its own document is never sent.
 */
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type BoardList, readBoard } from "../board/board-read.ts";
import { BOARD_PATH, type BoardRole } from "../contract/board-wire.ts";
import { CLOSE } from "../contract/close-codes.ts";
import type { TableId } from "../domain/ids.ts";
import { boardQuery } from "./board-query.ts";

/** Milliseconds in which several updates become one reading. */
const SETTLE = 40;
/** Milliseconds before asking again after the server said no for good; rights and links change. */
const REFUSED_PAUSE = 5000;

/**
 * Follows the board of a table until the returned function is called. `onBoard` hears the whole
 * board once it has come and after every change; while the connection is away it hears nothing, so
 * the last board stays.
 */
export function followBoard(tableId: TableId, as: BoardRole, onBoard: (board: BoardList) => void): () => void {
  let stopped = false;
  let stop = (): void => undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const start = (): void => {
    stop = connect(tableId, as, onBoard, (code) => {
      stop();
      // A new document each time: what was rebuilt or judged again must not mix with the old one.
      if (!stopped) again = setTimeout(start, pauseAfter(code));
    });
  };
  start();
  return () => {
    stopped = true;
    clearTimeout(again);
    stop();
  };
}

const pauseAfter = (code: number): number => {
  if (code === CLOSE.newEpoch || code === CLOSE.rightsChanged) return Math.random() * 300;
  return REFUSED_PAUSE * (0.5 + Math.random());
};

function connect(
  tableId: TableId,
  as: BoardRole,
  onBoard: (board: BoardList) => void,
  onClosed: (code: number) => void,
): () => void {
  const doc = new Y.Doc();
  const server = `${location.origin.replace(/^http/, "ws")}${BOARD_PATH.replace(/\/$/, "")}`;
  const provider = new WebsocketProvider(server, tableId, doc, { params: { as }, disableBc: true, connect: false });
  provider.awareness.setLocalState(null);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const read = (): void => {
    waiting = undefined;
    onBoard(readBoard(doc));
  };
  const soon = (): void => {
    if (provider.synced) waiting ??= setTimeout(read, SETTLE);
  };
  doc.on("update", soon);
  provider.on("sync", (isSynced: boolean) => {
    // Asked for with every further connection of this document.
    if (isSynced) provider.params = Object.fromEntries(boardQuery(as, doc));
    soon();
  });
  provider.on("closed", ({ code }) => onClosed(code));
  provider.connect();
  return () => {
    clearTimeout(waiting);
    provider.destroy();
    doc.destroy();
  };
}
