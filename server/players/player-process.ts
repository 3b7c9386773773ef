/** Players of a run-through as a child process, one at a time; with the server they end. */
import { type ChildProcess, fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import type { FromPlayers, ToPlayers } from "../../rehearsal/child-messages.ts";
import type { Log } from "../log.ts";
import type { HearPlayers, Players, RunJob } from "../usecases/run-through-ports.ts";

/** Beside the sources it reads TypeScript first; beside the compiled server lies the compiled program. */
const SCRIPT = fileURLToPath(new URL("./players.mjs", import.meta.url));

/** Megabytes of its heap: four times what twelve tables with fifteen phones need. */
const HEAP_MB = 512;
/** How long players may take to put phase and slide back, in milliseconds. */
const LEAVE_MS = 15_000;
/** What of its last words is logged when it fails. */
const LAST_WORDS = 2000;

export interface PlayerProcess extends Players {
  /** Ends the players at once. */
  close(): Promise<void>;
}

interface Parts {
  /** This very server, as a program on this machine reaches it. */
  readonly address: () => string;
  readonly isSecure: boolean;
  readonly hear: HearPlayers;
  readonly log: Log;
}

export function createPlayerProcess(parts: Parts): PlayerProcess {
  let running: { readonly child: ChildProcess; readonly done: Promise<void> } | null = null;
  return {
    play: (job) => {
      running?.child.kill("SIGKILL");
      const child = start(parts);
      running = { child, done: follow(parts, child, job) };
    },
    close: async () => {
      running?.child.kill("SIGKILL");
      await running?.done;
    },
  };
}

function start({ isSecure }: Parts): ChildProcess {
  const child = fork(SCRIPT, {
    execArgv: ["--enable-source-maps", `--max-old-space-size=${HEAP_MB}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: {
      NODE_ENV: "production",
      // It speaks to nobody but this server, on this machine, whose certificate is for the name that people type.
      ...(isSecure && { NODE_TLS_REJECT_UNAUTHORIZED: "0", NODE_NO_WARNINGS: "1" }),
    },
  });
  giveWay(child);
  return child;
}

/** Whoever really is at the meeting comes first. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where the system does not allow it they play as fast as they can.
  }
}

/** Hands the job over and passes on what is told; resolves when the players are gone and that is written down. */
function follow({ hear, log, address }: Parts, child: ChildProcess, { id, ...job }: RunJob): Promise<void> {
  let lastWords = "";
  let last: FromPlayers = { kind: "failed" };
  let hearing: Promise<unknown> = Promise.resolve();
  const say = (message: ToPlayers): void => void (child.connected && child.send(message));
  const stop = (): void => {
    // Also when they do not manage to say goodbye.
    if (last.kind === "stopped") return;
    last = { kind: "stopped" };
    say({ kind: "stop" });
    setTimeout(() => child.kill("SIGKILL"), LEAVE_MS).unref();
  };
  const note = (news: FromPlayers): void => {
    hearing = hearing
      .then(() => hear(id, news))
      .then((goOn) => goOn || stop())
      .catch((error: unknown) => log.error("run_through.note_failed", error));
  };
  child.stderr?.on("data", (chunk) => {
    lastWords = (lastWords + String(chunk)).slice(-LAST_WORDS);
  });
  child.on("message", (news: FromPlayers) => {
    if (news.kind === "progress") note(news);
    else last = news;
  });
  child.on("error", (error) => log.error("run_through.start_failed", error));
  say({ kind: "play", base: address(), seed: Math.floor(Math.random() * 1e6), ...job });
  return new Promise((resolve) => {
    child.once("close", () => {
      if (last.kind === "failed") log.warn("run_through.failed", { lastWords });
      // Written down when they are gone, so that nothing of theirs comes after it.
      note(last);
      void hearing.then(() => resolve());
    });
  });
}
