import { spawn } from "node:child_process";

/** Runs a command with our output and environment; resolves to its exit code. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** A tool of `node_modules/.bin` through npx, never downloaded. */
export const tool = (name: string, ...args: string[]): Promise<number> => run("npx", ["--no-install", name, ...args]);
