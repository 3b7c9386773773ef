/** Local updates of a board that are not known to be on the server's disk, in the order they were made. */
import * as Y from "yjs";
import type { UnsentLog } from "./unsent-log.ts";

/** `frame` counts update frames of the present connection; null: not on its way. */
interface Unsaved {
  readonly bytes: Uint8Array;
  frame: number | null;
}

export class UnsavedUpdates {
  readonly #log: UnsentLog;
  #items: Unsaved[];

  /** `left` is what an earlier visit of this page made. */
  constructor(log: UnsentLog, left: readonly Uint8Array[]) {
    this.#log = log;
    this.#items = left.map((bytes) => ({ bytes, frame: null }));
  }

  get count(): number {
    return this.#items.length;
  }

  /** One more, sent as this frame; null: it waits. */
  add(bytes: Uint8Array, frame: number | null): void {
    this.#items.push({ bytes, frame });
    this.#log.add(bytes);
  }

  /** Everything so far rides on this frame. */
  sentAs(frame: number): void {
    for (const item of this.#items) item.frame = frame;
  }

  /** The connection is gone: whatever it carried counts as unsent again. */
  unsend(): void {
    for (const item of this.#items) item.frame = null;
  }

  /** The first `count` frames are on disk. What was sent is always older than what waits. */
  saved(count: number): void {
    const first = this.#items.findIndex(({ frame }) => frame === null || frame > count);
    this.#drop(first < 0 ? this.#items.length : first);
  }

  /** The server has everything. */
  allSaved(): void {
    this.#drop(this.#items.length);
  }

  /** Sends everything in parts of at most `most` bytes; `send` answers the frame it became. */
  sendInParts(most: number, send: (bytes: Uint8Array) => number): void {
    let part: Unsaved[] = [];
    const flush = (): void => {
      if (part.length === 0) return;
      const frame = send(Y.mergeUpdates(part.map(({ bytes }) => bytes)));
      for (const item of part) item.frame = frame;
      part = [];
    };
    for (const item of this.#items) {
      if (part.reduce((sum, { bytes }) => sum + bytes.length, item.bytes.length) > most) flush();
      part.push(item);
    }
    flush();
  }

  #drop(count: number): void {
    if (count === 0) return;
    this.#items = this.#items.slice(count);
    this.#log.drop(count);
  }
}
