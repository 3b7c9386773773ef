/** A PostgreSQL database of the test's own, on the server of the machine. */
import { randomBytes } from "node:crypto";
import { Client } from "pg";

const SERVER = process.env.TEST_DATABASE_URL ?? "postgresql://postgres@127.0.0.1:5432/postgres";

export interface OwnPostgres {
  readonly name: string;
  readonly url: string;
  /** Makes it; empty. */
  create(): Promise<void>;
  /** Runs one statement in it. */
  run(sql: string): Promise<void>;
  /** Takes it away, with whatever is still connected to it. */
  drop(): Promise<void>;
}

/** A name nobody else has; nothing is made before `create`. */
export function ownPostgres(purpose: string): OwnPostgres {
  const name = `wspolnie_${purpose}_${randomBytes(6).toString("hex")}`;
  const url = Object.assign(new URL(SERVER), { pathname: `/${name}` }).href;
  return {
    name,
    url,
    create: () => execute(SERVER, `CREATE DATABASE ${name}`),
    run: (sql) => execute(url, sql),
    drop: () => execute(SERVER, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Is there a PostgreSQL to test with? Tests that need one skip themselves without, and say so. */
export const hasPostgres = (): Promise<boolean> =>
  execute(SERVER, "SELECT 1").then(
    () => true,
    () => false,
  );

async function execute(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
