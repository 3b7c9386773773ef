/** The checks that need no running server, by name. Each resolves to an exit code. */
import { run, tool } from "./run.ts";

interface Check {
  readonly name: string;
  run(): Promise<number>;
}

export const checks: readonly Check[] = [
  { name: "database client", run: () => run(process.execPath, ["--import", "tsx", "scripts/prisma.ts", "generate"]) },
  { name: "format", run: () => tool("biome", "check", ".") },
  { name: "types", run: () => tool("tsc", "--noEmit") },
  { name: "lint", run: () => tool("oxlint", "--type-aware", "--deny-warnings") },
  { name: "dead code", run: () => tool("knip") },
];
