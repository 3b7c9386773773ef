import { memoryStore } from "../../../server/store/memory-store.ts";
import { startOf } from "../../../server/store/template/start.ts";
import { TORUN_2020 } from "../../../server/store/template/template.ts";
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

const memory = (): Harness => ({
  name: "memory",
  fresh: async () => memoryStore(startOf(TORUN_2020, random)),
  second: () => null,
  close: async () => undefined,
});

ideasContract(memory());
epochContract(memory());
logContract(memory());
meetingContract(memory());
slipsContract(memory());
beforeContract(memory());
votesContract(memory());
roundsContract(memory());
seatsContract(memory());
setupContract(memory());
