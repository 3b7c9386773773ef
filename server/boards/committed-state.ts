/**
 * What a joining client may see: the committed state, encoded once per version and shared by all
 * who join. It is a base (the whole state at some moment) and the updates committed since.
 */
import * as Y from "yjs";
import { stateFrame, updateFrame } from "./board-frames.ts";

/** A base younger than this is not encoded anew: joiners of a busy board share it, and get the tail. */
const BASE_AGE_MS = 250;
const MAX_TAIL = 2000;
const MAX_DIFFS = 64;
const EMPTY_UPDATE = Uint8Array.of(0, 0);

export class CommittedState {
  #base: Uint8Array;
  #tail: Uint8Array[] = [];
  #tailBytes = 0;
  #baseAt = Number.NEGATIVE_INFINITY;
  #tailFrames: Buffer | null = null;
  /** Answers to SyncStep1 by state vector, all for the same base. */
  #answers = new Map<string, Buffer>();

  constructor(updates: readonly Uint8Array[]) {
    this.#base = updates.length === 0 ? EMPTY_UPDATE : Y.mergeUpdates([...updates]);
  }

  /** Bytes of the whole state, about. */
  get size(): number {
    return this.#base.length + this.#tailBytes;
  }

  append(updates: readonly Uint8Array[]): void {
    for (const update of updates) {
      this.#tail.push(update);
      this.#tailBytes += update.length;
    }
    this.#tailFrames = null;
    if (this.#tail.length > MAX_TAIL) this.#setBase(this.merged(), this.#baseAt);
  }

  /** The updates that make up the state, in order. */
  parts(): readonly Uint8Array[] {
    return [this.#base, ...this.#tail];
  }

  /** The whole state as one update. */
  merged(): Uint8Array {
    return this.#tail.length === 0 ? this.#base : Y.mergeUpdates([...this.parts()]);
  }

  /** Takes the state of `doc`, which holds exactly what is committed, as the new base. */
  rebase(doc: Y.Doc, now: number): void {
    if (this.#tail.length > 0) this.#setBase(Y.encodeStateAsUpdate(doc), now);
  }

  /**
   * The frames that answer a SyncStep1 with this state vector. `clean` is the document when it holds
   * exactly the committed state, else null. Throws on a malformed vector.
   */
  answer(vector: Uint8Array, clean: Y.Doc | null, now: number): readonly Buffer[] {
    if (clean !== null && now - this.#baseAt >= BASE_AGE_MS) this.rebase(clean, now);
    const key = Buffer.from(vector).toString("latin1");
    const frame = this.#answers.get(key) ?? this.#makeAnswer(key, vector);
    if (this.#tail.length === 0) return [frame];
    this.#tailFrames ??= Buffer.concat(this.#tail.map(updateFrame));
    return [frame, this.#tailFrames];
  }

  #makeAnswer(key: string, vector: Uint8Array): Buffer {
    const isEmpty = Y.decodeStateVector(vector).size === 0;
    const frame = stateFrame(isEmpty ? this.#base : Y.diffUpdate(this.#base, vector));
    if (this.#answers.size >= MAX_DIFFS) this.#answers.clear();
    this.#answers.set(key, frame);
    return frame;
  }

  #setBase(base: Uint8Array, at: number): void {
    this.#base = base;
    this.#baseAt = at;
    this.#tail = [];
    this.#tailBytes = 0;
    this.#tailFrames = null;
    this.#answers.clear();
  }
}
