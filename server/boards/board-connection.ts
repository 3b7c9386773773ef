/**
 * One device at a board: reads its frames within bounds, asks the right for each of them, and writes
 * frames that are shared with others. Knows nothing of documents.
 */
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { BoardActor } from "../../src/board/board-origin.ts";
import { type GuardReason, WIRE_LIMITS } from "../../src/contract/board-wire.ts";
import { CLOSE, type CloseCode } from "../../src/contract/close-codes.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { Side } from "../../src/domain/side.ts";
import { awarenessFrame, durableFrame, type Incoming, readMessage, refusedFrame } from "./board-frames.ts";
import { type BoardMetrics, countRefused } from "./board-metrics.ts";
import { type Bucket, createBucket } from "./rate.ts";

/** The two ends of an accepted WebSocket: the protocol, and the stream that whole frames are written to. */
export interface BoardSocket {
  readonly ws: WebSocket;
  readonly stream: Duplex;
}

/** What a connection asks of its room. */
export interface ConnectionRoom {
  /** Milliseconds since 1970. */
  now(): number;
  stateFor(connection: BoardConnection, vector: Uint8Array): readonly Buffer[];
  update(connection: BoardConnection, update: Uint8Array): void;
  /** A read-only connection sent this; true when it would change the document. */
  wouldChange(update: Uint8Array): boolean;
  presence(connection: BoardConnection, message: Uint8Array): boolean;
  everyonePresent(): Buffer | null;
  left(connection: BoardConnection): void;
}

/** Bytes a writer may send a second, sustained, and in a burst (an offline evening coming back). */
const BYTES = { perSecond: 256 * 1024, burst: 4 * 1024 * 1024 } as const;
/** Questions for the whole state: they cost the server most. */
const QUESTIONS = { perSecond: 0.5, burst: 10 } as const;
/** A socket that does not finish closing is ended. */
const CLOSE_GRACE_MS = 2_000;

export class BoardConnection {
  readonly id: number;
  readonly actor: Actor;
  readonly #room: ConnectionRoom;
  readonly #ws: WebSocket;
  readonly #stream: Duplex;
  readonly #metrics: BoardMetrics;
  readonly #frames: Bucket = createBucket(WIRE_LIMITS.framesPerSecond, WIRE_LIMITS.framesBurst);
  readonly #bytes: Bucket = createBucket(BYTES.perSecond, BYTES.burst);
  readonly #questions: Bucket = createBucket(QUESTIONS.perSecond, QUESTIONS.burst);
  #closed = false;
  #missedPongs = 0;
  #durable = 0;
  /** May write now; the room re-judges it whenever rights change. */
  writes = false;
  /** Has asked for the state and gets what is committed from now on. */
  synced = false;

  constructor(id: number, actor: Actor, socket: BoardSocket, room: ConnectionRoom, metrics: BoardMetrics) {
    this.id = id;
    this.actor = actor;
    this.#room = room;
    this.#ws = socket.ws;
    this.#stream = socket.stream;
    this.#metrics = metrics;
    this.#listen();
  }

  get side(): Side | null {
    return this.actor.role === "moderator" ? this.actor.side : null;
  }

  /** Who is behind it, whatever socket they come on. */
  get person(): string {
    const { actor } = this;
    if (actor.role === "organiser") return actor.linkId === undefined ? "organiser" : `organiser:${actor.linkId}`;
    return `${actor.role}:${actor.role === "participant" ? actor.id : actor.linkId}`;
  }

  get logName(): BoardActor {
    const { actor } = this;
    if (actor.role === "moderator") return actor.side;
    return actor.role === "organiser" || actor.role === "participant" ? actor.role : "system";
  }

