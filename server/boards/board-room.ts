/**
 * An open board: one document, the devices at it, and what waits for the log. Updates are judged and
 * applied at once, and passed on and acknowledged when they are committed.
 */
import type * as Y from "yjs";
import type { BoardActor, BoardOrigin } from "../../src/board/board-origin.ts";
import { CLOSE, type CloseCode } from "../../src/contract/close-codes.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { BoardCommit, BoardRoom, CommitOutcome, LogEntry, RowChange, Snapshot } from "../usecases/board-ports.ts";
import type { BoardConnection, BoardSocket, ConnectionRoom } from "./board-connection.ts";
import { stateVectorFrame, storageFrame } from "./board-frames.ts";
import { CommitQueue, updatesOf, type Waiting } from "./commit-queue.ts";
import { fanOut, type Sent } from "./fan-out.ts";
import type { CommitParty } from "./group-commit.ts";
import { LogPosition } from "./log-position.ts";
import { rowsOf } from "./projection.ts";
import type { RoomDeps, RoomStart } from "./room-deps.ts";
import { RoomDocument } from "./room-document.ts";
import { RoomMembers } from "./room-members.ts";
import { RoomPresence } from "./room-presence.ts";
import type { Touched } from "./touched.ts";

/** A board's whole state; beyond it nothing more is taken from devices. Real ones stay far below. */
const BOARD_BYTES = 32 * 1024 * 1024;

export class LiveRoom implements BoardRoom, CommitParty, ConnectionRoom {
  readonly tableId: TableId;
  /** Counts the documents that this board has had. */
  readonly epoch: number;
  readonly #deps: RoomDeps;
  /** The devices at it. */
  readonly members: RoomMembers;
  readonly #document: RoomDocument;
  readonly #presence: RoomPresence;
  readonly #queued: CommitQueue;
  readonly #position: LogPosition;
  #closed = false;
  /** When it was last used (milliseconds since 1970). */
  usedAt: number;

