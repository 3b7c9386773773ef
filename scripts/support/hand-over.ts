import { spawn } from "node:child_process";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs Node with `args` and these variables in our place: same terminal, signals passed on, its exit code becomes ours. */
export function handOver(args: readonly string[], env: Readonly<Record<string, string>>): void {
  const child = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } });
  // The terminal sends Ctrl+C to both of us: we only wait for the child then.
  for (const signal of SIGNALS) process.on(signal, () => signal !== "SIGINT" && child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}
