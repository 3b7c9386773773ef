/** The real program as a process of its own, without pages. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { eventually } from "./eventually.ts";

export interface Program {
  readonly base: string;
  /** Everything it said so far. */
  said(): string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

const quiet = { PUBLIC_URL: "", DATABASE_URL: "", REDIS_URL: "", TLS_CERT: "", TLS_KEY: "", ORGANISER_PASSWORD: "" };

function spawned(file: string, env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    env: { ...process.env, ...quiet, HOST: "127.0.0.1", PAGES: "off", LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (output += String(chunk)));
  return { child, said: () => output };
}

/** Runs to the end; its exit code and everything it said. */
export async function runToEnd(file: string, env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const { child, said } = spawned(file, env, args);
  const [code] = await once(child, "close");
  return { code: code as number | null, said: said() };
}

/** Starts the server and waits until it is ready. */
export async function startProgram(
  port: number,
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const { child, said } = spawned("server/main.ts", { PORT: String(port), DATA_DIR: dataDir, ...env });
  const base = `http://127.0.0.1:${port}`;
  const isUp = async () => (await fetch(`${base}/readyz`).catch(() => null))?.ok === true;
  await eventually(async () => hasEnded(child) || (await isUp()), `the server at ${base}`, 30_000);
  if (hasEnded(child)) throw new Error(`the server ended:\n${said()}`);
  await eventually(() => said().includes("/o/"), "the text of the start");
  return {
    base,
    said,
    kill: async (signal) => {
      child.kill(signal);
      const [code] = hasEnded(child) ? [child.exitCode] : await once(child, "exit");
      return code as number | null;
    },
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
