/**
 * The product's server without its pages: what phones, tablets and projectors talk to, and nothing
 * that has to be built first. Configured by the same variables as `server/main.ts`.
 */
import { createApp } from "../../server/app.ts";
import { parseEnv } from "../../server/env.ts";
import { createLog } from "../../server/log.ts";
import { openStore } from "../../server/store/open-store.ts";
import { SYSTEM_CLOCK, SYSTEM_RANDOM } from "../../server/system.ts";

const env = parseEnv(process.env);
if ("problem" in env) throw new Error(env.problem.en);

const log = createLog(env.LOG_LEVEL);
const opened = await openStore({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR });
await opened.seed(SYSTEM_RANDOM);
const app = await createApp({ env, opened, clock: SYSTEM_CLOCK, random: SYSTEM_RANDOM, log, openPages: null });
process.once("SIGTERM", () => void app.close().then(() => process.exit(0)));
await app.start();
