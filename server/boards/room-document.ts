/**
 * The document of an open room, twice: committed, as everybody may see it, and live, with the updates
 * that are on their way to the log. A live one that was soiled is made anew from both.
 */
import * as Y from "yjs";
import type { BoardOrigin } from "../../src/board/board-origin.ts";
import type { BoardMetrics } from "./board-metrics.ts";
import type { CommitQueue } from "./commit-queue.ts";
import { CommittedState } from "./committed-state.ts";
import { bringsNews, lowered } from "./diff.ts";
import { type Applied, type Change, type Leases, LiveDoc } from "./live-doc.ts";

export class RoomDocument {
  readonly #queued: CommitQueue;
  readonly #metrics: BoardMetrics;
  readonly #leases: Leases = new Map();
  readonly #committed: CommittedState;
  #live: LiveDoc;

  /** A document of committed `updates`; what waits is in `queued`. */
  constructor(updates: readonly Uint8Array[], queued: CommitQueue, metrics: BoardMetrics) {
    this.#queued = queued;
    this.#metrics = metrics;
    this.#live = new LiveDoc(updates, this.#leases);
    this.#committed = new CommittedState([Y.encodeStateAsUpdate(this.#live.doc)]);
  }

  /** The live document; another one after a rebuild. */
  get doc(): Y.Doc {
    return this.#live.doc;
  }

  /** Bytes of what is committed, about. */
  get size(): number {
    return this.#committed.size;
  }

  /** An edit by the server. When `change` throws, nothing of it remains and the error is passed on. */
  edit(change: (doc: Y.Doc) => void, origin: BoardOrigin): Change {
    try {
      return this.#live.edit(change, origin);
    } catch (error) {
      this.rebuild();
      throw error;
    }
  }

  /** A writer's update, if the guard allows it; else nothing of it remains. */
  apply(update: Uint8Array, writer: string, origin: BoardOrigin): Applied {
    const applied = this.#live.apply(update, writer, origin);
    if (!applied.ok && applied.soiled) this.rebuild();
    return applied;
  }

  /** What another instance committed, or an earlier run of this one. */
  absorb(update: Uint8Array): Change {
    return this.#live.absorb(update, { kind: "peer" });
  }

  /** These updates are committed. */
  committed(updates: readonly Uint8Array[]): void {
    this.#committed.append(updates);
  }

  /** The committed state as one update. */
  merged(): Uint8Array {
    if (this.#queued.isEmpty) this.#committed.rebase(this.doc, performance.now());
    return this.#committed.merged();
  }

  /** The frames that answer a SyncStep1: only what is committed. Throws on a malformed vector. */
  answer(vector: Uint8Array): readonly Buffer[] {
    return this.#committed.answer(vector, this.#queued.isEmpty ? this.doc : null, performance.now());
  }

  /** The vector of what is durable, so that a client sends again what may still be lost. */
  committedVector(): Uint8Array {
    return lowered(this.doc, this.#waiting());
  }

  wouldChange(update: Uint8Array): boolean {
    return bringsNews(this.doc, update);
  }

  /** Makes the live document anew: what is committed and what waits, and nothing else. */
  rebuild(): void {
    this.#metrics.rebuilds += 1;
    this.#live.destroy();
    this.#live = new LiveDoc([...this.#committed.parts(), ...this.#waiting()], this.#leases);
  }

  destroy(): void {
    this.#live.destroy();
  }

  #waiting(): Uint8Array[] {
    return this.#queued.updates.map(({ bytes }) => bytes);
  }
}
