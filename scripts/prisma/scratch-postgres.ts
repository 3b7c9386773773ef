import { randomBytes } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { Client, Pool } from "pg";

/** PostgreSQL's internal one-byte type, in system catalogues only: unknown to Prisma's adapter. */
const INTERNAL_CHAR = 18;
const TEXT = 25;

/**
 * PostgreSQL for the schema engine: it replays the migrations in a scratch database of its own, which
 * is dropped afterwards. The catalogues' one-byte columns are passed on as text.
 */
export function scratchPostgres(server: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => open(server),
    connectToShadowDb: () => openScratch(server),
  };
}

async function open(url: string): Promise<SqlDriverAdapter> {
  return new PrismaPg(tolerantPool(url), { disposeExternalPool: true }).connect();
}

async function openScratch(server: string): Promise<SqlDriverAdapter> {
  const name = `scratch_${randomBytes(6).toString("hex")}`;
  await onServer(server, `CREATE DATABASE "${name}"`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const adapter = await open(url.href);
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await onServer(server, `DROP DATABASE "${name}"`);
  };
  return adapter;
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A pool whose answers name the internal type as text. */
function tolerantPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString });
  pool.on("connect", (client) => {
    const connection: unknown = Reflect.get(client, "connection");
    if (connection instanceof Object && "on" in connection && typeof connection.on === "function")
      connection.on("rowDescription", renameInternalChar);
  });
  return pool;
}

function renameInternalChar(message: { fields: { dataTypeID: number }[] }): void {
  for (const field of message.fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT;
}
