/**
 * The server as JavaScript, compiled ahead: the process of the evening then carries no compiler, which
 * would take a third of its memory and most of its start.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { generateClients } from "../prisma/generate.ts";
import { SERVER_FOLDER } from "../support/server-command.ts";
import { fingerprint } from "./fingerprint.ts";

const STAMP = join(SERVER_FOLDER, "made-from.txt");

/** The program, what `npm start` launches it with, and what it starts itself, under the names by which it does. */
const PROGRAMS = {
  main: "server/main.ts",
  launch: "scripts/launch.ts",
  "report-thread": "server/report/report-worker.ts",
  "kit-thread": "server/kit/kit-worker.ts",
  players: "rehearsal/child.ts",
} as const;

const SOURCES = [
  "server",
  "src",
  "rehearsal",
  "prisma/sample",
  "scripts/launch.ts",
  "scripts/support",
  "prisma/schema.prisma",
  "package-lock.json",
  "tsconfig.json",
];

/** Compiles the server, unless what lies there was made from the sources as they are now. */
export async function ensureServer(): Promise<void> {
  await generateClients();
  const source = fingerprint(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === source) return;
  rmSync(SERVER_FOLDER, { recursive: true, force: true });
  await compileServer(SERVER_FOLDER);
  writeFileSync(STAMP, source);
}

/** Compiles the server and its threads into `folder`. */
export const compileServer = (folder: string): Promise<Metafile> => compile(PROGRAMS, folder);

/**
 * Compiles programs, named after their files in `folder`; packages stay where they are. What a program
 * imports only when it needs it stays apart, so that what nobody asks for is never loaded. Rejects when
 * the sources are wrong.
 */
export async function compile(programs: Readonly<Record<string, string>>, folder: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: { ...programs },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "linked",
    sourcesContent: false,
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}
