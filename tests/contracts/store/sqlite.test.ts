import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type OpenedStore, openStore } from "../../../server/store/open-store.ts";
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

/** A folder of its own for each test. */
function sqlite(): Harness {
  const opened: OpenedStore[] = [];
  const folders: string[] = [];
  const tidy = async (): Promise<void> => {
    for (const one of opened.splice(0)) await one.close();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  };
  return {
    name: "SQLite",
    async fresh() {
      await tidy();
      const dataDir = await mkdtemp(path.join(tmpdir(), "store-"));
      folders.push(dataDir);
      const one = await openStore({ dataDir });
      opened.push(one);
      await one.seed(random);
      return one;
    },
    second: () => null,
    close: tidy,
  };
}

ideasContract(sqlite());
epochContract(sqlite());
logContract(sqlite());
meetingContract(sqlite());
slipsContract(sqlite());
beforeContract(sqlite());
votesContract(sqlite());
roundsContract(sqlite());
seatsContract(sqlite());
setupContract(sqlite());
