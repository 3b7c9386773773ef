/** The board log's statements on PostgreSQL: few and wide, so a turn costs a handful of round trips. */
import type pg from "pg";
import type { TableId } from "../../src/domain/ids.ts";
import type { BoardCommit, CommitOutcome, NewEpoch, RowChange, Snapshot } from "../usecases/board-ports.ts";
import type { LoadedRows, LogSql, UpdateRow } from "./board-log.ts";

/** A moment as Prisma's columns have it: UTC, without a zone. */
const stamp = (at: number): string => new Date(at).toISOString().replace("T", " ").replace("Z", "");

/** Milliseconds since 1970 of such a column. */
const MS = `(extract(epoch FROM at) * 1000)::float8 AS at`;

/** Begins a transaction whose statements all see the same moment. */
const READ_ONCE = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/** The log on this pool, which is closed with it. */
export function postgresLog(pool: pg.Pool): LogSql {
  return {
    commit: (commits) => inTransaction(pool, "BEGIN", (client) => commitAll(client, commits)),
    load: (tableId) => inTransaction(pool, READ_ONCE, (client) => load(client, tableId)),
    since: (tableId, afterSeq, epoch) =>
      inTransaction(pool, READ_ONCE, async (client) =>
        (await epochOf(client, tableId)) === epoch ? since(client, tableId, afterSeq) : null,
      ),
    beginEpoch: (tableId, next) => inTransaction(pool, "BEGIN", (client) => beginEpoch(client, tableId, next)),
    saveSnapshot: (tableId, snapshot) => saveSnapshot(pool, tableId, snapshot),
    trim: (tableId) => inTransaction(pool, "BEGIN", (client) => trim(client, tableId)),
    snapshots: (tableId) => snapshots(pool, tableId),
    snapshot: (tableId, seq) => snapshot(pool, tableId, seq),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: pg.Pool, begin: string, job: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query(begin);
    const result = await job(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away, which rolls back as well.
    await client.query("ROLLBACK").catch((broken: Error) => (failure = broken));
    throw error;
  } finally {
    client.release(failure);
  }
}

async function commitAll(client: pg.PoolClient, commits: readonly BoardCommit[]): Promise<readonly CommitOutcome[]> {
  const tables = await lockTables(client, commits);
  const accepted: { readonly commit: BoardCommit; readonly firstSeq: number }[] = [];
  const outcomes = commits.map((commit): CommitOutcome => {
    const table = tables.get(commit.tableId);
    if (!table) return { ok: false, reason: "gone" };
    if (table.epoch !== commit.epoch) return { ok: false, reason: "new-epoch" };
    if (table.frozen) return { ok: false, reason: "frozen" };
    accepted.push({ commit, firstSeq: table.lastSeq + 1 });
    table.lastSeq += commit.updates.length;
    return { ok: true, lastSeq: table.lastSeq };
  });
  await addUpdates(client, accepted);
  await changeIdeas(
    client,
    accepted.map(({ commit }) => commit),
  );
  await putProposals(
    client,
    accepted.map(({ commit }) => commit),
  );
  return outcomes;
}

interface LockedTable {
  id: string;
  frozen: boolean;
  lastSeq: number;
  epoch: number;
}

/** Rows are locked in one order everywhere, so two instances never wait for each other in a circle. */
async function lockTables(
  client: pg.PoolClient,
  commits: readonly BoardCommit[],
): Promise<ReadonlyMap<string, LockedTable>> {
  const { rows } = await client.query<LockedTable>({
    name: "lock-tables",
    text: `SELECT id, frozen, "lastSeq", epoch FROM "Table" WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`,
    values: [[...new Set(commits.map(({ tableId }) => tableId))]],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

async function addUpdates(
  client: pg.PoolClient,
  accepted: readonly { readonly commit: BoardCommit; readonly firstSeq: number }[],
): Promise<void> {
  const rows = accepted.flatMap(({ commit: { tableId, updates, at }, firstSeq }) =>
    updates.map(({ actor, bytes }, i) => ({ tableId, seq: firstSeq + i, actor, at: stamp(at), bytes })),
  );
  if (rows.length === 0) return;
  await client.query({
    name: "add-updates",
    text: `WITH added AS (
             INSERT INTO "BoardUpdate" ("tableId", seq, actor, at, bytes)
             SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::timestamp[], $5::bytea[])
             RETURNING "tableId", seq)
           UPDATE "Table" SET "lastSeq" = newest.seq
           FROM (SELECT "tableId", max(seq) AS seq FROM added GROUP BY "tableId") AS newest
           WHERE id = newest."tableId"`,
    values: [
      rows.map(({ tableId }) => tableId),
      rows.map(({ seq }) => seq),
      rows.map(({ actor }) => actor),
      rows.map(({ at }) => at),
      rows.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    ],
  });
}

/** Changes of one kind, the last one of each id: a statement may touch a row only once. */
function changesOf(kind: RowChange["kind"], commits: readonly BoardCommit[]) {
  const newest = new Map<string, object>();
  for (const { rows, tableId, at } of commits)
    for (const row of rows) if (row.kind === kind) newest.set(row.id, { ...row, tableId, when: stamp(at) });
  return [...newest.values()];
}

/**
 * JSON that PostgreSQL takes. It refuses the character 0 and halves of a character, which a board can
 * hold (two people typing inside one emoji); an update must not fail for them.
 */
const jsonOf = (changes: readonly object[]): string =>
  JSON.stringify(changes, (_, value: unknown) => (typeof value === "string" ? value.replace(UNSTORABLE, "") : value));

const UNSTORABLE = /[\0\p{Cs}]/gu;

async function changeIdeas(client: pg.PoolClient, commits: readonly BoardCommit[]): Promise<void> {
  const changes = changesOf("idea", commits);
  if (changes.length === 0) return;
  await client.query({
    name: "change-ideas",
    text: `UPDATE "Idea" SET place = c.place, text = c.text, section = c.section, "mergedInto" = c."mergedInto",
             "groupTitle" = c."groupTitle", "hiddenReason" = c."hiddenReason", "updatedAt" = c."when"
           FROM jsonb_to_recordset($1::jsonb) AS c(id text, "tableId" text, place text, text text, section int,
             "mergedInto" text, "groupTitle" text, "hiddenReason" text, "when" timestamp)
           WHERE "Idea".id = c.id AND "Idea"."tableId" = c."tableId"`,
    values: [jsonOf(changes)],
  });
}

async function putProposals(client: pg.PoolClient, commits: readonly BoardCommit[]): Promise<void> {
  const changes = changesOf("proposal", commits);
  if (changes.length === 0) return;
  await client.query({
    name: "put-proposals",
    text: `INSERT INTO "Proposal" (id, "tableId", n, section, change, sources, priority, removed, wording, current,
             justification, at, "updatedAt")
           SELECT id, "tableId", n, section, change, sources::text, priority, removed, wording, current, justification,
             at AT TIME ZONE 'UTC', "when"
           FROM jsonb_to_recordset($1::jsonb) AS c(id text, "tableId" text, n int, section int, change text,
             sources jsonb, priority boolean, removed boolean, wording text, current text, justification text, at timestamptz,
             "when" timestamp)
           ON CONFLICT (id) DO UPDATE SET section = excluded.section, change = excluded.change,
             sources = excluded.sources, priority = excluded.priority, removed = excluded.removed,
             wording = excluded.wording,
             current = excluded.current, justification = excluded.justification, "updatedAt" = excluded."updatedAt"
           WHERE "Proposal"."tableId" = excluded."tableId"`,
    values: [jsonOf(changes)],
  });
}

const SINCE = `SELECT seq, actor, ${MS}, bytes FROM "BoardUpdate" WHERE "tableId" = $1 AND seq > $2 ORDER BY seq`;

async function since(db: pg.PoolClient, tableId: TableId, afterSeq: number): Promise<readonly UpdateRow[]> {
  return (await db.query<UpdateRow>(SINCE, [tableId, afterSeq])).rows;
}

async function load(client: pg.PoolClient, tableId: TableId): Promise<LoadedRows | null> {
  const epoch = await epochOf(client, tableId);
  if (epoch === null) return null;
  const newest = await client.query<Snapshot>(
    `SELECT seq, name, ${MS}, bytes FROM "BoardSnapshot" WHERE "tableId" = $1 ORDER BY seq DESC LIMIT 1`,
    [tableId],
  );
  const snapshot = newest.rows[0] ?? null;
  return { epoch, snapshot, updates: await since(client, tableId, snapshot?.seq ?? 0) };
}

/** Null: no such table. */
async function epochOf(client: pg.PoolClient, tableId: TableId): Promise<number | null> {
  const { rows } = await client.query<{ epoch: number }>(`SELECT epoch FROM "Table" WHERE id = $1`, [tableId]);
  return rows[0]?.epoch ?? null;
}

async function beginEpoch(
  client: pg.PoolClient,
  tableId: TableId,
  { epoch, seq, at, bytes }: NewEpoch,
): Promise<boolean> {
  const { rows } = await client.query<{ lastSeq: number }>(
    `UPDATE "Table" SET "lastSeq" = "lastSeq" + 1, epoch = epoch + 1
     WHERE id = $1 AND epoch = $2 AND "lastSeq" = $3 RETURNING "lastSeq"`,
    [tableId, epoch, seq],
  );
  const begun = rows[0];
  if (!begun) return false;
  await saveSnapshot(client, tableId, { seq: begun.lastSeq, name: null, at, bytes });
  await dropBefore(client, tableId, begun.lastSeq);
  return true;
}

async function saveSnapshot(
  pool: pg.Pool | pg.PoolClient,
  tableId: TableId,
  { seq, name, at, bytes }: Snapshot,
): Promise<void> {
  await pool.query(
    `INSERT INTO "BoardSnapshot" AS old ("tableId", seq, name, at, bytes) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT ("tableId", seq) DO UPDATE SET name = COALESCE(excluded.name, old.name), bytes = excluded.bytes,
       at = CASE WHEN old.name IS NULL AND excluded.name IS NOT NULL THEN excluded.at ELSE old.at END`,
    [tableId, seq, name, stamp(at), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
  );
}

async function trim(client: pg.PoolClient, tableId: TableId): Promise<void> {
  const { rows } = await client.query<{ seq: number }>(
    `SELECT seq FROM "BoardSnapshot" WHERE "tableId" = $1 AND name IS NULL ORDER BY seq DESC LIMIT 1 OFFSET 1`,
    [tableId],
  );
  const kept = rows[0];
  if (!kept) return;
  await dropBefore(client, tableId, kept.seq);
}

/** Removes what the snapshot at `seq` makes needless. */
async function dropBefore(client: pg.PoolClient, tableId: TableId, seq: number): Promise<void> {
  await client.query(`DELETE FROM "BoardUpdate" WHERE "tableId" = $1 AND seq <= $2`, [tableId, seq]);
  await client.query(`DELETE FROM "BoardSnapshot" WHERE "tableId" = $1 AND seq < $2 AND name IS NULL`, [tableId, seq]);
}

async function snapshots(pool: pg.Pool, tableId: TableId): Promise<readonly Omit<Snapshot, "bytes">[]> {
  const { rows } = await pool.query<Omit<Snapshot, "bytes">>(
    `SELECT seq, name, ${MS} FROM "BoardSnapshot" WHERE "tableId" = $1 ORDER BY seq`,
    [tableId],
  );
  return rows;
}

async function snapshot(pool: pg.Pool, tableId: TableId, seq: number): Promise<Snapshot | null> {
  const { rows } = await pool.query<Snapshot>(
    `SELECT seq, name, ${MS}, bytes FROM "BoardSnapshot" WHERE "tableId" = $1 AND seq = $2`,
    [tableId, seq],
  );
  return rows[0] ?? null;
}
