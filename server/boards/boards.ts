/**
 * The board engine: opens rooms (one load however many ask), seeds new boards, keeps snapshots,
 * unloads what is idle, and stops in order.
 */
import { join } from "node:path";
import * as Y from "yjs";
import { BOARD_SCHEMA, rootsOf, seedBoard } from "../../src/board/board-doc.ts";
import { CLOSE, type CloseCode } from "../../src/contract/close-codes.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Side } from "../../src/domain/side.ts";
import type { TableStanding } from "../../src/domain/table.ts";
import type { Log } from "../log.ts";
import type { BoardLog, Boards, KeptBoard } from "../usecases/board-ports.ts";
import type { Clock } from "../usecases/ports.ts";
import { atMost } from "./at-most.ts";
import { type BoardMetrics, emptyMetrics } from "./board-metrics.ts";
import type { BoardPeers } from "./board-peers.ts";
import { LiveRoom } from "./board-room.ts";
import { Compaction } from "./compaction.ts";
import { GroupCommit } from "./group-commit.ts";
import { PeerLink } from "./peer-link.ts";
import { forgetRecovery, readRecovery, recoveryFiles, type Unsaved, writeRecovery } from "./recovery-file.ts";
import type { RoomDeps } from "./room-deps.ts";
import { SnapshotKeeper } from "./snapshot-keeper.ts";
import { bytesOf, lookAt, seqOf } from "./stored-board.ts";

/** Times, in milliseconds. */
export interface BoardTiming {
  /** A room without devices and edits is unloaded after this. */
  readonly idle: number;
  /** Sign of life to and from every device. */
  readonly heartbeat: number;
  /** How long a stopping server tries to commit. */
  readonly flush: number;
  /**
   * A board that nobody changed for this long may get a fresh document when it is opened. Longer than
   * any tablet is away in an evening: what it did offline could only come back as a draft.
   */
  readonly rest: number;
}

export const BOARD_TIMING: BoardTiming = { idle: 60_000, heartbeat: 15_000, flush: 4_000, rest: 2 * 3_600_000 };

export interface BoardsDeps {
  readonly log: BoardLog;
  /** Is there such a table, and how does it stand? Null: no such table. */
  readonly standing: (id: TableId) => Promise<TableStanding | null>;
  readonly clock: Clock;
  readonly logger: Log;
  /** Folder for the recovery file. Null: none is written. */
  readonly dataDir: string | null;
  readonly timing?: Partial<BoardTiming>;
  /** The line to other instances; closed with the engine. Left out: there are none. */
  readonly peers?: BoardPeers;
}

/** What the process does with its boards, beyond what use cases see. */
export interface BoardEngine extends Boards {
  open(tableId: TableId): Promise<LiveRoom | null>;
  /** Ends the connections of these actors: their link was revoked or their session ended. */
  dropSession(which: (actor: Actor) => boolean): void;
  /** Commits what an earlier run could not. Call before taking connections. Gives the number of updates. */
  recover(): Promise<number>;
  metrics(): Readonly<BoardMetrics>;
  /** No commit is failing. */
  healthy(): boolean;
  /** Stops in order: no more intake, commit, snapshot, farewell. False: some went to the recovery file. */
  close(): Promise<boolean>;
}

/** The tldraw version whose records the drawings are. */
const TLDRAW = "3.15.6";
const SNAPSHOT_PATIENCE_MS = 3_000;
const FAREWELL_MS = 1_000;

export function createBoards(deps: BoardsDeps): BoardEngine {
  return new Engine(deps);
}

class Engine implements BoardEngine {
  readonly #deps: BoardsDeps;
  readonly #timing: BoardTiming;
  readonly #metrics: BoardMetrics = emptyMetrics();
  readonly #rooms = new Map<TableId, LiveRoom>();
  readonly #opening = new Map<TableId, Promise<LiveRoom | null>>();
  readonly #group: GroupCommit;
  readonly #snapshots: SnapshotKeeper;
  readonly #compaction: Compaction;
  readonly #peers: PeerLink;
  readonly #roomDeps: RoomDeps;
  readonly #timers: NodeJS.Timeout[];
  #closing: Promise<boolean> | null = null;

