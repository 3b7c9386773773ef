/**
 * One commit for all boards of the process, and only then is an update passed on and acknowledged.
 * Each board has a window of its own, from its first update on, so that what its writers do at about
 * the same time goes to everybody in one frame. The end of any board's window commits whatever came in
 * at all boards until then: most windows end with nothing left to write. Keeps everything, and tries
 * again, while the database does not take it.
 */

import type { Log } from "../log.ts";
import type { BoardCommit, BoardLog, CommitOutcome } from "../usecases/board-ports.ts";
import type { Clock } from "../usecases/ports.ts";
import type { BoardMetrics } from "./board-metrics.ts";

/** A room as the group commit sees it. Between `take` and its end no other `take` is called. */
export interface CommitParty {
  /** Hands over everything that waits. Null: nothing to write; what waits is settled. */
  take(at: number): BoardCommit | null;
  committed(outcome: CommitOutcome): void;
  /** Makes visible and acknowledges what was committed since the last call. */
  pass(): void;
  /** Nothing was written: everything handed over waits again. */
  failed(): void;
  storageChanged(failing: boolean): void;
  /** Deliveries that one update of this room causes. */
  readonly audience: number;
}

/** How long a board's first update waits for others of the same board; while there is little to deliver, not at all. */
const WINDOW = { ms: 19, aboveDeliveriesPerSecond: 2_500 } as const;
/** Timers know whole milliseconds: a window that ends so soon has ended. */
const TIMER_MS = 1;
/** Commits take at most about a third of the time: where the disk is slow, more is collected for each. */
const COMMIT_SHARE = { times: 3, mostMs: 33 } as const;
const RETRY_MS = { first: 250, most: 5_000 } as const;
/** A commit slower than this is told to the writers as trouble, before it has failed. */
const STALL_MS = 2_000;
/** What may wait for the database, all boards together. */
const QUEUE = { updates: 50_000, bytes: 48 * 1024 * 1024 } as const;

interface Deps {
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly logger: Log;
  readonly metrics: BoardMetrics;
  /** All open rooms, to tell them about the storage. */
  readonly rooms: () => Iterable<CommitParty>;
}

interface Written {
  readonly party: CommitParty;
  readonly commit: BoardCommit;
}

export class GroupCommit {
  readonly #deps: Deps;
  /** Who has something to write. */
  readonly #unwritten = new Set<CommitParty>();
  /** Who has something to pass on, written or not, and since when; the longest first. */
  readonly #windows = new Map<CommitParty, number>();
  #timer: { cancel(): void } | null = null;
  #running: Promise<void> | null = null;
  /** When the last commit began. */
  #committedAt = Number.NEGATIVE_INFINITY;
  #retryMs: number = RETRY_MS.first;
  #failing = false;
  #deliveries = 0;
  #deliveriesSince = 0;
  #perSecond = 0;
  /** How long a commit takes lately, milliseconds. */
  #commitMs = 0;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** The database does not take commits now. */
  get failing(): boolean {
    return this.#failing;
  }

  /** More would not fit into what may wait. */
  get full(): boolean {
    const { queueUpdates, queueBytes } = this.#deps.metrics;
    return queueUpdates >= QUEUE.updates || queueBytes >= QUEUE.bytes;
  }

