/**
 * `npm test`: everything, from a fresh clone. Format, types, lint, dead code; units, contracts,
 * boards and flows over real sockets; then a production build and the browser tests. Ends with
 * `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checks } from "./support/checks.ts";
import { ensureChromium } from "./support/chromium.ts";
import { tryPoppler } from "./support/poppler.ts";
import { run, tool } from "./support/run.ts";

interface Tally {
  passed: number;
  failed: number;
}

const total: Tally = { passed: 0, failed: 0 };
const reports = mkdtempSync(join(tmpdir(), "wspolnie-test-"));

function count(name: string, code: number): void {
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}`);
  if (code === 0) total.passed += 1;
  else total.failed += 1;
}

/** Runs vitest projects and adds their tests to the total; a run that dies counts as one failure. */
async function tests(name: string, projects: readonly string[]): Promise<void> {
  const report = join(reports, `${name}.json`);
  const chosen = projects.flatMap((project) => ["--project", project]);
  const code = await tool(
    "vitest",
    "run",
    ...chosen,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  );
  const tally = readTally(report);
  total.passed += tally.passed;
  total.failed += code !== 0 && tally.failed === 0 ? 1 : tally.failed;
}

function readTally(report: string): Tally {
  try {
    const json: { numPassedTests?: number; numFailedTests?: number } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: json.numPassedTests ?? 0, failed: json.numFailedTests ?? 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

for (const check of checks) count(check.name, await check.run());
tryPoppler();
await tests("server", ["unit", "contracts", "boards", "flows"]);

const built = await run(process.execPath, ["--import", "tsx", "scripts/build.ts"]);
count("production build", built);
if (built === 0) {
  process.env.CHROMIUM_PATH = ensureChromium();
  await tests("browser", ["e2e"]);
}

rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
