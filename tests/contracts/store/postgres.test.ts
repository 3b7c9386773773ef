import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { describe, test } from "vitest";
import { type OpenedStore, openStore } from "../../../server/store/open-store.ts";
import { beforeContract } from "./before-contract.ts";
import { epochContract } from "./epoch-contract.ts";
import { ideasContract } from "./ideas-contract.ts";
import { logContract } from "./log-contract.ts";
import { meetingContract } from "./meeting-contract.ts";
import { roundsContract } from "./rounds-contract.ts";
import { setupContract } from "./setup-contract.ts";
import { slipsContract } from "./slips-contract.ts";
import { type Harness, random } from "./support.ts";
import { votesContract } from "./votes-contract.ts";

const SERVER = process.env["TEST_DATABASE_URL"] ?? "postgresql://postgres@127.0.0.1:5432/postgres";

async function onServer(sql: string, url = SERVER): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const urlOf = (name: string): string => Object.assign(new URL(SERVER), { pathname: `/${name}` }).href;

/** A database of its own for each contract, two instances on it, emptied before each test. */
function postgres(): Harness {
  const name = `store_contract_${randomBytes(6).toString("hex")}`;
  const url = urlOf(name);
  let instances: readonly [OpenedStore, OpenedStore] | null = null;
  const start = async (): Promise<readonly [OpenedStore, OpenedStore]> => {
    await onServer(`CREATE DATABASE ${name}`);
    return Promise.all([openStore({ dataDir: "", databaseUrl: url }), openStore({ dataDir: "", databaseUrl: url })]);
  };
  return {
    name: "PostgreSQL",
    async fresh() {
      instances ??= await start();
      await onServer(
        'TRUNCATE "Meeting", "Setting", "Document", "Declaration", "TopicSuggestion", "Organisation" CASCADE',
        url,
      );
      await Promise.all(instances.map((one) => one.seed(random)));
      return instances[0];
    },
    second: () => (instances ? Promise.resolve(instances[1]) : null),
    async close() {
      for (const one of instances ?? []) await one.close();
      instances = null;
      await onServer(`DROP DATABASE IF EXISTS ${name}`);
    },
  };
}

const reachable = await onServer("SELECT 1").then(
  () => true,
  () => false,
);

if (reachable) {
  ideasContract(postgres());
  epochContract(postgres());
  logContract(postgres());
  meetingContract(postgres());
  slipsContract(postgres());
  beforeContract(postgres());
  votesContract(postgres());
  roundsContract(postgres());
  setupContract(postgres());
} else {
  console.info("PostgreSQL does not answer: its store contract is skipped.");
  describe.skip("the store in PostgreSQL", () => test("needs a server", () => undefined));
}