  constructor(deps: BoardsDeps) {
    this.#deps = deps;
    this.#timing = { ...BOARD_TIMING, ...deps.timing };
    const shared = { log: deps.log, clock: deps.clock, logger: deps.logger, metrics: this.#metrics };
    this.#group = new GroupCommit({ ...shared, rooms: () => this.#rooms.values() });
    this.#snapshots = new SnapshotKeeper(shared);
    this.#compaction = new Compaction(shared, this.#timing.rest);
    this.#peers = new PeerLink({
      ...shared,
      peers: deps.peers ?? null,
      rooms: this.#rooms,
      rejudge: (tableId) => void this.#rejudge(tableId),
      outdated: (room) => this.#forget(room, CLOSE.newEpoch),
    });
    this.#roomDeps = {
      ...shared,
      group: this.#group,
      outdated: (room) => this.#forget(room, CLOSE.newEpoch),
      presence: (room, frame) => this.#peers.presence(room.tableId, frame),
      committed: (room, updates, lastSeq) => {
        this.#peers.committed(room, updates, lastSeq);
        this.#snapshots.committed(room, updates);
      },
    };
    this.#timers = [
      setInterval(() => this.#heartbeat(), this.#timing.heartbeat).unref(),
      setInterval(() => this.#sweep(), Math.max(50, this.#timing.idle / 4)).unref(),
    ];
  }

  async open(tableId: TableId): Promise<LiveRoom | null> {
    if (this.#closing !== null) throw new Error("the boards are closing");
    const room = this.#rooms.get(tableId);
    if (room !== undefined) {
      room.usedAt = this.#deps.clock.now();
      return room;
    }
    const opening = this.#opening.get(tableId) ?? this.#load(tableId);
    this.#opening.set(tableId, opening);
    return opening;
  }

  async read<T>(tableId: TableId, look: (doc: Y.Doc) => T): Promise<T | null> {
    const room = this.#rooms.get(tableId) ?? (await this.#opening.get(tableId));
    if (room) return room.read(look);
    const stored = await this.#deps.log.load(tableId);
    if (stored === null) return null;
    return lookAt(bytesOf(stored), look);
  }

  async snapshots(tableId: TableId): Promise<readonly KeptBoard[]> {
    const stored = await this.#deps.log.snapshots(tableId);
    return stored.flatMap(({ seq, name, at }) => (name === null ? [] : { seq, name, at }));
  }

  async readSnapshot<T>(tableId: TableId, seq: number, look: (doc: Y.Doc) => T): Promise<T | null> {
    const kept = await this.#deps.log.snapshot(tableId, seq);
    return kept === null || kept.name === null ? null : lookAt([kept.bytes], look);
  }

  rejudge(tableId: TableId): Promise<void> {
    this.#peers.rejudged(tableId);
    return this.#rejudge(tableId);
  }

  tablets(tableId: TableId): readonly Side[] {
    return this.#rooms.get(tableId)?.members.sides ?? [];
  }

  async snapshot(tableId: TableId, name: string): Promise<void> {
    const room = await this.open(tableId);
    if (room === null) throw new Error("no such table");
    await this.#group.flush(this.#timing.flush);
    await this.#snapshots.keep(room, name);
  }

  async rewrite(tableId: TableId, change: (doc: Y.Doc) => void): Promise<void> {
    await this.#opening.get(tableId);
    await this.#group.flush(this.#timing.flush);
    await this.#compaction.rewrite(tableId, change);
    const room = this.#rooms.get(tableId);
    if (room) this.#forget(room, CLOSE.newEpoch);
  }

  dropSession(which: (actor: Actor) => boolean): void {
    for (const room of this.#rooms.values()) room.members.drop(which);
  }

  async recover(): Promise<number> {
    if (this.#deps.dataDir === null) return 0;
    let count = 0;
    for (const path of await recoveryFiles(recoveryFolder(this.#deps.dataDir))) {
      const unsaved = await readRecovery(path);
      for (const one of unsaved) await this.#replay(one);
      await forgetRecovery(path);
      count += unsaved.length;
      this.#deps.logger.info("board.recovered", { updates: unsaved.length });
    }
    return count;
  }

  metrics(): Readonly<BoardMetrics> {
    return { ...this.#metrics, rooms: this.#rooms.size, refused: { ...this.#metrics.refused } };
  }

  healthy(): boolean {
    return !this.#group.failing;
  }

  close(): Promise<boolean> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #rejudge(tableId: TableId): Promise<void> {
    try {
      const room = this.#rooms.get(tableId) ?? (await this.#opening.get(tableId));
      if (!room) return;
      const standing = await this.#deps.standing(tableId);
      if (standing) room.members.rejudge(standing);
      else this.#forget(room, CLOSE.unknownBoard);
    } catch (error) {
      this.#deps.logger.error("board.rejudge_failed", error, { tableId });
    }
  }

  async #load(tableId: TableId): Promise<LiveRoom | null> {
    try {
      const standing = await this.#deps.standing(tableId);
      const stored = standing && (await this.#compaction.load(tableId));
      if (!standing || !stored) return null;
      const start = { tableId, standing, epoch: stored.epoch, updates: bytesOf(stored), seq: seqOf(stored) };
      const room = new LiveRoom(start, this.#roomDeps);
      this.#snapshots.opened(room, stored.snapshot?.seq ?? 0, stored.updates.length);
      this.#rooms.set(tableId, room);
      await this.#seed(room);
      return room;
    } finally {
      this.#opening.delete(tableId);
    }
  }

  /** A board without a log gets its meta record. On a frozen table it stays empty until it is opened again. */
  async #seed(room: LiveRoom): Promise<void> {
    if (room.read((doc) => rootsOf(doc).meta.has("epoch"))) return;
    const seeded = await room.edit("system", (doc) =>
      seedBoard(doc, { schema: BOARD_SCHEMA, epoch: room.epoch, tldraw: TLDRAW }),
    );
    if (seeded.ok || seeded.refusal === "table-frozen") return;
    this.#forget(room);
    throw new Error(`a new board could not be stored: ${seeded.refusal}`);
  }

  /** As an edit by the server: a table that was frozen since keeps its state, and the rest is said in the log. */
  async #replay({ tableId, actor, bytes }: Unsaved): Promise<void> {
    const room = await this.open(tableId);
    const result = await room?.edit(actor, (doc) => Y.applyUpdate(doc, bytes, null));
    if (result?.ok === true) return;
    if (result?.refusal === "storage-unavailable") throw new Error("recovered updates could not be stored");
    this.#deps.logger.warn("board.recovery_refused", { tableId, reason: result?.refusal ?? "unknown-table" });
  }

  #heartbeat(): void {
    for (const room of this.#rooms.values()) room.members.heartbeat();
  }

  #sweep(): void {
    const before = this.#deps.clock.now() - this.#timing.idle;
    for (const room of this.#rooms.values()) {
      if (room.idle && room.usedAt <= before) void this.#unload(room);
    }
  }

  async #unload(room: LiveRoom): Promise<void> {
    const { usedAt } = room;
    const saved = await this.#snapshots.save(room);
    if (saved && room.idle && room.usedAt === usedAt) this.#forget(room);
  }

  #forget(room: LiveRoom, code: CloseCode = CLOSE.restarting): void {
    if (this.#rooms.get(room.tableId) !== room) return;
    this.#rooms.delete(room.tableId);
    this.#snapshots.closed(room);
    room.close(code);
  }

  async #close(): Promise<boolean> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.allSettled(this.#opening.values());
    const rooms = [...this.#rooms.values()];
    for (const room of rooms) room.stop();
    const flushed = await this.#group.flush(this.#timing.flush);
    this.#group.stop();
    if (flushed) await atMost(SNAPSHOT_PATIENCE_MS, Promise.all(rooms.map((room) => this.#snapshots.save(room))));
    else await this.#rescue(rooms);
    await this.#farewell(rooms);
    await this.#peers.close();
    return flushed;
  }

  async #rescue(rooms: readonly LiveRoom[]): Promise<void> {
    const unsaved = rooms.flatMap((room) => room.unsaved().map((one) => ({ ...one, tableId: room.tableId })));
    const { dataDir, logger, clock } = this.#deps;
    if (dataDir === null || unsaved.length === 0) return;
    try {
      const path = await writeRecovery(recoveryFolder(dataDir), `${clock.now()}-${process.pid}`, unsaved);
      logger.warn("board.unsaved", { path, updates: unsaved.length });
    } catch (error) {
      logger.error("board.rescue_failed", error, { updates: unsaved.length });
    }
  }

  async #farewell(rooms: readonly LiveRoom[]): Promise<void> {
    const members = rooms.flatMap((room) => [...room.members.all]);
    for (const room of rooms) this.#forget(room);
    await atMost(FAREWELL_MS, Promise.all(members.map((member) => member.ended())));
    for (const member of members) member.terminate();
  }
}

const recoveryFolder = (dataDir: string): string => join(dataDir, "recovery");
