/** Programs that benches start, compiled as the server is: what is measured is what runs. */
import { resolve } from "node:path";
import { compile } from "../build/server.ts";
import { generateClients } from "../prisma/generate.ts";

const FOLDER = "dist/bench";

const PROGRAMS = {
  "report-once": "scripts/bench/report-once.ts",
  "report-thread": "server/report/report-worker.ts",
  "serve-ours": "scripts/bench/sync/serve-ours.ts",
} as const;

/** The file of a compiled program. */
export async function compiled(program: keyof typeof PROGRAMS): Promise<string> {
  await generateClients();
  await compile(PROGRAMS, FOLDER);
  return resolve(FOLDER, `${program}.mjs`);
}
