import { memoryStore } from "../../../server/store/memory-store.ts";
import { rememberingRecord } from "../../../server/store/remembering-store.ts";
import { startOf } from "../../../server/store/template/start.ts";
import { TORUN_2020 } from "../../../server/store/template/template.ts";
import { beforeContract } from "./before-contract.ts";
import { ideasContract } from "./ideas-contract.ts";
import { meetingContract } from "./meeting-contract.ts";
import { roundsContract } from "./rounds-contract.ts";
import { seatsContract } from "./seats-contract.ts";
import { setupContract } from "./setup-contract.ts";
import { slipsContract } from "./slips-contract.ts";
import { type Harness, random } from "./support.ts";

const remembering = (): Harness => ({
  name: "memory, remembered",
  fresh: async () => {
    const memory = memoryStore(startOf(TORUN_2020, random));
    return { ...memory, ...rememberingRecord(memory) };
  },
  second: () => null,
  close: async () => undefined,
});

ideasContract(remembering());
meetingContract(remembering());
slipsContract(remembering());
beforeContract(remembering());
roundsContract(remembering());
seatsContract(remembering());
setupContract(remembering());
