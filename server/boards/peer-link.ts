/**
 * An engine's end of the line to other instances: tells them once per commit what was written, and
 * brings open rooms up to date, from the news when it follows on what is known, else from the log.
 */
import type { TableId } from "../../src/domain/ids.ts";
import type { Log } from "../log.ts";
import type { BoardLog, LogEntry } from "../usecases/board-ports.ts";
import type { BoardPeers, PeerCommit, PeerNews } from "./board-peers.ts";
import type { LiveRoom } from "./board-room.ts";

interface Deps {
  /** Null: this is the only instance. */
  readonly peers: BoardPeers | null;
  readonly log: BoardLog;
  readonly logger: Log;
  readonly rooms: ReadonlyMap<TableId, LiveRoom>;
  /** Rights at this table may have changed: another instance says so, or it was not heard for a while. */
  readonly rejudge: (tableId: TableId) => void;
  /** The document of this room was made anew by another instance. */
  readonly outdated: (room: LiveRoom) => void;
}

/** A lost message is noticed by the next one, or after this time. */
const CATCH_UP_MS = 3_000;

export class PeerLink {
  readonly #deps: Deps;
  readonly #timer: NodeJS.Timeout | null = null;
  readonly #catching = new Map<LiveRoom, Promise<void>>();
  #unsent: PeerCommit[] = [];

  constructor(deps: Deps) {
    this.#deps = deps;
    if (deps.peers === null) return;
    deps.peers.listen(
      (news) => this.#hear(news),
      () => this.#catchUpAll(),
    );
    this.#timer = setInterval(() => this.#catchUpAll(), CATCH_UP_MS).unref();
  }

  /** All rooms of one commit go out in one message. */
  committed(room: LiveRoom, updates: readonly Uint8Array[], lastSeq: number): void {
    if (room.behind) void this.catchUp(room);
    if (this.#deps.peers === null) return;
    if (this.#unsent.length === 0) queueMicrotask(() => this.#flush());
    this.#unsent.push({ tableId: room.tableId, lastSeq, updates });
  }

  presence(tableId: TableId, frame: Uint8Array): void {
    this.#deps.peers?.publish({ kind: "presence", tableId, frame });
  }

  rejudged(tableId: TableId): void {
    this.#deps.peers?.publish({ kind: "rejudge", tableId });
  }

  /** Reads what the log has beyond what the room knows. One reading at a time. */
  catchUp(room: LiveRoom): Promise<void> {
    const running = this.#catching.get(room) ?? this.#read(room);
    this.#catching.set(room, running);
    return running;
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#flush();
    await this.#deps.peers?.close();
  }

  #flush(): void {
    const commits = this.#unsent;
    this.#unsent = [];
    if (commits.length > 0) this.#deps.peers?.publish({ kind: "commits", commits });
  }

  #hear(news: PeerNews): void {
    if (news.kind === "rejudge") return this.#deps.rejudge(news.tableId);
    if (news.kind === "presence") return this.#deps.rooms.get(news.tableId)?.passPresence(Buffer.from(news.frame));
    for (const commit of news.commits) {
      const room = this.#deps.rooms.get(commit.tableId);
      if (room !== undefined) this.#take(room, commit);
    }
  }

  #take(room: LiveRoom, { lastSeq, updates }: PeerCommit): void {
    const before = lastSeq - updates.length;
    if (before > room.seq) return void this.catchUp(room);
    const at = Date.now();
    room.absorb(updates.map((bytes, i): LogEntry => ({ seq: before + i + 1, actor: "system", at, bytes })));
  }

  /** What may have been said and not heard: updates, and changes of rights. */
  #catchUpAll(): void {
    for (const room of this.#deps.rooms.values()) {
      void this.catchUp(room);
      this.#deps.rejudge(room.tableId);
    }
  }

  /** So far behind that the log was trimmed meanwhile: the newest snapshot has what is missing. */
  async #reload(room: LiveRoom): Promise<void> {
    const stored = await this.#deps.log.load(room.tableId);
    if (stored?.epoch !== room.epoch) return this.#deps.outdated(room);
    if (stored.snapshot) room.absorbSnapshot(stored.snapshot);
    room.absorb(stored.updates);
  }

  async #read(room: LiveRoom): Promise<void> {
    try {
      const entries = await this.#deps.log.since(room.tableId, room.seq, room.epoch);
      if (entries === null) this.#deps.outdated(room);
      else if ((entries[0]?.seq ?? 0) > room.seq + 1) await this.#reload(room);
      else room.absorb(entries);
    } catch (error) {
      this.#deps.logger.error("board.catch_up_failed", error, { tableId: room.tableId });
    } finally {
      this.#catching.delete(room);
    }
  }
}
