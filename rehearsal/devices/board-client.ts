/**
 * A light client of one board: the wire of `src/contract/board-wire.ts` on `ws`, without a browser
 * and without timers of its own. It keeps its document over a lost connection, comes back by itself
 * and tells which edits are durable.
 */
import { WebSocket } from "ws";
import * as Y from "yjs";
import { BOARD_PATH, type BoardRole } from "../../src/contract/board-wire.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { awarenessFrame, readFrame, type ServerFrame, step1Frame, step2Frame, updateFrame } from "./board-frames.ts";

export interface BoardClientOptions {
  /** `http://host:port` of the server. */
  readonly base: string;
  readonly tableId: TableId;
  readonly role: BoardRole;
  /** The session, as the value of a Cookie header. */
  readonly cookie: string;
  /** Milliseconds before coming back after a lost connection. */
  readonly returnAfter: () => number;
  /** The server refused what this client may not do, or does not let it in: nothing more will come. */
  readonly onRefused?: (why: string) => void;
  readonly onTransaction?: (transaction: Y.Transaction) => void;
}

export interface BoardClient {
  /** The document now. It is another one after the server asked to start anew. */
  doc(): Y.Doc;
  /** Resolves when the whole board is here, on this connection. */
  synced(): Promise<void>;
  /** One gesture. Resolves when it is durable, be it after a reconnect. */
  edit(change: (doc: Y.Doc) => void): Promise<void>;
  /** Presence (a gesture in progress), latest wins, never stored. */
  present(state: object): void;
  /** Connected, and edits flow at once. */
  isWhole(): boolean;
  /** Edits that are not durable yet. */
  pending(): number;
  /** Bytes received so far. */
  received(): number;
  /** Cuts the connection without a word, as Wi-Fi does; the client comes back by itself. */
  cut(): void;
  close(): void;
}

/** What is told on an origin that came over the wire; local edits have none. */
const REMOTE = Symbol("remote");
/** An update that says nothing: no structs, nothing deleted. */
const EMPTY_UPDATE = 2;

interface PendingEdit {
  /** Number of the frame it travelled in on this connection; null: not sent yet. */
  frame: number | null;
  readonly done: () => void;
}

/** After these the server does not want to see this client again. */
const FINAL: ReadonlySet<number> = new Set([
  CLOSE.badFrame,
  CLOSE.notSignedIn,
  CLOSE.refusedUpdate,
  CLOSE.unknownBoard,
]);

class LightBoardClient implements BoardClient {
  private document = new Y.Doc();
  private socket: WebSocket | null = null;
  private edits: PendingEdit[] = [];
  private waiting: (() => void)[] = [];
  private isSynced = false;
  /** The server has said what it has, so edits may flow: earlier they could miss their dependencies. */
  private mayFlow = false;
  private frames = 0;
  private bytes = 0;
  private clock = 0;
  private reason = "";
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  private readonly options: BoardClientOptions;

  constructor(options: BoardClientOptions) {
    this.options = options;
    this.listen();
    this.connect();
  }

  doc(): Y.Doc {
    return this.document;
  }

