/**
 * Brings a database to the shape this version needs, at every start. Each migration is one
 * transaction together with its row in `_prisma_migrations`, so it is there whole or not at all.
 */
import type { Database } from "better-sqlite3";
import type { Pool, PoolClient } from "pg";
import { type Migration, pendingMigrations, readMigrations, recordOf } from "./migrations.ts";
import { StoreOpenError } from "./store-open-error.ts";

const SQLITE_HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const POSTGRES_HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

const APPLIED = `SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;

/** Any number, the same in every instance: the advisory lock that lets one of them migrate at a time. */
export const MIGRATION_LOCK = 7_205_202_001;

/** Migrates the database file. Returns the names of the steps taken. */
export async function migrateSqlite(db: Database): Promise<readonly string[]> {
  const all = await readMigrations("sqlite");
  db.exec(SQLITE_HISTORY);
  const pending = pendingMigrations(all, db.prepare<[], { name: string; checksum: string }>(APPLIED).all());
  // SQLite rebuilds a table by dropping it, which would take its children along; the switch has no
  // effect inside a transaction, so it stands outside.
  db.pragma("foreign_keys = OFF");
  try {
    for (const migration of pending) applySqlite(db, migration);
  } finally {
    db.pragma("foreign_keys = ON");
  }
  return pending.map(({ name }) => name);
}

function applySqlite(db: Database, migration: Migration): void {
  const { id, checksum, name, sql } = recordOf(migration);
  db.transaction(() => {
    db.exec(sql);
    const broken = db.pragma("foreign_key_check");
    if (Array.isArray(broken) && broken.length > 0) throw new StoreOpenError("database-damaged");
    const now = Date.now();
    db.prepare(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)`,
    ).run(id, checksum, now, name, now);
  }).immediate();
}

/** Migrates the PostgreSQL database; instances that start together take turns. Returns the names of the steps taken. */
export async function migratePostgres(pool: Pool): Promise<readonly string[]> {
  const all = await readMigrations("postgresql");
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    try {
      await client.query(POSTGRES_HISTORY);
      const applied = await client.query<{ name: string; checksum: string }>(APPLIED);
      const pending = pendingMigrations(all, applied.rows);
      for (const migration of pending) await applyPostgres(client, migration);
      return pending.map(({ name }) => name);
    } finally {
      await client.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    }
  } finally {
    client.release();
  }
}

async function applyPostgres(client: PoolClient, migration: Migration): Promise<void> {
  const { id, checksum, name, sql } = recordOf(migration);
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, now(), $3, 1)`,
      [id, checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
