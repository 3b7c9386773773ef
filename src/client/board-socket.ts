/**
 * One board connection in y-websocket's protocol with durable counts (`board-wire`), made for hall
 * Wi-Fi: a random wait before every return, a fresh socket after sleep, no echo of presence. It
 * keeps each local update until the server says it is on disk, so "saved" is a fact.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import {
  type Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate, writeSyncStep1 } from "y-protocols/sync";
import * as Y from "yjs";
import { type GuardReason, WIRE } from "../contract/board-wire.ts";
import { CLOSE } from "../contract/close-codes.ts";
import { endOf, readReason, type SocketEnd } from "./board-end.ts";
import type { UnsavedUpdates } from "./unsaved-updates.ts";
import { watchPage } from "./watch-page.ts";

export interface BoardSocketOptions {
  /** Asked for at every connection: what the document holds may decide it. */
  readonly url: () => string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Kept here as they are made and saved. */
  readonly unsaved: UnsavedUpdates;
  /** Something that a person is shown has changed. */
  readonly onChange: () => void;
  readonly onEnd: (end: SocketEnd) => void;
  readonly WebSocket?: typeof WebSocket;
  readonly random?: () => number;
}

/** Milliseconds. */
const WAIT = { least: 300, most: 4000, later: 10_000, connect: 8000, silence: 28_000 } as const;
/** Bytes: an answer larger than this goes out in parts, below the server's limit of one frame. */
const PART = 180_000;
/** An update without structs and deletions. */
const EMPTY_UPDATE = 2;

export class BoardSocket {
  readonly #options: BoardSocketOptions;
  readonly #watch: ReturnType<typeof setInterval>;
  readonly #stopWatchingPage: () => void;
  #socket: WebSocket | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #giveUp: ReturnType<typeof setTimeout> | null = null;
  #attempts = 0;
  #frames = 0;
  /** The server has our state: only now may single updates follow. */
  #answered = false;
  #synced = false;
  #heardAt = 0;
  #storageDown = false;
  #reason: GuardReason = "invalid-record";
  #ended = false;