  /** `party` has something to commit. */
  wants(party: CommitParty): void {
    this.#deliveries += party.audience;
    this.#unwritten.add(party);
    if (!this.#windows.has(party)) this.#windows.set(party, performance.now());
    this.#schedule();
  }

  /** Commits now and again until nothing waits, or until `giveUpMs` have passed. True: all is written and passed on. */
  async flush(giveUpMs: number): Promise<boolean> {
    const deadline = performance.now() + giveUpMs;
    while (this.#windows.size > 0 || this.#running !== null) {
      const left = deadline - performance.now();
      if (left <= 0) return false;
      if (this.#running === null) this.#tick(0);
      await Promise.race([this.#running, sleep(left)]);
      if (this.#failing) await sleep(Math.min(left, 50));
    }
    return true;
  }

  /** No more commits by themselves. */
  stop(): void {
    this.#timer?.cancel();
    this.#timer = { cancel: () => undefined };
  }

  /** When the longest open window ends; a commit lets the disk rest first. */
  #due(): number {
    if (this.#failing) return performance.now() + this.#retryMs;
    const [since = 0] = this.#windows.values();
    const end = since + this.#window();
    if (this.#unwritten.size === 0) return end;
    return Math.max(end, this.#committedAt + Math.min(this.#commitMs * COMMIT_SHARE.times, COMMIT_SHARE.mostMs));
  }

  #window(): number {
    return this.#rate() > WINDOW.aboveDeliveriesPerSecond ? WINDOW.ms : 0;
  }

  /** Deliveries a second, measured over the last quarter of a second or more. */
  #rate(): number {
    const elapsed = performance.now() - this.#deliveriesSince;
    if (elapsed < 250) return this.#perSecond;
    this.#perSecond = (this.#deliveries * 1000) / elapsed;
    this.#deliveries = 0;
    this.#deliveriesSince = performance.now();
    return this.#perSecond;
  }

  #schedule(): void {
    if (this.#timer !== null || this.#running !== null || this.#windows.size === 0) return;
    const delay = Math.floor(this.#due() - performance.now());
    if (delay > 0) {
      const timer = setTimeout(() => this.#tick(this.#window()), delay);
      this.#timer = { cancel: () => clearTimeout(timer) };
    } else {
      const immediate = setImmediate(() => this.#tick(this.#window()));
      this.#timer = { cancel: () => clearImmediate(immediate) };
    }
  }

  /** Ends the windows that have been open for `windowMs`, after a commit if one of them needs it. */
  #tick(windowMs: number): void {
    this.#timer?.cancel();
    this.#timer = null;
    const ended = this.#ended(windowMs);
    if (this.#failing || ended.some((party) => this.#unwritten.has(party))) this.#running = this.#commit(ended);
    else {
      this.#pass(ended);
      this.#schedule();
    }
  }

  #ended(windowMs: number): CommitParty[] {
    const latest = performance.now() - windowMs + TIMER_MS;
    return [...this.#windows].flatMap(([party, since]) => (since <= latest ? [party] : []));
  }

  /** Commits what waits at all boards, then passes on what those of `ended` have. */
  async #commit(ended: readonly CommitParty[]): Promise<void> {
    this.#committedAt = performance.now();
    const written = this.#take();
    const stall = setTimeout(() => this.#setFailing(true), STALL_MS);
    try {
      const outcomes = await (written.length > 0 ? this.#deps.log.commit(written.map(({ commit }) => commit)) : []);
      this.#note(performance.now() - this.#committedAt, written);
      this.#settle(written, outcomes);
      this.#pass(ended);
    } catch (error) {
      this.#fail(written, error);
    }
    clearTimeout(stall);
    this.#running = null;
    this.#schedule();
  }

  #take(): Written[] {
    const at = this.#deps.clock.now();
    const parties = [...this.#unwritten];
    this.#unwritten.clear();
    return parties.flatMap((party) => {
      const commit = party.take(at);
      return commit === null ? [] : [{ party, commit }];
    });
  }

  /** Tells each room how its part ended. */
  #settle(written: readonly Written[], outcomes: readonly CommitOutcome[]): void {
    this.#setFailing(false);
    written.forEach(({ party }, i) => {
      const outcome = outcomes[i];
      if (outcome !== undefined) this.#guarded(() => party.committed(outcome));
    });
  }

  #pass(ended: readonly CommitParty[]): void {
    for (const party of ended) {
      this.#windows.delete(party);
      if (this.#unwritten.has(party)) this.#windows.set(party, performance.now());
      this.#guarded(() => party.pass());
    }
  }

  /** One room's bug is not another's. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#deps.logger.error("board.fan_out_failed", error);
    }
  }

  #note(ms: number, written: readonly Written[]): void {
    const { metrics } = this.#deps;
    metrics.commits += 1;
    metrics.lastCommitMs = ms;
    this.#commitMs += (ms - this.#commitMs) / 8;
    metrics.updatesCommitted += written.reduce((sum, { commit }) => sum + commit.updates.length, 0);
  }

  #fail(written: readonly Written[], error: unknown): void {
    this.#deps.metrics.commitFailures += 1;
    this.#deps.logger.error("board.commit_failed", error, { boards: written.length });
    for (const { party } of written) {
      party.failed();
      this.#unwritten.add(party);
    }
    this.#retryMs = this.#failing ? Math.min(this.#retryMs * 2, RETRY_MS.most) : RETRY_MS.first;
    this.#setFailing(true);
  }

  #setFailing(failing: boolean): void {
    if (this.#failing === failing) return;
    this.#failing = failing;
    this.#deps.metrics.storageFailing = failing ? 1 : 0;
    this.#deps.logger.warn("board.storage_changed", { failing });
    for (const room of this.#deps.rooms()) room.storageChanged(failing);
  }
}

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
