/** `npm run check`: format, lint, types, dead code and unit tests. About ten seconds; run it before every commit. */
import { checks } from "./support/checks.ts";
import { tool } from "./support/run.ts";

let failed = 0;
for (const check of checks) {
  const code = await check.run();
  if (code !== 0) failed += 1;
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${check.name}`);
}
if ((await tool("vitest", "run", "--project", "unit")) !== 0) failed += 1;
process.exit(failed === 0 ? 0 : 1);
