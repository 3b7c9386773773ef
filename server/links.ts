/** `npm run links [-- --json]`: every address that leads people in, on an installation that may be running. */
import { existsSync } from "node:fs";
import process from "node:process";
import type { LinksView } from "../src/contract/link-views.ts";
import { addressOf, BASE_URL, reachableHost } from "./addresses.ts";
import { type Env, parseEnv, type StartProblem } from "./env.ts";
import { startProblemOf } from "./start-problem.ts";
import { problemText } from "./startup-text.ts";
import { openStore } from "./store/open-store.ts";
import { SYSTEM_CLOCK, SYSTEM_RANDOM } from "./system.ts";
import { oneTimeLink } from "./usecases/one-time-link.ts";
import { readLinks } from "./usecases/read-links.ts";

const NOTHING_HERE = (env: Env): StartProblem => ({
  pl: `W ${env.DATA_DIR} nie ma jeszcze spotkania. Uruchom najpierw: npm start.`,
  en: `There is no meeting in ${env.DATA_DIR} yet. First run: npm start.`,
});

function stopWith(problem: StartProblem): never {
  console.error(problemText(problem));
  process.exit(1);
}

const ownAddress = ({ HOST, PORT, TLS_CERT }: Env): string =>
  addressOf(reachableHost(HOST), PORT, TLS_CERT !== undefined);

async function links(env: Env): Promise<LinksView> {
  if (env.DATABASE_URL === undefined && !existsSync(env.DATA_DIR)) return stopWith(NOTHING_HERE(env));
  const opened = await openStore({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR, beside: true });
  try {
    const { store } = opened;
    if ((await store.tables()).length === 0) return stopWith(NOTHING_HERE(env));
    const base = env.PUBLIC_URL ?? (await store.setting(BASE_URL)) ?? ownAddress(env);
    const view = await readLinks({ store, baseUrl: () => base }, { role: "organiser" });
    if (!view.ok) throw new Error(`refused: ${view.refusal}`);
    return { ...view.value, organiser: await oneTimeLink(store, SYSTEM_CLOCK, SYSTEM_RANDOM, base) };
  } finally {
    await opened.close();
  }
}

function printed(view: LinksView): string {
  const tables = view.tables.flatMap(({ mark, shortName, code, join, moderators }) => [
    "",
    `${mark}  ${shortName}`,
    `  kod / code                    ${code}   ${join}`,
    `  strona samorządowa / city     ${moderators.government}`,
    `  strona pozarządowa / NGO      ${moderators.ngo}`,
  ]);
  return [
    `Organizator, jednorazowo, 24 h / organiser, once:  ${view.organiser}`,
    `Rzutnik / projector:                               ${view.screen}`,
    ...tables,
    "",
  ].join("\n");
}

if (existsSync(".env")) process.loadEnvFile(".env");
const env = parseEnv(process.env);
if ("problem" in env) stopWith(env.problem);
try {
  const view = await links(env);
  console.log(process.argv.includes("--json") ? JSON.stringify(view, null, 2) : printed(view));
} catch (error) {
  const problem = startProblemOf(error, env);
  if (problem) stopWith(problem);
  throw error;
}