  synced(): Promise<void> {
    return this.isSynced ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  edit(change: (doc: Y.Doc) => void): Promise<void> {
    return new Promise((resolve) => {
      const pending: PendingEdit = { frame: null, done: resolve };
      this.edits.push(pending);
      const before = this.frames;
      this.document.transact(() => change(this.document));
      if (this.frames > before) pending.frame = this.frames;
      else if (this.mayFlow) this.settle(pending);
    });
  }

  present(state: object): void {
    this.clock += 1;
    if (this.isOpen()) this.socket?.send(awarenessFrame(this.document.clientID, this.clock, state));
  }

  isWhole(): boolean {
    return this.mayFlow && this.isOpen();
  }

  pending(): number {
    return this.edits.length;
  }

  received(): number {
    return this.bytes;
  }

  cut(): void {
    this.socket?.terminate();
  }

  close(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    this.socket?.close();
    this.document.destroy();
  }

  private connect(): void {
    const { base, tableId, role, cookie } = this.options;
    const url = `${base.replace(/^http/, "ws")}${BOARD_PATH}${tableId}?as=${role}`;
    const socket = new WebSocket(url, { headers: { cookie, origin: base }, perMessageDeflate: false });
    socket.binaryType = "arraybuffer";
    socket.on("open", () => socket.send(step1Frame(this.document)));
    socket.on("message", (data) => this.receive(socket, data));
    socket.on("unexpected-response", (_request, response) => this.turnedAway(socket, response.statusCode ?? 0));
    // An error is always followed by a close, which decides what happens next.
    socket.on("error", () => undefined);
    socket.on("close", (code) => this.lost(socket, code));
    this.socket = socket;
  }

  private listen(): void {
    this.document.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === REMOTE || !this.mayFlow || !this.isOpen()) return;
      this.send(updateFrame(update));
    });
    this.document.on("afterTransaction", (transaction: Y.Transaction) => this.options.onTransaction?.(transaction));
  }

  private receive(socket: WebSocket, data: unknown): void {
    if (socket !== this.socket || !(data instanceof ArrayBuffer)) return;
    this.bytes += data.byteLength;
    this.handle(readFrame(new Uint8Array(data)));
  }

  private handle(frame: ServerFrame): void {
    switch (frame.kind) {
      case "step1":
        return this.answer(frame.stateVector);
      case "step2":
        Y.applyUpdate(this.document, frame.update, REMOTE);
        return this.becomeSynced();
      case "update":
        return Y.applyUpdate(this.document, frame.update, REMOTE);
      case "durable":
        return this.confirm(frame.frames);
      case "refused":
        this.reason = frame.reason;
        return;
      case "storage":
      case "other":
        return;
    }
  }

  /** Gives the server what it lacks: everything edited while away travels in this one frame. */
  private answer(stateVector: Uint8Array): void {
    const update = Y.encodeStateAsUpdate(this.document, stateVector);
    this.mayFlow = true;
    if (update.byteLength <= EMPTY_UPDATE) {
      for (const edit of this.edits) this.settle(edit);
      return;
    }
    this.send(step2Frame(update));
    for (const edit of this.edits) edit.frame = this.frames;
  }

  private send(bytes: Uint8Array): void {
    this.frames += 1;
    this.socket?.send(bytes);
  }

  private confirm(frames: number): void {
    for (const edit of this.edits.filter(({ frame }) => frame !== null && frame <= frames)) this.settle(edit);
  }

  /** Makes a new list, so that a loop over the old one goes on. */
  private settle(edit: PendingEdit): void {
    this.edits = this.edits.filter((other) => other !== edit);
    edit.done();
  }

  private becomeSynced(): void {
    this.isSynced = true;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private lost(socket: WebSocket, code: number): void {
    if (socket !== this.socket || this.closed) return;
    this.isSynced = false;
    this.mayFlow = false;
    this.frames = 0;
    for (const edit of this.edits) edit.frame = null;
    if (FINAL.has(code)) {
      this.options.onRefused?.(this.reason === "" ? `board-closed-${code}` : `board-${this.reason}`);
      return;
    }
    if (code === CLOSE.newEpoch) this.startAnew();
    this.timer = setTimeout(() => this.connect(), this.options.returnAfter());
  }

  /** The door answered with a page instead of a board. Only a server that is busy or away is asked again. */
  private turnedAway(socket: WebSocket, status: number): void {
    if (status < 500) {
      this.closed = true;
      this.options.onRefused?.(`board-status-${status}`);
    }
    socket.terminate();
    if (status >= 500) this.lost(socket, CLOSE.restarting);
  }

  private startAnew(): void {
    this.document.destroy();
    this.document = new Y.Doc();
    this.listen();
  }

  private isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }
}

/** Opens a board and stays with it until `close`. */
export const openBoard = (options: BoardClientOptions): BoardClient => new LightBoardClient(options);
