import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const FOLDERS = ["src", "server", "scripts", "tests"];
const NUMBER = /^- \*\*([A-Z]{1,2}\d+)\*\* /gm;

const rules = (text: string): string[] => [...text.matchAll(NUMBER)].map(([, number]) => number ?? "");

/** What tests say, of themselves: the whole text, because a name may be built from parts. */
const tests = (): string =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  )
    .filter((path) => /\.test\.tsx?$|-contract\.ts$/.test(path) && !path.includes("node_modules"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");

/** Rules that no name of a test quotes. */
const unquoted = (numbers: readonly string[], said: string): string[] =>
  numbers.filter((number) => !new RegExp(`["'\`(, ]${number}(?=[:,) ])`).test(said));

test("every rule is quoted by a test, and has a number of its own", () => {
  const numbers = rules(readFileSync("docs/rules.md", "utf8"));
  expect(numbers.length).toBeGreaterThan(150);
  expect(numbers.filter((number, i) => numbers.indexOf(number) !== i)).toEqual([]);
  expect(unquoted(numbers, tests())).toEqual([]);
});

test("a rule without a test is found", () => {
  const numbers = rules("- **I1** One.\n- **I12** Twelve.\n- **BM2** Two.\n");
  expect(unquoted(numbers, 'test("I12: …"); test("works (BM2)")')).toEqual(["I1"]);
});
