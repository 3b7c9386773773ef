import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import type { BackingStore } from "./backing-store.ts";
import { boardLog } from "./board-log.ts";
import { migratePostgres } from "./migrate.ts";
import { prismaAnswers } from "./prisma-answers.ts";
import { prismaBefore } from "./prisma-before.ts";
import type { PrismaDb } from "./prisma-db.ts";
import { prismaDesk } from "./prisma-desk.ts";
import { prismaRecord } from "./prisma-record.ts";
import { prismaSlips } from "./prisma-slips.ts";
import { prismaStore } from "./prisma-store.ts";
import { prismaVotes } from "./prisma-votes.ts";
import { postgresLog } from "./sql-postgres.ts";
import { StoreOpenError } from "./store-open-error.ts";
import { openRoad } from "./write-lane.ts";

/** Connections to the server: few for the log, which needs one at a time, more for everything else. */
const CONNECTIONS = { log: 4, store: 10 } as const;
const CONNECT_MS = 5000;

/** A PostgreSQL database, shared by as many instances as there are. */
export async function openPostgresStore(connectionString: string): Promise<BackingStore> {
  const pool = poolOf(connectionString, CONNECTIONS.log);
  try {
    await pool.query("SELECT 1");
  } catch (error) {
    await pool.end();
    throw new StoreOpenError("database-unreachable", error);
  }
  try {
    await migratePostgres(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return openMigrated(connectionString, pool);
}

async function openMigrated(connectionString: string, pool: Pool): Promise<BackingStore> {
  const client = await connect(connectionString);
  const sql = postgresLog(pool);
  const db = { reader: client, writer: client, lane: openRoad };
  const store = prismaStore(db);
  const close = async (): Promise<void> => {
    await store.close();
    await sql.close();
  };
  return {
    kind: "postgresql",
    store,
    log: boardLog(sql, openRoad),
    answers: prismaAnswers(db),
    slips: prismaSlips(db),
    votes: prismaVotes(db),
    desk: prismaDesk(db),
    before: prismaBefore(db),
    record: prismaRecord(db, async () => client, true),
    db,
    close,
  };
}

/** A lost connection is no accident of the process: the next query gets a new one, or fails where it is awaited. */
function poolOf(connectionString: string, max: number): Pool {
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: CONNECT_MS });
  pool.on("error", () => undefined);
  return pool;
}

async function connect(connectionString: string): Promise<PrismaDb> {
  const { PrismaClient } = await import("./generated/postgresql/client.ts");
  const adapter = new PrismaPg(
    { connectionString, max: CONNECTIONS.store, connectionTimeoutMillis: CONNECT_MS },
    { onPoolError: () => undefined },
  );
  // The two generated clients differ in nothing this app uses: one schema made both.
  return new PrismaClient({ adapter }) as unknown as PrismaDb;
}
