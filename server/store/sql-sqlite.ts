/** The board log's statements on SQLite: prepared once, run without leaving the event loop's turn. */
import Database from "better-sqlite3";
import type { BoardCommit, CommitOutcome, NewEpoch, RowChange, Snapshot } from "../usecases/board-ports.ts";
import type { LogSql, UpdateRow } from "./board-log.ts";

/** A moment as Prisma's SQLite adapter writes it. */
const stamp = (at: number): string => new Date(at).toISOString().replace("Z", "+00:00");

/** The driver wants a Buffer; this is one over the same memory. */
const blob = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface StoredUpdate {
  seq: number;
  actor: string;
  at: string;
  bytes: Buffer;
}

interface StoredSnapshot {
  seq: number;
  name: string | null;
  at: string;
  bytes: Buffer;
}

/** Opens a connection as every connection to the database must be: durable, with foreign keys, patient. */
export function openSqlite(file: string): Database.Database {
  const db = new Database(file, { timeout: 5000 });
  try {
    for (const setting of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"])
      db.pragma(setting);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The log on this connection, which is closed with it. */
export function sqliteLog(db: Database.Database): LogSql {
  const run = statements(db);
  const commit = db.transaction((commits: readonly BoardCommit[]) => commits.map((one) => commitBoard(run, one)));
  const load = db.transaction((tableId: string) => {
    const table = run.table.get(tableId);
    if (!table) return null;
    const snapshot = run.newestSnapshot.get(tableId);
    return {
      epoch: table.epoch,
      snapshot: snapshotOf(snapshot),
      updates: run.since.all(tableId, snapshot?.seq ?? 0).map(updateOf),
    };
  });
  const since = db.transaction((tableId: string, afterSeq: number, epoch: number) =>
    run.table.get(tableId)?.epoch === epoch ? run.since.all(tableId, afterSeq).map(updateOf) : null,
  );
  const beginEpoch = db.transaction((tableId: string, next: NewEpoch) => newEpoch(run, tableId, next));
  const trim = db.transaction((tableId: string) => {
    const kept = run.lastButOne.get(tableId);
    if (!kept) return;
    run.dropUpdates.run(tableId, kept.seq);
    run.dropSnapshots.run(tableId, kept.seq);
  });
  return {
    commit: (commits) => commit.immediate(commits),
    load,
    since,
    beginEpoch: (tableId, next) => beginEpoch.immediate(tableId, next),
    saveSnapshot: (tableId, snapshot) => saveSnapshot(run, tableId, snapshot),
    trim: (tableId) => trim.immediate(tableId),
    snapshots: (tableId) => run.snapshots.all(tableId).map((row) => ({ ...row, at: Date.parse(row.at) })),
    snapshot: (tableId, seq) => snapshotOf(run.snapshot.get(tableId, seq)),
    close: () => void db.close(),
  };
}

const updateOf = (row: StoredUpdate): UpdateRow => ({ ...row, at: Date.parse(row.at) });

const snapshotOf = (row: StoredSnapshot | undefined): Snapshot | null =>
  row ? { ...row, at: Date.parse(row.at) } : null;

function saveSnapshot(run: Statements, tableId: string, { seq, name, at, bytes }: Snapshot): void {
  run.saveSnapshot.run(tableId, seq, name, stamp(at), blob(bytes));
}

function newEpoch(run: Statements, tableId: string, { epoch, seq, at, bytes }: NewEpoch): boolean {
  const begun = run.beginEpoch.get(tableId, epoch, seq);
  if (!begun) return false;
  saveSnapshot(run, tableId, { seq: begun.lastSeq, name: null, at, bytes });
  run.dropUpdates.run(tableId, begun.lastSeq);
  run.dropSnapshots.run(tableId, begun.lastSeq);
  return true;
}

function commitBoard(run: Statements, { tableId, epoch, updates, rows, at }: BoardCommit): CommitOutcome {
  const taken = run.takeSeqs.get(updates.length, tableId, epoch);
  if (!taken) {
    const table = run.table.get(tableId);
    if (!table) return { ok: false, reason: "gone" };
    return { ok: false, reason: table.epoch === epoch ? "frozen" : "new-epoch" };
  }
  const when = stamp(at);
  let seq = taken.lastSeq - updates.length;
  for (const { actor, bytes } of updates) run.addUpdate.run(tableId, (seq += 1), actor, when, blob(bytes));
  for (const row of rows) changeRow(run, tableId, row, when);
  return { ok: true, lastSeq: taken.lastSeq };
}

function changeRow(run: Statements, tableId: string, row: RowChange, when: string): void {
  switch (row.kind) {
    case "idea":
      run.changeIdea.run({ ...row, tableId, when });
      return;
    case "proposal":
      run.putProposal.run({
        ...row,
        tableId,
        sources: JSON.stringify(row.sources),
        priority: row.priority ? 1 : 0,
        removed: row.removed ? 1 : 0,
        at: stamp(Date.parse(row.at)),
        when,
      });
  }
}

type Statements = ReturnType<typeof statements>;

function statements(db: Database.Database) {
  return {
    table: db.prepare<[string], { epoch: number }>(`SELECT epoch FROM "Table" WHERE id = ?`),
    takeSeqs: db.prepare<[number, string, number], { lastSeq: number }>(
      `UPDATE "Table" SET "lastSeq" = "lastSeq" + ? WHERE id = ? AND epoch = ? AND frozen = 0 RETURNING "lastSeq"`,
    ),
    beginEpoch: db.prepare<[string, number, number], { lastSeq: number }>(
      `UPDATE "Table" SET "lastSeq" = "lastSeq" + 1, epoch = epoch + 1
       WHERE id = ? AND epoch = ? AND "lastSeq" = ? RETURNING "lastSeq"`,
    ),
    addUpdate: db.prepare(`INSERT INTO "BoardUpdate" ("tableId", seq, actor, at, bytes) VALUES (?, ?, ?, ?, ?)`),
    changeIdea: db.prepare(
      `UPDATE "Idea" SET place = @place, text = @text, section = @section, "mergedInto" = @mergedInto,
         "groupTitle" = @groupTitle, "hiddenReason" = @hiddenReason, "updatedAt" = @when
       WHERE id = @id AND "tableId" = @tableId`,
    ),
    putProposal: db.prepare(
      `INSERT INTO "Proposal" (id, "tableId", n, section, change, sources, priority, removed, wording, current, justification, at, "updatedAt")
       VALUES (@id, @tableId, @n, @section, @change, @sources, @priority, @removed, @wording, @current, @justification, @at, @when)
       ON CONFLICT (id) DO UPDATE SET section = excluded.section, change = excluded.change, sources = excluded.sources,
         priority = excluded.priority, removed = excluded.removed, wording = excluded.wording, current = excluded.current,
         justification = excluded.justification, "updatedAt" = excluded."updatedAt"
       WHERE "tableId" = excluded."tableId"`,
    ),
    since: db.prepare<[string, number], StoredUpdate>(
      `SELECT seq, actor, at, bytes FROM "BoardUpdate" WHERE "tableId" = ? AND seq > ? ORDER BY seq`,
    ),
    newestSnapshot: db.prepare<[string], StoredSnapshot>(
      `SELECT seq, name, at, bytes FROM "BoardSnapshot" WHERE "tableId" = ? ORDER BY seq DESC LIMIT 1`,
    ),
    snapshots: db.prepare<[string], Omit<StoredSnapshot, "bytes">>(
      `SELECT seq, name, at FROM "BoardSnapshot" WHERE "tableId" = ? ORDER BY seq`,
    ),
    snapshot: db.prepare<[string, number], StoredSnapshot>(
      `SELECT seq, name, at, bytes FROM "BoardSnapshot" WHERE "tableId" = ? AND seq = ?`,
    ),
    saveSnapshot: db.prepare(
      `INSERT INTO "BoardSnapshot" ("tableId", seq, name, at, bytes) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT ("tableId", seq) DO UPDATE SET name = COALESCE(excluded.name, name), bytes = excluded.bytes,
         at = CASE WHEN name IS NULL AND excluded.name IS NOT NULL THEN excluded.at ELSE at END`,
    ),
    lastButOne: db.prepare<[string], { seq: number }>(
      `SELECT seq FROM "BoardSnapshot" WHERE "tableId" = ? AND name IS NULL ORDER BY seq DESC LIMIT 1 OFFSET 1`,
    ),
    dropUpdates: db.prepare(`DELETE FROM "BoardUpdate" WHERE "tableId" = ? AND seq <= ?`),
    dropSnapshots: db.prepare(`DELETE FROM "BoardSnapshot" WHERE "tableId" = ? AND seq < ? AND name IS NULL`),
  } as const;
}
