import { describe, test } from "vitest";
import { type OpenedStore, openStore } from "../../../server/store/open-store.ts";
import { hasPostgres, ownPostgres } from "../../support/own-postgres.ts";
import { beforeContract } from "./before-contract.ts";
import { epochContract } from "./epoch-contract.ts";
import { ideasContract } from "./ideas-contract.ts";
import { logContract } from "./log-contract.ts";
import { meetingContract } from "./meeting-contract.ts";
import { roundsContract } from "./rounds-contract.ts";
import { seatsContract } from "./seats-contract.ts";
import { setupContract } from "./setup-contract.ts";
import { slipsContract } from "./slips-contract.ts";
import { type Harness, random } from "./support.ts";
import { votesContract } from "./votes-contract.ts";

/** A database of its own for each contract, two instances on it, emptied before each test. */
function postgres(): Harness {
  const database = ownPostgres("store");
  let instances: readonly [OpenedStore, OpenedStore] | null = null;
  const start = async (): Promise<readonly [OpenedStore, OpenedStore]> => {
    await database.create();
    const open = () => openStore({ dataDir: "", databaseUrl: database.url });
    return Promise.all([open(), open()]);
  };
  return {
    name: "PostgreSQL",
    async fresh() {
      instances ??= await start();
      await database.run(
        'TRUNCATE "Meeting", "Setting", "Document", "Declaration", "TopicSuggestion", "Organisation" CASCADE',
      );
      await Promise.all(instances.map((one) => one.seed(random)));
      return instances[0];
    },
    second: () => (instances ? Promise.resolve(instances[1]) : null),
    async close() {
      for (const one of instances ?? []) await one.close();
      instances = null;
      await database.drop();
    },
  };
}

if (await hasPostgres()) {
  ideasContract(postgres());
  epochContract(postgres());
  logContract(postgres());
  meetingContract(postgres());
  slipsContract(postgres());
  beforeContract(postgres());
  votesContract(postgres());
  roundsContract(postgres());
  seatsContract(postgres());
  setupContract(postgres());
} else {
  console.info("PostgreSQL does not answer: its store contract is skipped.");
  describe.skip("the store in PostgreSQL", () => test("needs a server", () => undefined));
}
