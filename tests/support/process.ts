/** The real program as a process of its own, without pages: compiled, as in production. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { ensureServer } from "../../scripts/build/server.ts";
import { SERVER_COMMAND } from "../../scripts/support/server-command.ts";
import { eventually } from "./eventually.ts";

export interface Program {
  readonly base: string;
  /** Everything it said so far. */
  said(): string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

type Environment = Readonly<Record<string, string>>;

const quiet = { PUBLIC_URL: "", DATABASE_URL: "", REDIS_URL: "", TLS_CERT: "", TLS_KEY: "", ORGANISER_PASSWORD: "" };

function spawned(args: readonly string[], env: Environment) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...quiet, HOST: "127.0.0.1", PAGES: "off", LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (output += String(chunk)));
  return { child, said: () => output };
}

/** What `npm start` runs. */
export const START_COMMAND = ["scripts/start.mjs"] as const;

async function server(env: Environment, command: readonly string[] = SERVER_COMMAND) {
  await ensureServer();
  return spawned(command, env);
}

async function ended({ child, said }: ReturnType<typeof spawned>): Promise<{ code: number | null; said: string }> {
  const [code] = await once(child, "close");
  return { code: code as number | null, said: said() };
}

/** Runs a command of this repository to its end; its exit code and everything it said. */
export const runToEnd = (file: string, env: Environment, args: readonly string[] = []) =>
  ended(spawned(["--import", "tsx", file, ...args], env));

/** A server that is expected not to start. */
export const startInVain = async (env: Environment) => ended(await server(env));

/** Starts the server and waits until it is ready. */
export async function startProgram(
  port: number,
  dataDir: string,
  env: Environment = {},
  command?: readonly string[],
): Promise<Program> {
  const { child, said } = await server({ PORT: String(port), DATA_DIR: dataDir, ...env }, command);
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
