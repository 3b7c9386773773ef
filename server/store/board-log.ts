/**
 * The log of every board, over plain SQL. What differs between SQLite and PostgreSQL is behind
 * `LogSql`; what they promise together is the `BoardLog` port and its contract tests.
 */
import type { BoardActor } from "../../src/board/board-origin.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { DOERS } from "../../src/domain/journal.ts";
import type { BoardCommit, BoardLog, CommitOutcome, LogEntry, NewEpoch, Snapshot } from "../usecases/board-ports.ts";
import type { WriteLane } from "./write-lane.ts";

type Answer<T> = Promise<T> | T;

/** The statements of one provider. Each call is one transaction. */
export interface LogSql {
  commit(commits: readonly BoardCommit[]): Answer<readonly CommitOutcome[]>;
  load(tableId: TableId): Answer<LoadedRows | null>;
  since(tableId: TableId, afterSeq: number, epoch: number): Answer<readonly UpdateRow[] | null>;
  beginEpoch(tableId: TableId, next: NewEpoch): Answer<boolean>;
  saveSnapshot(tableId: TableId, snapshot: Snapshot): Answer<void>;
  trim(tableId: TableId): Answer<void>;
  snapshots(tableId: TableId): Answer<readonly Omit<Snapshot, "bytes">[]>;
  snapshot(tableId: TableId, seq: number): Answer<Snapshot | null>;
  close(): Answer<void>;
}

export interface UpdateRow {
  readonly seq: number;
  readonly actor: string;
  readonly at: number;
  readonly bytes: Uint8Array;
}

export interface LoadedRows {
  readonly epoch: number;
  readonly snapshot: Snapshot | null;
  readonly updates: readonly UpdateRow[];
}

/** A log whose writes go through `lane`. */
export function boardLog(sql: LogSql, lane: WriteLane): BoardLog {
  return {
    commit: (commits) => lane.run(() => sql.commit(commits)),
    async load(tableId) {
      const rows = await sql.load(tableId);
      return rows && { ...rows, updates: rows.updates.map(entryOf) };
    },
    since: async (tableId, afterSeq, epoch) => (await sql.since(tableId, afterSeq, epoch))?.map(entryOf) ?? null,
    beginEpoch: (tableId, next) => lane.run(() => sql.beginEpoch(tableId, next)),
    saveSnapshot: (tableId, snapshot) => lane.run(() => sql.saveSnapshot(tableId, snapshot)),
    trim: (tableId) => lane.run(() => sql.trim(tableId)),
    snapshots: async (tableId) => sql.snapshots(tableId),
    snapshot: async (tableId, seq) => sql.snapshot(tableId, seq),
  };
}

const ACTORS: ReadonlySet<string> = new Set(DOERS);

const isActor = (text: string): text is BoardActor => ACTORS.has(text);

/** An actor this version does not know is kept as the system: losing the update would lose the board. */
const entryOf = (row: UpdateRow): LogEntry => ({ ...row, actor: isActor(row.actor) ? row.actor : "system" });
