import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Metafile } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compile, compileServer } from "./server.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wspolnie-compiled-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(source: string): Readonly<Record<string, string>> {
  const file = join(folder, "program.ts");
  writeFileSync(file, source);
  return { program: file };
}

/** The packages that come with the start of a compiled program. */
function packagesOf(output: string, { outputs }: Metafile, seen = new Set<string>()): Set<string> {
  for (const { path, kind, external } of outputs[output]?.imports ?? []) {
    if (kind === "dynamic-import" || seen.has(path)) continue;
    seen.add(path);
    if (external !== true) packagesOf(path, { inputs: {}, outputs }, seen);
  }
  return seen;
}

test("L5: traces of the compiled program name its TypeScript", async () => {
  const lines = ["interface Nothing {", "  readonly no: string;", "}", "const nobody: Nothing | null = null;"];
  await compile(program([...lines, "throw new Error(`nobody: ${nobody}`);"].join("\n")), folder);
  const { stderr } = spawnSync(process.execPath, ["--enable-source-maps", join(folder, "program.mjs")]);
  expect(String(stderr)).toContain("program.ts:5:");
});

test("L5: wrong sources are no program", async () => {
  const broken = program("const = 1;").program ?? "";
  await expect(compile({ broken }, folder)).rejects.toThrow("Build failed");
});

test("L5: the server starts without compilers and without what only a report, a photo or another database needs", async () => {
  const metafile = await compileServer(folder);
  const main = relative(process.cwd(), join(folder, "main.mjs"));
  const loaded = packagesOf(main, metafile);
  expect([...loaded]).toEqual(expect.arrayContaining(["socket.io", "yjs"]));
  const heavy = ["tsx/esm/api", "esbuild", "next", "docx", "pdfkit", "fontkit", "sharp", "pg", "ioredis"];
  expect(heavy.filter((name) => loaded.has(name))).toEqual([]);
});
