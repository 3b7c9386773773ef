/**
 * Snapshots of open rooms: after so many updates or bytes, before unloading, and by name. A snapshot
 * is saved first and the log trimmed afterwards, so being killed in between costs nothing.
 */
import type { Log } from "../log.ts";
import type { BoardLog } from "../usecases/board-ports.ts";
import type { Clock } from "../usecases/ports.ts";
import type { BoardMetrics } from "./board-metrics.ts";
import type { LiveRoom } from "./board-room.ts";

/** When a snapshot is due: by number of updates or their bytes since the last one. */
const DUE = { updates: 500, bytes: 1024 * 1024 } as const;

interface Since {
  seq: number;
  updates: number;
  bytes: number;
  saving: Promise<void> | null;
}

interface Deps {
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly logger: Log;
  readonly metrics: BoardMetrics;
}

export class SnapshotKeeper {
  readonly #deps: Deps;
  readonly #since = new Map<LiveRoom, Since>();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** A room was loaded from a snapshot at `seq` (0: none) and `updates` entries after it. */
  opened(room: LiveRoom, seq: number, updates: number): void {
    this.#since.set(room, { seq, updates, bytes: 0, saving: null });
  }

  /** Something was committed; saves when due. Never fails: a missing snapshot costs time, not data. */
  committed(room: LiveRoom, updates: readonly Uint8Array[]): void {
    const since = this.#since.get(room);
    if (since === undefined) return;
    since.updates += updates.length;
    since.bytes += updates.reduce((sum, update) => sum + update.length, 0);
    const isDue = since.updates >= DUE.updates || since.bytes >= DUE.bytes;
    if (isDue && room.settled && since.saving === null) void this.save(room);
  }

  /** Saves what was committed since the last snapshot, if anything. Resolves false when it could not. */
  async save(room: LiveRoom): Promise<boolean> {
    const since = this.#since.get(room);
    if (since === undefined) return true;
    await since.saving;
    if (room.seq <= since.seq) return true;
    return this.#attempt(room, since, null);
  }

  /**
   * Keeps the committed state under a name, for ever; names of the same state are joined with "+".
   * Throws when it cannot be stored.
   */
  async keep(room: LiveRoom, name: string): Promise<void> {
    const since = this.#since.get(room);
    await since?.saving;
    const { seq, bytes } = room.committedState();
    const names = await this.#namesAt(room, seq);
    const joined = names.includes(name) ? names.join("+") : [...names, name].join("+");
    await this.#deps.log.saveSnapshot(room.tableId, { seq, name: joined, at: this.#deps.clock.now(), bytes });
    if (since !== undefined) since.seq = Math.max(since.seq, seq);
  }

  async #namesAt(room: LiveRoom, seq: number): Promise<string[]> {
    const stored = await this.#deps.log.snapshots(room.tableId);
    return stored.find((one) => one.seq === seq)?.name?.split("+") ?? [];
  }

  closed(room: LiveRoom): void {
    this.#since.delete(room);
  }

  async #attempt(room: LiveRoom, since: Since, name: string | null): Promise<boolean> {
    const { seq, bytes } = room.committedState();
    const saved = this.#write(room, seq, bytes, name);
    since.saving = saved.then(() => undefined);
    const ok = await saved;
    since.saving = null;
    if (ok) Object.assign(since, { seq, updates: 0, bytes: 0 });
    return ok;
  }

  async #write(room: LiveRoom, seq: number, bytes: Uint8Array, name: string | null): Promise<boolean> {
    const { log, clock, logger, metrics } = this.#deps;
    try {
      await log.saveSnapshot(room.tableId, { seq, name, at: clock.now(), bytes });
      metrics.snapshots += 1;
      await log.trim(room.tableId);
      return true;
    } catch (error) {
      logger.error("board.snapshot_failed", error, { tableId: room.tableId });
      return false;
    }
  }
}
