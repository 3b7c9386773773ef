/** What a room has applied and not yet passed on, in order: what is in the log, a batch on its way there, and what came after it. */
import type { BoardActor } from "../../src/board/board-origin.ts";
import type { Result } from "../../src/domain/result.ts";
import type { RowChange } from "../usecases/board-ports.ts";
import type { BoardDeed } from "../usecases/desk-ports.ts";
import type { BoardMetrics } from "./board-metrics.ts";
import type { Sent } from "./fan-out.ts";
import type { Touched } from "./touched.ts";

/** An update of a device or an edit by the server. */
export interface Waiting extends Sent {
  readonly actor: BoardActor;
  readonly touched: Touched | null;
  readonly rows: readonly RowChange[];
  readonly deeds: readonly BoardDeed[];
  /** When it came (milliseconds since 1970). */
  readonly since: number;
  /** Tells the use case that made the edit; null for a device's update. */
  readonly settle: ((result: Result<null>) => void) | null;
}

export class CommitQueue {
  readonly #metrics: BoardMetrics;
  #waiting: Waiting[] = [];
  #inFlight: Waiting[] = [];
  #written: Waiting[] = [];

  constructor(metrics: BoardMetrics) {
    this.#metrics = metrics;
  }

  /** Everything is in the log. */
  get isEmpty(): boolean {
    return this.#waiting.length === 0 && this.#inFlight.length === 0;
  }

  /** Everything is in the log and was passed on. */
  get isPassed(): boolean {
    return this.isEmpty && this.#written.length === 0;
  }

  /** Updates that are not committed, in order. */
  get updates(): readonly { readonly actor: BoardActor; readonly bytes: Uint8Array }[] {
    return updatesOf([...this.#inFlight, ...this.#waiting]);
  }

  push(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#count([waiting], 1);
  }

  /** Sends everything on its way. */
  take(): readonly Waiting[] {
    this.#inFlight = this.#waiting;
    this.#waiting = [];
    return this.#inFlight;
  }

  /** The batch on its way is in the log, and waits to be passed on. */
  wrote(): readonly Waiting[] {
    const batch = this.refused();
    this.#written.push(...batch);
    return batch;
  }

  /** The batch on its way was refused for good. */
  refused(): readonly Waiting[] {
    const batch = this.#inFlight;
    this.#inFlight = [];
    this.#count(batch, -1);
    return batch;
  }

  /** Gives what is in the log and was not passed on before. */
  pass(): readonly Waiting[] {
    const written = this.#written;
    this.#written = [];
    return written;
  }

  /** The batch on its way did not arrive: updates of devices wait again; edits of the server are given up. */
  putBack(): readonly Waiting[] {
    const edits = this.#inFlight.filter(({ settle }) => settle !== null);
    this.#waiting = [...this.#inFlight.filter(({ settle }) => settle === null), ...this.#waiting];
    this.#inFlight = [];
    this.#count(edits, -1);
    return edits;
  }

  /** Gives up what has not been sent on its way. */
  drop(): readonly Waiting[] {
    const late = this.#waiting;
    this.#waiting = [];
    this.#count(late, -1);
    return late;
  }

  #count(items: readonly Waiting[], sign: 1 | -1): void {
    this.#metrics.queueUpdates += sign * items.length;
    for (const { bytes } of items) this.#metrics.queueBytes += sign * (bytes?.length ?? 0);
  }
}

/** The updates among these, in the log's form. */
export const updatesOf = (items: readonly Waiting[]): { actor: BoardActor; bytes: Uint8Array }[] =>
  items.flatMap(({ actor, bytes }) => (bytes === null ? [] : [{ actor, bytes }]));
