import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the pages are built from. */
const SOURCES = ["src", "public", "next.config.ts", "package-lock.json", "tsconfig.json", "prisma/schema.prisma"];
/** Copied by the build itself; and tests, which no page contains. */
const LEFT_OUT = /^public\/tldraw$|\.test\.tsx?$/;

/** A fingerprint of all sources of the build: the content counts, not when a file was written. */
export function fingerprint(): string {
  const hash = createHash("sha256");
  hash.update(process.env.NEXT_PUBLIC_TLDRAW_LICENSE_KEY ?? "");
  for (const file of SOURCES.filter((path) => existsSync(path)).flatMap(filesUnder)) {
    hash.update(file);
    hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (LEFT_OUT.test(path)) return [];
  const entries = readdirOrNull(path);
  return entries === null ? [path] : entries.sort().flatMap((name) => filesUnder(join(path, name)));
}

function readdirOrNull(path: string): string[] | null {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}