  /** Does presence of others go to this device? Phones are spared: they show no cursors. Who only looks sees the board, not who is at it. */
  get seesPresence(): boolean {
    return this.actor.role !== "participant" && this.actor.role !== "observer";
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Writes a whole frame. A device that does not drain is dropped, to come back and resync. */
  send(frame: Buffer): void {
    if (this.#closed) return;
    if (this.#stream.writableLength > WIRE_LIMITS.backlog) return this.#tooSlow();
    this.#metrics.framesOut += 1;
    this.#metrics.bytesOut += frame.length;
    this.#stream.write(frame);
  }

  /** Counts `frames` more as committed and gives the frame that says so. */
  durable(frames: number): Buffer {
    this.#durable += frames;
    return durableFrame(this.#durable);
  }

  refuse(reason: GuardReason): void {
    countRefused(this.#metrics, reason);
    this.send(refusedFrame(reason));
    this.close(CLOSE.refusedUpdate, reason);
  }

  close(code: CloseCode, reason = ""): void {
    if (this.#closed) return;
    this.#leave();
    this.#ws.resume();
    this.#ws.close(code, reason);
    setTimeout(() => this.#ws.terminate(), CLOSE_GRACE_MS).unref();
  }

  /** Reads no more frames: the server is about to restart, and an unread update is sent again later. */
  pause(): void {
    this.#ws.pause();
  }

  /** Resolves when the socket is gone. */
  ended(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#ws.readyState === this.#ws.CLOSED) resolve();
      else this.#ws.once("close", () => resolve());
    });
  }

  /** Ends the socket without a farewell. */
  terminate(): void {
    this.#ws.terminate();
  }

  /** Asks for a sign of life; ends a socket that gave none twice. */
  heartbeat(): void {
    if (this.#missedPongs >= 2) {
      this.#metrics.deadSockets += 1;
      this.#leave();
      return this.#ws.terminate();
    }
    this.#missedPongs += 1;
    this.#ws.ping();
  }

  #listen(): void {
    this.#ws.on("message", (data: Buffer, isBinary: boolean) => this.#receive(data, isBinary));
    this.#ws.on("pong", () => {
      this.#missedPongs = 0;
    });
    this.#ws.on("error", (error: Error & { code?: string }) =>
      countRefused(this.#metrics, error.code ?? "socket-error"),
    );
    this.#ws.on("close", () => this.#leave());
  }

  #leave(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#room.left(this);
  }

  #tooSlow(): void {
    this.#metrics.slowReaders += 1;
    this.close(CLOSE.tooSlow);
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (this.#closed) return;
    this.#missedPongs = 0;
    this.#metrics.framesIn += 1;
    this.#metrics.bytesIn += data.length;
    const now = this.#room.now();
    if (!this.#frames.take(now) || !this.#bytes.take(now, data.length)) return this.#tooMany("rate");
    const message = isBinary ? readMessage(data) : null;
    if (message === null) return this.garbage();
    this.#handle(message, now);
  }

  #handle(message: Incoming, now: number): void {
    switch (message.kind) {
      case "step1":
        return this.#answer(message.body, now);
      case "step2":
        return this.#state(message.body);
      case "update":
        return this.#update(message.body);
      case "awareness":
        return this.#presence(message.body);
      case "query":
        return this.#everyone(now);
    }
  }

  #answer(vector: Uint8Array, now: number): void {
    if (!this.#questions.take(now)) return this.#tooMany("questions");
    try {
      for (const frame of this.#room.stateFor(this, vector)) this.send(frame);
      this.synced = true;
    } catch {
      this.garbage();
    }
  }

  #update(update: Uint8Array): void {
    if (isEmptyUpdate(update)) return;
    if (this.writes) this.#room.update(this, update);
    else this.refuse("read-only");
  }

  /** The empty answer to our SyncStep1 is ordinary; with content it is an update like any other. */
  #state(update: Uint8Array): void {
    if (isEmptyUpdate(update)) return;
    if (this.writes) return this.#room.update(this, update);
    if (this.#room.wouldChange(update)) this.refuse("read-only");
  }

  /** Only writers are shown to others; what a reader says of itself is ignored. */
  #presence(message: Uint8Array): void {
    if (this.writes && !this.#room.presence(this, message)) this.garbage();
  }

  #everyone(now: number): void {
    if (!this.#questions.take(now)) return this.#tooMany("questions");
    this.send((this.seesPresence ? this.#room.everyonePresent() : null) ?? awarenessFrame(Uint8Array.of(0)));
  }

  #tooMany(what: string): void {
    countRefused(this.#metrics, what);
    this.close(CLOSE.tooMany, what);
  }

  garbage(): void {
    countRefused(this.#metrics, "garbage");
    this.close(CLOSE.badFrame);
  }
}

/** Yjs' update of nothing: no structs, no deletions. */
const isEmptyUpdate = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;
