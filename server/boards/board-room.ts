/**
 * An open board: one document, the devices at it, and what waits for the log. Updates are judged and
 * applied at once, and passed on and acknowledged when they are committed.
 */
import * as Y from "yjs";
import type { BoardActor, BoardOrigin } from "../../src/board/board-origin.ts";
import { WIRE_LIMITS } from "../../src/contract/board-wire.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import { type Actor, can, type Subject } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Side } from "../../src/domain/side.ts";
import type { TableLife } from "../../src/domain/table.ts";
import type { Log } from "../log.ts";
import type {
  BoardCommit,
  BoardLog,
  BoardRoom,
  Clock,
  CommitOutcome,
  LogEntry,
  RowChange,
  Snapshot,
} from "../usecases/ports.ts";
import { BoardConnection, type BoardSocket, type ConnectionRoom } from "./board-connection.ts";
import { KEEPALIVE, stateVectorFrame, storageFrame } from "./board-frames.ts";
import type { BoardMetrics } from "./board-metrics.ts";
import { CommitQueue, updatesOf, type Waiting } from "./commit-queue.ts";
import { CommittedState } from "./committed-state.ts";
import { bringsNews, lowered } from "./diff.ts";
import { fanOut, type Sent } from "./fan-out.ts";
import type { CommitParty, GroupCommit } from "./group-commit.ts";
import { type Leases, LiveDoc } from "./live-doc.ts";
import { Patience } from "./patience.ts";
import { rowsOf } from "./projection.ts";
import { RoomPresence } from "./room-presence.ts";
import type { Touched } from "./touched.ts";

/** What a room shares with all others of the process. */
export interface RoomDeps {
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly logger: Log;
  readonly metrics: BoardMetrics;
  readonly group: GroupCommit;
  /** Something was committed: snapshots and other instances care. */
  readonly committed: (room: LiveRoom, updates: readonly Uint8Array[], lastSeq: number) => void;
  /** Somebody's presence changed: other instances pass it on. */
  readonly presence: (room: LiveRoom, frame: Buffer) => void;
}

export interface RoomStart {
  readonly tableId: TableId;
  readonly life: TableLife;
  readonly updates: readonly Uint8Array[];
  /** The last entry of the log that `updates` hold. */
  readonly seq: number;
}

/** A board's whole state; beyond it nothing more is taken from devices. Real ones stay far below. */
const BOARD_BYTES = 32 * 1024 * 1024;
let connections = 0;

export class LiveRoom implements BoardRoom, CommitParty, ConnectionRoom {
  readonly tableId: TableId;
  readonly #deps: RoomDeps;
  readonly #leases: Leases = new Map();
  readonly #members = new Set<BoardConnection>();
  readonly #state: CommittedState;
  readonly #presence: RoomPresence;
  readonly #queued: CommitQueue;
  readonly #patience = new Patience();
  #live: LiveDoc;
  #life: TableLife;
  #seq: number;
  /** Entries of our own beyond `#seq`: another instance wrote between, which is still to be read. */
  readonly #ahead = new Set<number>();
  #closed = false;
  /** When it was last used (milliseconds since 1970). */
  usedAt: number;

