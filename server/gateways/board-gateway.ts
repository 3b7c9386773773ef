/**
 * The door to the boards: an upgrade at `/board/<tableId>?as=<role>` becomes a WebSocket at that
 * board, or is told by a close code why not. Browsers see nothing of a refused upgrade, so it is
 * accepted first.
 */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { BOARD_PATH, BOARD_ROLES, type BoardRole, WIRE_LIMITS } from "../../src/contract/board-wire.ts";
import { CLOSE, type CloseCode } from "../../src/contract/close-codes.ts";
import type { Actor } from "../../src/domain/access.ts";
import { isId, type TableId } from "../../src/domain/ids.ts";
import { isSameOrigin } from "../auth/same-origin.ts";
import type { LiveRoom } from "../boards/board-room.ts";
import type { BoardEngine } from "../boards/boards.ts";
import type { Log } from "../log.ts";

export interface BoardGatewayDeps {
  readonly boards: BoardEngine;
  /** Who holds this role's session on this request; null: nobody, or the session is no longer valid. */
  readonly authenticate: (request: IncomingMessage, role: BoardRole) => Promise<Actor | null>;
  /** The address people use, when a proxy stands before the server. */
  readonly publicUrl: string | null;
  readonly logger: Log;
  /** How often an open connection's session is asked for again, in milliseconds. A minute when left out. */
  readonly recheckEvery?: number | undefined;
}

export interface BoardGateway {
  /** Is this upgrade for a board? */
  matches(request: IncomingMessage): boolean;
  /** Takes the upgrade over; answers every request, also a hostile one. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

type Admission = { readonly room: LiveRoom; readonly actor: Actor } | { readonly refused: CloseCode };

export function createBoardGateway(deps: BoardGatewayDeps): BoardGateway {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: WIRE_LIMITS.frame,
  });

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const onError = (): void => void socket.destroy();
    socket.on("error", onError);
    const admission = await admit(request, deps);
    socket.off("error", onError);
    if (socket.destroyed) return;
    server.handleUpgrade(request, socket, head, (ws: WebSocket) => {
      if ("refused" in admission) return turnAway(ws, admission.refused);
      admission.room.join(admission.actor, { ws, stream: socket });
      recheck(ws, request, deps);
    });
  }

  return {
    matches: (request) => pathOf(request).startsWith(BOARD_PATH),
    handleUpgrade: (request, socket, head) => void upgrade(request, socket, head),
  };
}

const RECHECK_MS = 60_000;

/** A session can end while its socket is open. A database that does not answer is no reason to close. */
function recheck(ws: WebSocket, request: IncomingMessage, deps: BoardGatewayDeps): void {
  const role = readTarget(request)?.role ?? "participant";
  const ask = async (): Promise<void> => {
    if ((await deps.authenticate(request, role)) === null) ws.close(CLOSE.rightsChanged);
  };
  const timer = setInterval(() => void ask().catch(() => undefined), deps.recheckEvery ?? RECHECK_MS).unref();
  ws.on("close", () => clearInterval(timer));
}

async function admit(request: IncomingMessage, deps: BoardGatewayDeps): Promise<Admission> {
  const target = readTarget(request);
  if (target === null) return { refused: CLOSE.unknownBoard };
  if (!isSameOrigin(request, deps.publicUrl)) return { refused: CLOSE.notSignedIn };
  try {
    const actor = await deps.authenticate(request, target.role);
    if (actor === null) return { refused: CLOSE.notSignedIn };
    const room = await deps.boards.open(target.tableId);
    if (room === null) return { refused: CLOSE.unknownBoard };
    switch (room.members.admits(actor)) {
      case "yes":
        return isOfToday(target, room) ? { room, actor } : { refused: CLOSE.newEpoch };
      case "later":
        return { refused: CLOSE.silentRound };
      case "no":
        return { refused: CLOSE.notSignedIn };
    }
  } catch (error) {
    deps.logger.error("board.admission_failed", error);
    return { refused: CLOSE.restarting };
  }
}

const TURN_AWAY_MS = 2_000;

function turnAway(ws: WebSocket, code: CloseCode): void {
  ws.on("error", () => ws.terminate());
  ws.close(code);
  setTimeout(() => ws.terminate(), TURN_AWAY_MS).unref();
}

const pathOf = (request: IncomingMessage): string => (request.url ?? "").split("?", 1)[0] ?? "";

/** A client that holds a document of another epoch must not mix it with this one. */
const isOfToday = ({ epoch }: Target, room: LiveRoom): boolean => epoch === null || epoch === room.epoch;

interface Target {
  readonly tableId: TableId;
  readonly role: BoardRole;
  /** Of the document that the client holds; null: it holds none. */
  readonly epoch: number | null;
}

function readTarget(request: IncomingMessage): Target | null {
  const tableId = pathOf(request).slice(BOARD_PATH.length);
  const query = new URLSearchParams((request.url ?? "").split("?")[1] ?? "");
  const role = BOARD_ROLES.find((one) => one === query.get("as"));
  const epoch = query.get("epoch");
  return isId("table", tableId) && role !== undefined
    ? { tableId, role, epoch: epoch === null ? null : Number(epoch) }
    : null;
}
