import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";

test("L5: what was built is stale when the content of a source changed, not when a file was touched or a test changed", () => {
  const folder = mkdtempSync(join(tmpdir(), "wspolnie-sources-"));
  try {
    const file = join(folder, "deep", "a.ts");
    mkdirSync(join(folder, "deep"));
    writeFileSync(file, "1");
    const first = fingerprint([folder]);
    utimesSync(file, 0, 0);
    writeFileSync(join(folder, "a.test.ts"), "test");
    expect(fingerprint([folder, join(folder, "not-there")])).toBe(first);
    writeFileSync(file, "2");
    const changed = fingerprint([folder]);
    expect(changed).not.toBe(first);
    writeFileSync(join(folder, "b.ts"), "");
    expect(fingerprint([folder])).not.toBe(changed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
