import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compileAhead } from "./compile-ahead.ts";

const LARGE = "walk();".repeat(4000);

it("marks large scripts, once each, and nothing else", () => {
  const folder = mkdtempSync(join(tmpdir(), "wspolnie-chunks-"));
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  mkdirSync(join(folder, "deeper"));
  for (const name of ["a.js", "deeper/b.js", "c.css"]) writeFileSync(join(folder, name), LARGE);
  writeFileSync(join(folder, "small.js"), "walk();");
  compileAhead(folder);
  compileAhead(folder);
  expect(read("a.js")).toBe(`//# allFunctionsCalledOnLoad\n${LARGE}`);
  expect(read("deeper/b.js")).toBe(read("a.js"));
  expect(read("c.css")).toBe(LARGE);
  expect(read("small.js")).toBe("walk();");
});
