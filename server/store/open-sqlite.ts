import { access, constants, mkdir } from "node:fs/promises";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Database from "better-sqlite3";
import type { BackingStore } from "./backing-store.ts";
import { boardLog } from "./board-log.ts";
import { lockFolder } from "./folder-lock.ts";
import { migrateSqlite } from "./migrate.ts";
import { prismaAnswers } from "./prisma-answers.ts";
import { prismaBefore } from "./prisma-before.ts";
import type { PrismaDb } from "./prisma-db.ts";
import { prismaDesk } from "./prisma-desk.ts";
import { prismaRecord } from "./prisma-record.ts";
import { prismaSlips } from "./prisma-slips.ts";
import { prismaStore } from "./prisma-store.ts";
import { prismaVotes } from "./prisma-votes.ts";
import { openSqlite, sqliteLog } from "./sql-sqlite.ts";
import { StoreOpenError } from "./store-open-error.ts";
import { writeLane } from "./write-lane.ts";

/** Everything in one folder: the database file and the lock that keeps a second process out. */
export async function openSqliteStore(folder: string, beside: boolean): Promise<BackingStore> {
  await makeFolder(folder);
  const lock = beside ? { release: () => undefined } : lockFolder(folder);
  try {
    return await openInside(path.join(folder, "wspolnie.db"), lock.release);
  } catch (error) {
    lock.release();
    throw toOpenError(error);
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.R_OK | constants.X_OK);
  } catch (error) {
    throw new StoreOpenError("folder-not-writable", error);
  }
}

async function openInside(file: string, release: () => void): Promise<BackingStore> {
  const raw = await openMigrated(file);
  const [reader, writer] = await Promise.all([connect(file), connect(file)]);
  const lane = writeLane();
  const sql = sqliteLog(raw);
  const db = { reader, writer, lane };
  const store = prismaStore(db);
  const close = async (): Promise<void> => {
    await lane.run(() => store.close());
    await sql.close();
    release();
  };
  return {
    kind: "sqlite",
    store,
    log: boardLog(sql, lane),
    answers: prismaAnswers(db),
    slips: prismaSlips(db),
    votes: prismaVotes(db),
    desk: prismaDesk(db),
    before: prismaBefore(db),
    record: prismaRecord(db, () => connect(file), false),
    db,
    close,
  };
}

async function openMigrated(file: string): Promise<Database.Database> {
  const db = openSqlite(file);
  try {
    await migrateSqlite(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * One connection each. The adapter lets plain queries run in the middle of an open transaction, so a
 * reader of its own is what keeps reads from seeing what is not committed.
 */
async function connect(file: string): Promise<PrismaDb> {
  const { PrismaClient } = await import("./generated/sqlite/client.ts");
  const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}`, timeout: 5000 }) });
  await client.$queryRawUnsafe("PRAGMA synchronous = FULL");
  await client.$queryRawUnsafe("PRAGMA foreign_keys = ON");
  // What is erased is overwritten in the file.
  await client.$queryRawUnsafe("PRAGMA secure_delete = ON");
  return client;
}

function toOpenError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code.startsWith("SQLITE_NOTADB") || error.code.startsWith("SQLITE_CORRUPT"))
    return new StoreOpenError("database-damaged", error);
  if (error.code.startsWith("SQLITE_CANTOPEN") || error.code.startsWith("SQLITE_READONLY"))
    return new StoreOpenError("folder-not-writable", error);
  return error.code.startsWith("SQLITE_BUSY") ? new StoreOpenError("locked", error) : error;
}
