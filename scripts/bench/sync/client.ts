/** The cheapest possible client: counts markers in the bytes it gets; a writer also makes updates. */

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { rootsOf } from "../../../src/board/board-doc.ts";
import type { RunningServer } from "./servers.ts";

/** A key of the order register that says the time: it survives any merging, because no two are alike. */
const MARK = "zqzq";
const END = "1";
const TIME_LENGTH = 9;
const SYNC = 0;
const AWARENESS = 1;
/** Hocuspocus ends who was silent for a minute; the browsers' providers say something four times a minute. */
const SIGN_OF_LIFE_MS = 20_000;

/** Tenths of a millisecond since the bench began. */
const clock = (): number => Math.round(performance.now() * 10);

export interface Tally {
  deliveries: number;
  frames: number;
  bytes: number;
  /** Milliseconds from a writer's send to each delivery. */
  latencies: number[];
  measuring: boolean;
}

export const newTally = (): Tally => ({ deliveries: 0, frames: 0, bytes: 0, latencies: [], measuring: false });

export class BenchClient {
  readonly doc = new Y.Doc();
  readonly synced: Promise<void>;
  readonly #ws: WebSocket;
  readonly #prefix: Uint8Array;
  readonly #tally: Tally;
  readonly #keepsDoc: boolean;
  #isSynced = false;
  #alive: NodeJS.Timeout | null = null;

  constructor(server: RunningServer, board: number, role: "writer" | "reader", who: number, tally: Tally) {
    this.#prefix = server.prefix(board);
    this.#tally = tally;
    this.#keepsDoc = role === "writer";
    this.#ws = new WebSocket(server.address(board, role, who), { perMessageDeflate: false });
    this.synced = new Promise((resolve, reject) => {
      this.#ws.on("message", (data: Buffer) => {
        if (this.#isSynced) this.#count(data);
        else if (this.#isState(data)) {
          this.#isSynced = true;
          resolve();
        }
      });
      this.#ws.on("error", reject);
      this.#ws.on("close", (code) => reject(new Error(`closed with ${code}`)));
    });
    this.#ws.on("open", () => {
      this.#alive = setInterval(() => this.#sayNothing(), SIGN_OF_LIFE_MS);
      for (const message of server.hello(board)) this.#ws.send(message);
      this.#send(0, Y.encodeStateVector(this.doc));
    });
  }

  /** Gives an empty board its content. */
  fill(change: (doc: Y.Doc) => void): void {
    this.doc.transact(() => change(this.doc));
    this.#send(2, Y.encodeStateAsUpdate(this.doc));
  }

  /** One edit of its own idea, marked with the time. */
  edit(own: number): void {
    const [, place] = [...rootsOf(this.doc).places].at(own) ?? [];
    this.doc.once("update", (update: Uint8Array) => this.#send(2, update));
    place?.set("order", MARK + clock().toString(36).padStart(TIME_LENGTH, "0") + END);
  }

  close(): void {
    if (this.#alive !== null) clearInterval(this.#alive);
    this.#ws.removeAllListeners("close");
    this.#ws.on("error", () => undefined);
    this.#ws.terminate();
  }

  /** The presence of nobody. */
  #sayNothing(): void {
    const encoder = encoding.createEncoder();
    encoding.writeUint8Array(encoder, this.#prefix);
    encoding.writeVarUint(encoder, AWARENESS);
    encoding.writeVarUint8Array(encoder, Uint8Array.of(0));
    this.#ws.send(encoding.toUint8Array(encoder));
  }

  #send(step: number, body: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeUint8Array(encoder, this.#prefix);
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
    this.#ws.send(encoding.toUint8Array(encoder));
  }

  /** Is it the answer to our SyncStep1? A writer keeps what is in it. */
  #isState(data: Buffer): boolean {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    decoder.pos = this.#prefix.length;
    if (decoding.readVarUint(decoder) !== SYNC || decoding.readVarUint(decoder) !== 1) return false;
    if (this.#keepsDoc) Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder));
    return true;
  }

  #count(data: Buffer): void {
    const tally = this.#tally;
    if (!tally.measuring) return;
    tally.frames += 1;
    tally.bytes += data.length;
    const now = clock();
    for (let at = data.indexOf(MARK); at >= 0; at = data.indexOf(MARK, at + MARK.length)) {
      const sent = Number.parseInt(data.toString("latin1", at + MARK.length, at + MARK.length + TIME_LENGTH), 36);
      tally.deliveries += 1;
      tally.latencies.push((now - sent) / 10);
    }
  }
}