  constructor(start: RoomStart, deps: RoomDeps) {
    this.tableId = start.tableId;
    this.epoch = start.epoch;
    this.#deps = deps;
    this.members = new RoomMembers(start.standing, {
      tableId: start.tableId,
      metrics: deps.metrics,
      now: () => deps.clock.now(),
    });
    this.#position = new LogPosition(start.seq);
    this.#queued = new CommitQueue(deps.metrics);
    this.#document = new RoomDocument(start.updates, this.#queued, deps.metrics);
    this.#presence = new RoomPresence(
      () => deps.clock.now(),
      this.members.all,
      (frame) => deps.presence(this, frame),
    );
    this.usedAt = deps.clock.now();
  }

  // —— as use cases see it ——

  read<T>(look: (doc: Y.Doc) => T): T {
    this.usedAt = this.now();
    return look(this.#document.doc);
  }

  async edit(actor: BoardActor, change: (doc: Y.Doc) => void, rows: readonly RowChange[] = []): Promise<Result<null>> {
    this.usedAt = this.now();
    if (this.#closed) return refused("restarting");
    if (this.members.life === "frozen") return refused("table-frozen");
    if (this.#deps.group.failing || this.#deps.group.full) return refused("storage-unavailable");
    const made = this.#document.edit(change, { kind: "server", actor });
    return new Promise((settle) => this.#queue({ actor, ...made, rows, sender: null, since: this.now(), settle }));
  }

  // —— as the engine sees it ——

  get idle(): boolean {
    return this.members.all.size === 0 && this.#queued.isPassed;
  }

  /** Everything is committed. */
  get settled(): boolean {
    return this.#queued.isEmpty;
  }

  get seq(): number {
    return this.#position.seq;
  }

  get size(): number {
    return this.#document.size;
  }

  /** The committed state and the log entry it reaches to. */
  committedState(): { readonly seq: number; readonly bytes: Uint8Array } {
    return { seq: this.seq, bytes: this.#document.merged() };
  }

  /** Updates that are not committed, in order: for the recovery file. */
  unsaved(): readonly { readonly actor: BoardActor; readonly bytes: Uint8Array }[] {
    return this.#queued.updates;
  }

  join(actor: Actor, socket: BoardSocket): void {
    if (this.#closed) return socket.ws.close(CLOSE.restarting);
    const connection = this.members.join(actor, socket, this);
    if (connection !== null) this.#greet(connection);
  }

  /** Takes no more edits and updates; what waits still goes to the log. */
  stop(): void {
    this.#closed = true;
    this.members.pause();
  }

  /** Says goodbye to everybody and forgets the document. */
  close(code: CloseCode = CLOSE.restarting): void {
    this.#closed = true;
    this.#presence.stop();
    this.members.close(code);
    this.#document.destroy();
  }

  /** The log has entries of others that are not here yet. */
  get behind(): boolean {
    return this.#position.behind;
  }

  /** What others committed (or an earlier run left), in the order of the log. Already known entries do nothing. */
  absorb(entries: readonly LogEntry[]): void {
    const fresh: Sent[] = [];
    for (const { seq, bytes } of entries) {
      if (this.#closed || this.#position.read(seq) !== "theirs") continue;
      const change = this.#document.absorb(bytes);
      if (!change.bytes) continue;
      fresh.push({ bytes, sender: null });
      if (this.behind) this.#projectAgain(change.touched);
    }
    this.#absorbed(fresh);
  }

  /** The state at a later entry of the log, with everything between. */
  absorbSnapshot({ seq, bytes }: Pick<Snapshot, "seq" | "bytes">): void {
    if (this.#closed || !this.#position.jump(seq)) return;
    const change = this.#document.absorb(bytes);
    if (change.bytes !== null) this.#absorbed([{ bytes: change.bytes, sender: null }]);
  }

  /** A presence frame of another instance. */
  passPresence(frame: Buffer): void {
    this.#presence.pass(frame);
  }

  // —— as the group commit sees it ——

  get audience(): number {
    return this.members.all.size;
  }

  take(at: number): BoardCommit | null {
    const batch = this.#queued.take();
    const updates = updatesOf(batch);
    const rows = this.#rows(batch, at);
    const deeds = batch.flatMap((waiting) =>
      waiting.deeds.map((one) => ({ ...one, actor: waiting.actor, reason: null })),
    );
    if (updates.length > 0 || rows.length > 0)
      return { tableId: this.tableId, epoch: this.epoch, updates, rows, deeds, at };
    this.committed({ ok: true, lastSeq: this.seq });
    return null;
  }

  committed(outcome: CommitOutcome): void {
    if (!outcome.ok) return this.#refused(outcome.reason);
    const batch = this.#queued.wrote();
    const updates = batch.flatMap(({ bytes }) => bytes ?? []);
    this.#deps.metrics.lastCommitLagMs = this.now() - (batch[0]?.since ?? this.now());
    this.#position.wrote(updates.length, outcome.lastSeq);
    this.#document.committed(updates);
    if (updates.length > 0) this.#deps.committed(this, updates, outcome.lastSeq);
  }

  pass(): void {
    const batch = this.#queued.pass();
    fanOut(this.members.all, batch);
    for (const { settle } of batch) settle?.(done(null));
  }

  failed(): void {
    const edits = this.#queued.putBack();
    if (edits.length === 0) return;
    this.#document.rebuild();
    for (const { settle } of edits) settle?.(refused("storage-unavailable"));
  }

  storageChanged(failing: boolean): void {
    this.members.storageChanged(failing);
  }

  // —— as a connection sees it ——

  now(): number {
    return this.#deps.clock.now();
  }

  stateFor(_connection: BoardConnection, vector: Uint8Array): readonly Buffer[] {
    return this.#document.answer(vector);
  }

  update(connection: BoardConnection, update: Uint8Array): void {
    if (this.#deps.group.full) return connection.close(CLOSE.tooMany, "storage");
    if (this.size > BOARD_BYTES) return connection.refuse("too-large");
    const origin: BoardOrigin = { kind: "connection", id: connection.id, actor: connection.logName };
    const applied = this.#document.apply(update, connection.person, origin);
    if (applied.ok) {
      const { bytes, touched, deeds } = applied;
      const actor = connection.logName;
      return this.#queue({
        actor,
        bytes,
        touched,
        deeds,
        rows: [],
        sender: connection,
        since: this.now(),
        settle: null,
      });
    }
    this.members.refused(connection);
    this.#deps.logger.warn("board.update_refused", { tableId: this.tableId, reason: applied.reason });
    if (applied.reason === "garbage") connection.garbage();
    else connection.refuse(applied.reason);
  }

  wouldChange(update: Uint8Array): boolean {
    return this.#document.wouldChange(update);
  }

  presence(connection: BoardConnection, message: Uint8Array): boolean {
    return this.#presence.take(connection, message);
  }

  everyonePresent(): Buffer | null {
    return this.#presence.all();
  }

  left(connection: BoardConnection): void {
    this.usedAt = this.now();
    if (this.members.leave(connection)) this.#presence.leave(connection);
  }

  // —— inside ——

  /** Another instance and we wrote rows of the same records without knowing of each other: write them anew. */
  #projectAgain(touched: Touched | null): void {
    if (touched === null) return;
    this.#queue({
      actor: "system",
      bytes: null,
      touched,
      deeds: [],
      rows: [],
      sender: null,
      since: this.now(),
      settle: null,
    });
  }

  /** Moderators of a frozen table are asked too: work done meanwhile must come back to them as a draft. */
  #greet(connection: BoardConnection): void {
    if (connection.actor.role === "moderator") connection.send(stateVectorFrame(this.#document.committedVector()));
    if (connection.writes && this.#deps.group.failing) connection.send(storageFrame(true));
    const present = connection.seesPresence ? this.#presence.all() : null;
    if (present !== null) connection.send(present);
  }

  #queue(waiting: Waiting): void {
    this.#queued.push(waiting);
    this.#deps.group.wants(this);
  }

  /** Rows that use cases gave, then those that follow from the document as it reads with this batch. */
  #rows(batch: readonly Waiting[], at: number): RowChange[] {
    const touched = batch.flatMap((waiting) => waiting.touched ?? []);
    const given = batch.flatMap((waiting) => waiting.rows);
    return touched.length === 0 ? given : [...given, ...rowsOf(this.#document.doc, this.tableId, touched, at)];
  }

  /** Others committed it: it is visible at once. */
  #absorbed(fresh: readonly Sent[]): void {
    if (fresh.length === 0) return;
    this.#document.committed(fresh.flatMap(({ bytes }) => bytes ?? []));
    fanOut(this.members.all, fresh);
  }

  /** Nothing of this batch was written; what was before it is passed on. */
  #refused(reason: "new-epoch" | "frozen" | "gone"): void {
    this.pass();
    const batch = this.#queued.refused();
    if (reason === "new-epoch") this.#outdated(batch);
    else this.#notTaken(batch, reason === "gone" ? "unknown-table" : "table-frozen");
  }

  /** The document was made anew elsewhere: devices and use cases come back to the new one. */
  #outdated(batch: readonly Waiting[]): void {
    for (const { settle } of [...batch, ...this.#queued.drop()]) settle?.(refused("restarting"));
    this.#deps.outdated(this);
  }

  /** The table was frozen or removed before this batch: nothing of it was written, nothing of it remains. */
  #notTaken(batch: readonly Waiting[], why: "table-frozen" | "unknown-table"): void {
    const late = this.#queued.drop();
    this.#document.rebuild();
    for (const { settle } of [...batch, ...late]) settle?.(refused(why));
    this.members.rejudge({ life: "frozen", silent: false });
  }
}
