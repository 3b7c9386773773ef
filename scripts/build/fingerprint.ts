import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Copied by the build itself; and tests, which no build contains. */
const LEFT_OUT = /^public\/tldraw$|\.test\.tsx?$/;

/** A fingerprint of files and folders: the content counts, not when a file was written. */
export function fingerprint(sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of sources.filter((path) => existsSync(path)).flatMap(filesUnder)) {
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