  constructor(options: BoardSocketOptions) {
    this.#options = options;
    options.doc.on("update", this.#onUpdate);
    options.awareness.on("update", this.#onAwareness);
    this.#watch = setInterval(() => this.#checkSilence(), 4000);
    this.#stopWatchingPage = watchPage({
      onAwake: (slept) => {
        // After sleep a socket may look open and be dead, so it is replaced rather than trusted.
        if (slept || !this.#isOpen()) this.renew();
      },
      onOffline: () => {
        if (this.#ended) return;
        this.#drop();
        this.#comeBack(0);
      },
    });
    this.#connect();
  }

  /** Connected, and the first state of the server has arrived. */
  get synced(): boolean {
    return this.#synced;
  }

  /** Local updates that are not known to be on the server's disk. */
  get unsaved(): number {
    return this.#options.unsaved.count;
  }

  get storageDown(): boolean {
    return this.#storageDown;
  }

  /** Drops the present socket and comes back at once; for resuming after sleep. */
  renew(): void {
    if (this.#ended) return;
    this.#drop();
    this.#connect();
  }

  destroy(): void {
    this.#ended = true;
    clearInterval(this.#watch);
    if (this.#retry) clearTimeout(this.#retry);
    this.#options.doc.off("update", this.#onUpdate);
    this.#options.awareness.off("update", this.#onAwareness);
    this.#stopWatchingPage();
    this.#drop();
  }

  #connect(): void {
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    const Socket = this.#options.WebSocket ?? WebSocket;
    const socket = new Socket(this.#options.url());
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    this.#giveUp = setTimeout(() => this.#lost(socket, 0), WAIT.connect);
    // A late event of an abandoned socket must not touch its successor.
    const mine = (act: () => void) => (): void => {
      if (this.#socket === socket) act();
    };
    socket.addEventListener(
      "open",
      mine(() => this.#opened()),
    );
    socket.addEventListener("message", (event: MessageEvent<ArrayBuffer>) =>
      mine(() => this.#receive(new Uint8Array(event.data)))(),
    );
    socket.addEventListener("close", (event) => this.#lost(socket, event.code));
    // What went wrong is told by the close that follows.
    socket.addEventListener("error", () => {});
  }

  #opened(): void {
    this.#heardAt = Date.now();
    const { doc, awareness } = this.#options;
    this.#send(WIRE.sync, (encoder) => writeSyncStep1(encoder, doc));
    if (awareness.getLocalState() !== null) this.#sendPresence();
    this.#options.onChange();
  }

  #receive(bytes: Uint8Array): void {
    this.#heardAt = Date.now();
    const decoder = decoding.createDecoder(bytes);
    switch (decoding.readVarUint(decoder)) {
      case WIRE.sync:
        this.#receiveSync(decoder);
        break;
      case WIRE.awareness:
        applyAwarenessUpdate(this.#options.awareness, decoding.readVarUint8Array(decoder), this);
        break;
      case WIRE.queryAwareness:
        this.#sendPresence();
        break;
      case WIRE.durable:
        this.#receiveDurable(decoding.readVarUint(decoder));
        break;
      case WIRE.refusedUpdate:
        this.#reason = readReason(decoding.readVarString(decoder));
        break;
      case WIRE.storage:
        this.#storageDown = decoding.readVarUint(decoder) === 1;
        this.#options.onChange();
        break;
      default:
    }
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === messageYjsSyncStep1) {
      this.#answer(bytes);
      return;
    }
    Y.applyUpdate(this.#options.doc, bytes, this);
    if (kind !== messageYjsSyncStep2 || this.#synced) return;
    this.#synced = true;
    this.#attempts = 0;
    if (this.#giveUp) clearTimeout(this.#giveUp);
    this.#options.onChange();
  }

  /** Sends what the server lacks. Everything unsaved is in it, so all of it rides on these frames. */
  #answer(stateVector: Uint8Array): void {
    const { doc, unsaved } = this.#options;
    const diff = Y.encodeStateAsUpdate(doc, stateVector);
    this.#answered = true;
    if (diff.length > PART && unsaved.count > 1) {
      unsaved.sendInParts(PART, (bytes) => this.#sendUpdate(messageYjsUpdate, bytes));
    } else {
      const frame = this.#sendUpdate(messageYjsSyncStep2, diff);
      if (diff.length <= EMPTY_UPDATE) unsaved.allSaved();
      else if (unsaved.count === 0 && diff[0] !== 0) unsaved.add(diff, frame);
      unsaved.sentAs(frame);
    }
    this.#options.onChange();
  }

  #receiveDurable(count: number): void {
    this.#options.unsaved.saved(count);
    this.#options.onChange();
  }

  readonly #onUpdate = (bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (!transaction.local) return;
    const goes = this.#answered && this.#isOpen();
    this.#options.unsaved.add(bytes, goes ? this.#sendUpdate(messageYjsUpdate, bytes) : null);
    this.#options.onChange();
  };

  readonly #onAwareness = (_changes: unknown, origin: unknown): void => {
    if (origin !== this && this.#isOpen()) this.#sendPresence();
  };

  #sendPresence(): void {
    const { awareness } = this.#options;
    const bytes = encodeAwarenessUpdate(awareness, [awareness.clientID]);
    this.#send(WIRE.awareness, (encoder) => encoding.writeVarUint8Array(encoder, bytes));
  }

  /** Answers the number of the frame it went out as. */
  #sendUpdate(kind: number, bytes: Uint8Array): number {
    if (bytes.length > EMPTY_UPDATE) this.#frames += 1;
    this.#send(WIRE.sync, (encoder) => {
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, bytes);
    });
    return this.#frames;
  }

  #send(type: number, write: (encoder: encoding.Encoder) => void): void {
    if (!this.#isOpen()) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, type);
    write(encoder);
    // A copy in its own buffer: what lib0 gives may be a view.
    this.#socket?.send(new Uint8Array(encoding.toUint8Array(encoder)));
  }

  #isOpen(): boolean {
    return this.#socket?.readyState === 1;
  }

  /** The socket is gone (0: it never answered, or we gave up on it). */
  #lost(socket: WebSocket, code: number): void {
    if (this.#socket !== socket) return;
    this.#drop();
    const end = endOf(code, this.#reason);
    if (end) {
      this.#ended = true;
      this.#options.onEnd(end);
      return;
    }
    const later = code === CLOSE.badFrame || code === CLOSE.tooMany;
    this.#comeBack(later ? WAIT.later : 0);
  }

  #comeBack(extra: number): void {
    if (this.#ended) return;
    this.#attempts += 1;
    const span = Math.min(WAIT.most, WAIT.least * 2 ** this.#attempts) - WAIT.least;
    const wait = WAIT.least + (this.#options.random ?? Math.random)() * span + extra;
    this.#retry = setTimeout(() => this.#connect(), wait);
    this.#options.onChange();
  }

  /** Forgets the socket; whatever it carried and was not confirmed counts as unsent again. */
  #drop(): void {
    if (this.#giveUp) clearTimeout(this.#giveUp);
    if (this.#retry) clearTimeout(this.#retry);
    const socket = this.#socket;
    this.#socket = null;
    this.#answered = false;
    this.#synced = false;
    this.#frames = 0;
    const { awareness, unsaved } = this.#options;
    unsaved.unsend();
    const others = [...awareness.getStates().keys()].filter((id) => id !== awareness.clientID);
    removeAwarenessStates(awareness, others, this);
    socket?.close();
  }

  #checkSilence(): void {
    if (this.#socket && this.#isOpen() && Date.now() - this.#heardAt > WAIT.silence) this.renew();
  }
}
