import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compileAhead } from "./compile-ahead.ts";

it("marks scripts, once each, and nothing else", () => {
  const folder = mkdtempSync(join(tmpdir(), "wspolnie-chunks-"));
  mkdirSync(join(folder, "deeper"));
  writeFileSync(join(folder, "a.js"), "run()");
  writeFileSync(join(folder, "deeper/b.js"), "walk()");
  writeFileSync(join(folder, "c.css"), "p {}");
  compileAhead(folder);
  compileAhead(folder);
  expect(readFileSync(join(folder, "a.js"), "utf8")).toBe("//# allFunctionsCalledOnLoad\nrun()");
  expect(readFileSync(join(folder, "deeper/b.js"), "utf8")).toBe("//# allFunctionsCalledOnLoad\nwalk()");
  expect(readFileSync(join(folder, "c.css"), "utf8")).toBe("p {}");
});
