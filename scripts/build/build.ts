import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateClients } from "../prisma/generate.ts";
import { run } from "../support/run.ts";
import { fingerprint } from "./fingerprint.ts";

/** Where the pages are built to. */
export const distDir = (): string => process.env.NEXT_DIST_DIR ?? ".next";

const stampFile = (): string => join(distDir(), "wspolnie-build.txt");

/** The database's clients, where they are missing. */
export async function ensureClients(): Promise<void> {
  if (!existsSync("server/store/generated/sqlite/client.ts")) await generateClients();
}

/** tldraw's fonts, icons and words, served by ourselves: nothing is loaded from anywhere else. */
export function copyCanvasAssets(): void {
  rmSync("public/tldraw", { recursive: true, force: true });
  for (const part of ["fonts", "icons", "embed-icons", "translations"])
    cpSync(join("node_modules/@tldraw/assets", part), join("public/tldraw", part), { recursive: true });
}

/** Is the build there, and made from what is there now? */
export function isBuilt(): boolean {
  const file = stampFile();
  return existsSync(file) && readFileSync(file, "utf8") === fingerprint();
}

/** Builds everything and writes down from what. False: it failed, and Next has said why. */
export async function build(): Promise<boolean> {
  await generateClients();
  copyCanvasAssets();
  const made = fingerprint();
  const environment = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  if ((await run("npx", ["--no-install", "next", "build"], environment)) !== 0) return false;
  writeFileSync(stampFile(), made);
  return true;
}
