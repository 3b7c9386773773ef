/** The program: opens the record, the doors and, on a signal, closes them in order. */
import { existsSync } from "node:fs";
import process from "node:process";
import { shareServerApp } from "../src/app/_lib/server-app.ts";
import { BASE_URL } from "./addresses.ts";
import { type App, createApp } from "./app.ts";
import { type Env, parseEnv, type StartProblem } from "./env.ts";
import { createLog, type Log } from "./log.ts";
import { openPages } from "./pages.ts";
import { requireBuild, startProblemOf } from "./start-problem.ts";
import { problemText, startText } from "./startup-text.ts";
import { type OpenedStore, openStore } from "./store/open-store.ts";
import { SYSTEM_CLOCK, SYSTEM_RANDOM } from "./system.ts";
import { oneTimeLink } from "./usecases/one-time-link.ts";

/** After this long a stop that hangs is ended. Everything acknowledged is on disk before. */
const STOP_PATIENCE_MS = 5000;

function stopWith(problem: StartProblem): never {
  console.error(problemText(problem));
  process.exit(1);
}

function readEnv(): Env {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const env = parseEnv(process.env);
  return "problem" in env ? stopWith(env.problem) : env;
}

async function open(env: Env, log: Log): Promise<{ app: App; opened: OpenedStore; port: number; isNew: boolean }> {
  const isDev = process.env.NODE_ENV === "development";
  const withPages = env.PAGES === "on";
  if (withPages && !isDev) await requireBuild(process.env.NEXT_DIST_DIR ?? ".next");
  const opened = await openStore({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR });
  try {
    const isNew = await opened.seed(SYSTEM_RANDOM);
    const app = await createApp({
      env,
      opened,
      clock: SYSTEM_CLOCK,
      random: SYSTEM_RANDOM,
      log,
      openPages: withPages ? () => openPages(isDev) : null,
    });
    shareServerApp(app.reads);
    return { app, opened, port: await app.start(), isNew };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Closes once, on the first signal; a second one, or a stop that hangs, ends the process. */
function closeOnSignals(app: App, log: Log): void {
  let isStopping = false;
  const stop = (signal: string): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info("server.stopping", { signal });
    setTimeout(() => process.exit(1), STOP_PATIENCE_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error("server.stop_failed", error);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGINT", () => stop("SIGINT"));
}

const env = readEnv();
const log = createLog(env.LOG_LEVEL);
// One failed promise somewhere must not end the evening for a hundred people.
process.on("unhandledRejection", (error) => log.error("process.unhandled_rejection", error));

try {
  const { app, port, isNew } = await open(env, log);
  closeOnSignals(app, log);
  const { store, clock, random } = app.deps;
  const baseUrl = app.deps.baseUrl();
  // For `npm run links`, which may be run without this start's variables.
  await store.putSetting(BASE_URL, baseUrl);
  const organiser = await oneTimeLink(store, clock, random, baseUrl);
  const { title } = await store.meeting();
  console.log(await startText({ env, port, baseUrl, organiser, isNew, meetingTitle: title }));
} catch (error) {
  const problem = startProblemOf(error, env);
  if (problem) stopWith(problem);
  throw error;
}
