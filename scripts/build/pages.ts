import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../support/run.ts";
import { compileAhead } from "./compile-ahead.ts";
import { fingerprint } from "./fingerprint.ts";

const SOURCES = ["src", "public", "next.config.ts", "package-lock.json", "tsconfig.json"];

/** Where the pages are built to. */
const distDir = (): string => process.env.NEXT_DIST_DIR ?? ".next";

const stampFile = (): string => join(distDir(), "wspolnie-build.txt");

/** What the pages are made from: the sources, and the key that they carry. */
const source = (): string => `${fingerprint(SOURCES)} ${process.env.NEXT_PUBLIC_TLDRAW_LICENSE_KEY ?? ""}`;

/** tldraw's fonts, icons and words, served by ourselves: nothing is loaded from anywhere else. */
export function copyCanvasAssets(): void {
  rmSync("public/tldraw", { recursive: true, force: true });
  for (const part of ["fonts", "icons", "embed-icons", "translations"])
    cpSync(join("node_modules/@tldraw/assets", part), join("public/tldraw", part), { recursive: true });
}

/** Are the pages there, and made from what is there now? */
export function arePagesBuilt(): boolean {
  const file = stampFile();
  return existsSync(file) && readFileSync(file, "utf8") === source();
}

/** Builds the pages and writes down from what. False: it failed, and Next has said why. */
export async function buildPages(): Promise<boolean> {
  copyCanvasAssets();
  const made = source();
  const environment = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  if ((await run("npx", ["--no-install", "next", "build"], environment)) !== 0) return false;
  compileAhead(join(distDir(), "static/chunks"));
  writeFileSync(stampFile(), made);
  return true;
}
