/** The servers under comparison, each in a child process, spoken to in its own dialect of the protocol. */
import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as encoding from "lib0/encoding";
import { compiled } from "../compiled.ts";

export const SERVERS = ["ours", "y-websocket", "hocuspocus"] as const;
export type ServerName = (typeof SERVERS)[number];

/** What each promises, to be printed beside its figures. */
export const PROMISE: Readonly<Record<ServerName, string>> = {
  ours: "this server, SQLite, commit before ack, rights checked",
  "y-websocket": "@y/websocket-server 0.1.1, in memory, no rights",
  hocuspocus: "Hocuspocus 4.7, in memory, no rights",
};

export interface Usage {
  readonly cpuUs: number;
  readonly rss: number;
}

export interface RunningServer {
  readonly name: ServerName;
  /** Where a client of board `index` connects. Each `who` is another person. */
  address(index: number, role: "writer" | "reader", who: number): string;
  /** Bytes in front of every message, and what a client says first. */
  readonly prefix: (index: number) => Uint8Array;
  readonly hello: (index: number) => readonly Uint8Array[];
  /** Are the boards filled already? */
  readonly filled: boolean;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

const here = path.dirname(fileURLToPath(import.meta.url));
const peers = path.join(here, "..", "peers");
const NOTHING = new Uint8Array(0);

/** Installs the peers once. False, with the reason printed by npm, when they cannot be had. */
export function installPeers(): boolean {
  if (existsSync(path.join(peers, "node_modules", "@hocuspocus", "server"))) return true;
  try {
    const flags = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"];
    execFileSync("npm", flags, { cwd: peers, stdio: "ignore", timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
}

/** Starts a server; `big`: with one board of about 690 kB (ours fills it itself). */
export async function startServer(name: ServerName, big: boolean): Promise<RunningServer> {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-sync-"));
  const child =
    name === "ours"
      ? fork(await compiled("serve-ours"), [folder, big ? "big" : ""], { execArgv: [] })
      : fork(path.join(peers, `${name}.mjs`), [], { cwd: peers, execArgv: [] });
  const started = await answerOf<{ port: number; tables?: readonly string[] }>(child);
  const base = `ws://127.0.0.1:${started.port}`;
  return {
    name,
    filled: name === "ours",
    address: (index, role, who) => addressOf(name, base, started.tables?.[index] ?? `board-${index}`, role, who),
    prefix: (index) => (name === "hocuspocus" ? textOf(`board-${index}`) : NOTHING),
    hello: (index) => (name === "hocuspocus" ? [authMessage(`board-${index}`)] : []),
    usage: () => {
      const answer = answerOf<Usage>(child);
      child.send("usage");
      return answer;
    },
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(name: ServerName, base: string, board: string, role: string, who: number): string {
  if (name === "hocuspocus") return base;
  if (name === "y-websocket") return `${base}/${board}`;
  const id = String(who).padStart(8, "0");
  return `${base}/board/${board}?as=${role === "writer" ? "moderator" : "screen"}&who=${id}&table=${board}`;
}

function textOf(text: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, text);
  return encoding.toUint8Array(encoder);
}

/** Hocuspocus answers nothing before a token was shown, whichever. */
function authMessage(board: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, board);
  encoding.writeVarUint(encoder, 2);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, "anybody");
  return encoding.toUint8Array(encoder);
}

function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`a bench server ended with ${code}`));
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.off("exit", onExit);
      resolve(message as T);
    });
  });
}
