/**
 * One commit for all boards of the process: what came in during a window is written in one
 * transaction, and only then passed on and acknowledged. Keeps everything, and tries again, while
 * the database does not take it.
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
  /** Nothing was written: everything handed over waits again. */
  failed(): void;
  storageChanged(failing: boolean): void;
  /** Deliveries that one update of this room causes. */
  readonly audience: number;
}

/** How long updates are collected, by deliveries a second: quiet boards do not wait. */
const WINDOWS = [
  { above: 40_000, ms: 27 },
  { above: 2_500, ms: 18 },
] as const;
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

export class GroupCommit {
  readonly #deps: Deps;
  readonly #waiting = new Set<CommitParty>();
  #timer: { cancel(): void } | null = null;
  #running: Promise<void> | null = null;
  #lastTick = 0;
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
    this.#waiting.add(party);
    this.#deliveries += party.audience;
    if (this.#timer === null && this.#running === null) this.#schedule(this.#delay());
  }

  /** Commits now and again until nothing waits, or until `giveUpMs` have passed. True: all is written. */
  async flush(giveUpMs: number): Promise<boolean> {
    const deadline = performance.now() + giveUpMs;
    while (this.#waiting.size > 0 || this.#running !== null) {
      const left = deadline - performance.now();
      if (left <= 0) return false;
      if (this.#running === null) this.#tick();
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

  #delay(): number {
    if (this.#failing) return this.#retryMs;
    const wanted = WINDOWS.find(({ above }) => this.#rate() > above)?.ms ?? 0;
    const slow = Math.min(this.#commitMs * COMMIT_SHARE.times, COMMIT_SHARE.mostMs);
    return Math.ceil(this.#lastTick + Math.max(wanted, slow) - performance.now());
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

  #schedule(delay: number): void {
    if (delay > 0) {
      const timer = setTimeout(() => this.#tick(), delay);
      this.#timer = { cancel: () => clearTimeout(timer) };
    } else {
      const immediate = setImmediate(() => this.#tick());
      this.#timer = { cancel: () => clearImmediate(immediate) };
    }
  }

  #tick(): void {
    this.#timer?.cancel();
    this.#timer = null;
    this.#lastTick = performance.now();
    const at = this.#deps.clock.now();
    const parties: CommitParty[] = [];
    const commits: BoardCommit[] = [];
    for (const party of this.#waiting) {
      const commit = party.take(at);
      if (commit === null) continue;
      parties.push(party);
      commits.push(commit);
    }
    this.#waiting.clear();
    if (commits.length > 0) this.#running = this.#commit(parties, commits);
  }

  async #commit(parties: readonly CommitParty[], commits: readonly BoardCommit[]): Promise<void> {
    const started = performance.now();
    const stall = setTimeout(() => this.#setFailing(true), STALL_MS);
    try {
      const outcomes = await this.#deps.log.commit(commits);
      this.#note(performance.now() - started, commits);
      this.#pass(parties, outcomes);
    } catch (error) {
      this.#fail(parties, error);
    }
    clearTimeout(stall);
    this.#running = null;
    if (this.#waiting.size > 0 && this.#timer === null) this.#schedule(this.#delay());
  }

  /** Tells each room how its part ended. One room's bug is not another's. */
  #pass(parties: readonly CommitParty[], outcomes: readonly CommitOutcome[]): void {
    this.#setFailing(false);
    parties.forEach((party, i) => {
      const outcome = outcomes[i];
      try {
        if (outcome !== undefined) party.committed(outcome);
      } catch (error) {
        this.#deps.logger.error("board.fan_out_failed", error);
      }
    });
  }

  #note(ms: number, commits: readonly BoardCommit[]): void {
    const { metrics } = this.#deps;
    metrics.commits += 1;
    metrics.lastCommitMs = ms;
    this.#commitMs += (ms - this.#commitMs) / 8;
    metrics.updatesCommitted += commits.reduce((sum, commit) => sum + commit.updates.length, 0);
  }

  #fail(parties: readonly CommitParty[], error: unknown): void {
    this.#deps.metrics.commitFailures += 1;
    this.#deps.logger.error("board.commit_failed", error, { boards: parties.length });
    for (const party of parties) {
      party.failed();
      this.#waiting.add(party);
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