  constructor(start: RoomStart, deps: RoomDeps) {
    this.tableId = start.tableId;
    this.#deps = deps;
    this.#life = start.life;
    this.#seq = start.seq;
    this.#live = new LiveDoc(start.updates, this.#leases);
    this.#state = new CommittedState([Y.encodeStateAsUpdate(this.#live.doc)]);
    this.#queued = new CommitQueue(deps.metrics);
    this.#presence = new RoomPresence(
      () => deps.clock.now(),
      this.#members,
      (frame) => deps.presence(this, frame),
    );
    this.usedAt = deps.clock.now();
  }

  // —— as use cases see it ——

  read<T>(look: (doc: Y.Doc) => T): T {
    this.usedAt = this.now();
    return look(this.#live.doc);
  }

  async edit(actor: BoardActor, change: (doc: Y.Doc) => void, rows: readonly RowChange[] = []): Promise<Result<null>> {
    this.usedAt = this.now();
    if (this.#closed) return refused("restarting");
    if (this.#life === "frozen") return refused("table-frozen");
    if (this.#deps.group.failing || this.#deps.group.full) return refused("storage-unavailable");
    const made = this.#tryEdit(change, { kind: "server", actor });
    return new Promise((settle) => this.#queue({ actor, ...made, rows, sender: null, since: this.now(), settle }));
  }

  // —— as the engine sees it ——

  get idle(): boolean {
    return this.#members.size === 0 && this.settled;
  }

  /** Everything is committed. */
  get settled(): boolean {
    return this.#queued.isEmpty;
  }

  get seq(): number {
    return this.#seq;
  }

  get size(): number {
    return this.#state.size;
  }

  get members(): ReadonlySet<BoardConnection> {
    return this.#members;
  }

  get sides(): readonly Side[] {
    return [...this.#members].flatMap((member) => member.side ?? []);
  }

  /** The committed state and the log entry it reaches to. */
  committedState(): { readonly seq: number; readonly bytes: Uint8Array } {
    if (this.settled) this.#state.rebase(this.#live.doc, performance.now());
    return { seq: this.#seq, bytes: this.#state.merged() };
  }

  /** Updates that are not committed, in order: for the recovery file. */
  unsaved(): readonly { readonly actor: BoardActor; readonly bytes: Uint8Array }[] {
    return this.#queued.updates;
  }

  /** May this actor see the board? */
  admits(actor: Actor): boolean {
    return can(actor, "read-board", this.#subject);
  }

  join(actor: Actor, socket: BoardSocket): void {
    if (this.#closed) return socket.ws.close(CLOSE.restarting);
    if (this.#members.size >= WIRE_LIMITS.connectionsPerBoard) return socket.ws.close(CLOSE.tooMany, "board-full");
    connections += 1;
    const connection = new BoardConnection(connections, actor, socket, this, this.#deps.metrics);
    if (!this.#patience.admits(connection.person, this.now()))
      return connection.close(CLOSE.tooMany, "refused too often");
    connection.writes = can(actor, "write-board", this.#subject);
    this.#members.add(connection);
    this.#deps.metrics.connections += 1;
    this.#deps.metrics.joins += 1;
    this.#greet(connection);
  }

  /** Applies a change of the table's life: everyone whose right it changes is closed, to be judged again. */
  rejudge(life: TableLife): void {
    this.#life = life;
    for (const member of this.#members) {
      const writes = can(member.actor, "write-board", this.#subject);
      if (writes === member.writes && can(member.actor, "read-board", this.#subject)) continue;
      member.writes = false;
      member.close(CLOSE.rightsChanged);
    }
  }

  drop(which: (actor: Actor) => boolean): void {
    for (const member of this.#members) if (which(member.actor)) member.close(CLOSE.rightsChanged);
  }

  /** Called every 15 s. */
  heartbeat(): void {
    for (const member of this.#members) {
      member.send(KEEPALIVE);
      member.heartbeat();
    }
  }

  /** Takes no more edits and updates; what waits still goes to the log. */
  stop(): void {
    this.#closed = true;
    for (const member of this.#members) member.pause();
  }

  /** Says goodbye to everybody and forgets the document. */
  close(): void {
    this.#closed = true;
    this.#presence.stop();
    for (const member of this.#members) member.close(CLOSE.restarting, "restarting");
    this.#live.destroy();
  }

  /** The log has entries of others that are not here yet. */
  get behind(): boolean {
    return this.#ahead.size > 0;
  }

  /** What others committed (or an earlier run left), in the order of the log. Already known entries do nothing. */
  absorb(entries: readonly LogEntry[]): void {
    const fresh: Sent[] = [];
    for (const { seq, bytes } of entries) {
      if (this.#closed || seq !== this.#seq + 1) continue;
      this.#seq = seq;
      const change = this.#ahead.delete(seq) ? null : this.#live.absorb(bytes, { kind: "peer" });
      if (!change?.bytes) continue;
      fresh.push({ bytes, sender: null });
      if (this.#ahead.size > 0) this.#projectAgain(change.touched);
    }
    if (fresh.length > 0) this.#pass(fresh);
  }

  /** The state at a later entry of the log, with everything between. */
  absorbSnapshot({ seq, bytes }: Pick<Snapshot, "seq" | "bytes">): void {
    if (this.#closed || seq <= this.#seq) return;
    this.#seq = seq;
    for (const own of this.#ahead) if (own <= seq) this.#ahead.delete(own);
    const change = this.#live.absorb(bytes, { kind: "peer" });
    if (change.bytes !== null) this.#pass([{ bytes: change.bytes, sender: null }]);
  }

  /** A presence frame of another instance. */
  passPresence(frame: Buffer): void {
    this.#presence.pass(frame);
  }

  // —— as the group commit sees it ——

  get audience(): number {
    return this.#members.size;
  }

  take(at: number): BoardCommit | null {
    const batch = this.#queued.take();
    const updates = updatesOf(batch);
    const rows = this.#rows(batch, at);
    if (updates.length > 0 || rows.length > 0) return { tableId: this.tableId, updates, rows, at };
    this.committed({ ok: true, lastSeq: this.#seq });
    return null;
  }

  committed(outcome: CommitOutcome): void {
    const batch = this.#queued.finish();
    if (!outcome.ok) return this.#frozen(batch);
    const updates = batch.flatMap(({ bytes }) => bytes ?? []);
    this.#deps.metrics.lastCommitLagMs = this.now() - (batch[0]?.since ?? this.now());
    this.#numbered(updates.length, outcome.lastSeq);
    this.#pass(batch);
    for (const { settle } of batch) settle?.(done(null));
    if (updates.length > 0) this.#deps.committed(this, updates, outcome.lastSeq);
  }

  failed(): void {
    const edits = this.#queued.putBack();
    if (edits.length === 0) return;
    this.#rebuild();
    for (const { settle } of edits) settle?.(refused("storage-unavailable"));
  }

  storageChanged(failing: boolean): void {
    const frame = storageFrame(failing);
    for (const member of this.#members) if (member.writes) member.send(frame);
  }

  // —— as a connection sees it ——

  now(): number {
    return this.#deps.clock.now();
  }

  stateFor(_connection: BoardConnection, vector: Uint8Array): readonly Buffer[] {
    return this.#state.answer(vector, this.settled ? this.#live.doc : null, performance.now());
  }

  update(connection: BoardConnection, update: Uint8Array): void {
    if (this.#deps.group.full) return connection.close(CLOSE.tooMany, "storage");
    if (this.#state.size > BOARD_BYTES) return connection.refuse("too-large");
    const origin: BoardOrigin = { kind: "connection", id: connection.id, actor: connection.logName };
    const applied = this.#live.apply(update, connection.person, origin);
    if (applied.ok) {
      const { bytes, touched } = applied;
      const actor = connection.logName;
      return this.#queue({ actor, bytes, touched, rows: [], sender: connection, since: this.now(), settle: null });
    }
    if (applied.soiled) this.#rebuild();
    this.#patience.refused(connection.person, this.now());
    this.#deps.logger.warn("board.update_refused", { tableId: this.tableId, reason: applied.reason });
    if (applied.reason === "garbage") connection.garbage();
    else connection.refuse(applied.reason);
  }

  wouldChange(update: Uint8Array): boolean {
    return bringsNews(this.#live.doc, update);
  }

  presence(connection: BoardConnection, message: Uint8Array): boolean {
    return this.#presence.take(connection, message);
  }

  everyonePresent(): Buffer | null {
    return this.#presence.all();
  }

  left(connection: BoardConnection): void {
    this.usedAt = this.now();
    if (!this.#members.delete(connection)) return;
    this.#deps.metrics.connections -= 1;
    this.#presence.leave(connection);
  }

  // —— inside ——

  /** Our entries got the numbers up to `lastSeq`; when others wrote between, theirs are read first. */
  #numbered(count: number, lastSeq: number): void {
    if (count === 0) return;
    if (lastSeq - count === this.#seq) this.#seq = lastSeq;
    else for (let seq = Math.max(this.#seq, lastSeq - count) + 1; seq <= lastSeq; seq += 1) this.#ahead.add(seq);
  }

  /** Another instance and we wrote rows of the same records without knowing of each other: write them anew. */
  #projectAgain(touched: Touched | null): void {
    if (touched === null) return;
    this.#queue({ actor: "system", bytes: null, touched, rows: [], sender: null, since: this.now(), settle: null });
  }

  get #subject(): Subject {
    return { kind: "table", id: this.tableId, life: this.#life };
  }

  /** Moderators of a frozen table are asked too: work done meanwhile must come back to them as a draft. */
  #greet(connection: BoardConnection): void {
    if (connection.actor.role === "moderator") connection.send(stateVectorFrame(this.#committedVector()));
    if (connection.writes && this.#deps.group.failing) connection.send(storageFrame(true));
    const present = connection.seesPresence ? this.#presence.all() : null;
    if (present !== null) connection.send(present);
  }

  /** The vector of what is durable, so that a client sends again what may still be lost. */
  #committedVector(): Uint8Array {
    return lowered(
      this.#live.doc,
      this.#queued.updates.map(({ bytes }) => bytes),
    );
  }

  #tryEdit(change: (doc: Y.Doc) => void, origin: BoardOrigin) {
    try {
      return this.#live.edit(change, origin);
    } catch (error) {
      this.#rebuild();
      throw error;
    }
  }

  #queue(waiting: Waiting): void {
    this.#queued.push(waiting);
    this.#deps.group.wants(this);
  }

  /** Rows that use cases gave, then those that follow from the document as it reads with this batch. */
  #rows(batch: readonly Waiting[], at: number): RowChange[] {
    const touched = batch.flatMap((waiting) => waiting.touched ?? []);
    const given = batch.flatMap((waiting) => waiting.rows);
    return touched.length === 0 ? given : [...given, ...rowsOf(this.#live.doc, this.tableId, touched, at)];
  }

  /** Makes committed updates visible: to who joins, and to everyone here. */
  #pass(batch: readonly Sent[]): void {
    this.#state.append(batch.flatMap(({ bytes }) => bytes ?? []));
    fanOut(this.#members, batch);
  }

  /** The table was frozen before this batch: nothing of it was written, nothing of it remains. */
  #frozen(batch: readonly Waiting[]): void {
    const late = this.#queued.drop();
    this.#rebuild();
    for (const { settle } of [...batch, ...late]) settle?.(refused("table-frozen"));
    this.rejudge("frozen");
  }

  #rebuild(): void {
    this.#deps.metrics.rebuilds += 1;
    const waiting = this.#queued.updates.map(({ bytes }) => bytes);
    this.#live.destroy();
    this.#live = new LiveDoc([...this.#state.parts(), ...waiting], this.#leases);
  }
}
