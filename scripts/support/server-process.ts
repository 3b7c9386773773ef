/** The product's server as a child process, compiled as in production: started on a folder, killed hard, started again. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureServer } from "../build/server.ts";
import { SERVER_COMMAND, SERVER_ENV } from "./server-command.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The first start makes the database and the meeting. */
const START_PATIENCE_MS = 60_000;

export interface ServerOptions {
  readonly dataDir: string;
  readonly port: number;
  /** With the pages (they must be built), or only the doors that programs use. */
  readonly pages: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface ServerProcess {
  readonly base: string;
  readonly pid: number;
  /** Ends at once, as a power cut does. */
  kill(): Promise<void>;
  /** Ends in order. */
  stop(): Promise<void>;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

/** Starts the server and waits until it is ready. Throws with the end of its log when it does not come up. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const log = join(options.dataDir, "server.log");
  const output = openSync(log, "a");
  await ensureServer();
  const child = spawn(process.execPath, SERVER_COMMAND, {
    cwd: ROOT,
    stdio: ["ignore", output, output],
    env: { ...process.env, ...environment(options) },
  });
  const base = `http://127.0.0.1:${options.port}`;
  if (!(await isUp(child, base))) {
    child.kill("SIGKILL");
    throw new Error(`the server did not start:\n${readFileSync(log, "utf8").slice(-3000)}`);
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return { base, pid: child.pid ?? 0, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

const environment = ({ dataDir, port, pages, env }: ServerOptions): Record<string, string> => ({
  ...SERVER_ENV,
  HOST: "127.0.0.1",
  PORT: String(port),
  DATA_DIR: dataDir,
  PUBLIC_URL: "",
  DATABASE_URL: "",
  REDIS_URL: "",
  TLS_CERT: "",
  TLS_KEY: "",
  LOG_LEVEL: "warn",
  PAGES: pages ? "on" : "off",
  ...env,
});

async function isUp(child: ChildProcess, base: string): Promise<boolean> {
  const end = performance.now() + START_PATIENCE_MS;
  while (performance.now() < end && child.exitCode === null) {
    const response = await fetch(`${base}/readyz`).catch(() => null);
    if (response?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
