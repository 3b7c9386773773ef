/** One run of the kill test: three tablets write, the server process is killed at a random moment, and starts again. */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type * as Y from "yjs";
import { drawnBox } from "../../rehearsal/drawn.ts";
import { rootsOf } from "../../src/board/board-doc.ts";
import { editIdeaText } from "../../src/board/board-edits.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { BoardClient } from "./board-client.ts";
import { eventually } from "./eventually.ts";

export interface KillResult {
  readonly acknowledged: number;
  /** Acknowledged, and not there after the restart. */
  readonly lost: number;
  /** Rows that say something else than the board. */
  readonly rowsApart: number;
}

interface Started {
  readonly child: ChildProcess;
  readonly port: number;
  readonly table: string;
  readonly ideas: readonly IdeaId[];
}

const WRITERS = ["ngo", "government", "ngo2"] as const;
const SCRIPT = path.join(path.dirname(fileURLToPath(import.meta.url)), "board-child.ts");

/** How the server ends: by a signal at a random moment, or by itself between saving a snapshot and trimming the log. */
type End = "SIGKILL" | "SIGTERM" | "die-before-trim";

export async function killRun(seed: number, how: End = "SIGKILL"): Promise<KillResult> {
  const folder = await mkdtemp(path.join(tmpdir(), "board-kill-"));
  try {
    const first = await start(folder, how);
    const writers = await Promise.all(WRITERS.map((who) => join(first, who)));
    const stop = startWriting(writers, first.ideas);
    const gone = new Promise((resolve) => first.child.once("exit", resolve));
    if (how !== "die-before-trim") {
      await wait(300 + ((seed * 7919) % 1900));
      first.child.kill(how);
    }
    await gone;
    stop();
    return await judge(
      folder,
      writers.map(({ durable }) => durable),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Edit `i` of a writer makes drawing `i` and writes `i` into its idea, in one update. */
function startWriting(writers: readonly BoardClient[], ideas: readonly IdeaId[]): () => void {
  let i = 0;
  const timer = setInterval(() => {
    i += 1;
    writers.forEach((writer, w) => {
      const id = ideas[w];
      if (id !== undefined) writer.edit((doc) => step(doc, w, i, id));
    });
  }, 13);
  return () => clearInterval(timer);
}

function step(doc: Y.Doc, writer: number, i: number, id: IdeaId): void {
  editIdeaText(doc, id, String(i));
  rootsOf(doc).drawing.set(`shape:${writer}-${i}`, drawnBox({ pos: [i, 0] }));
}

async function judge(folder: string, durable: readonly number[]): Promise<KillResult> {
  const again = await start(folder);
  const reader = await join(again, "screen");
  const { drawing, ideas } = rootsOf(reader.doc);
  let lost = 0;
  durable.forEach((count, w) => {
    for (let i = 1; i <= count; i += 1) if (!drawing.has(`shape:${w}-${i}`)) lost += 1;
  });
  const rows = await rowsOf(again.child);
  const rowsApart = rows.filter(({ id, text }) => ideas.get(id)?.get("text") !== text).length;
  reader.cut();
  again.child.kill("SIGKILL");
  return { acknowledged: durable.reduce((sum, count) => sum + count, 0), lost, rowsApart };
}

async function start(folder: string, how: End = "SIGKILL"): Promise<Started> {
  const child = fork(SCRIPT, [folder, how], { execArgv: ["--import", "tsx"] });
  const started = await answerOf<Omit<Started, "child">>(child);
  return { child, ...started };
}

async function rowsOf(child: ChildProcess): Promise<readonly { id: string; text: string }[]> {
  child.send("rows");
  return (await answerOf<{ rows: { id: string; text: string }[] }>(child)).rows;
}

async function join({ port, table }: Started, who: string): Promise<BoardClient> {
  const role = who === "screen" ? "screen" : "moderator";
  const client = new BoardClient(`ws://127.0.0.1:${port}/board/${table}?as=${role}&who=${who}`);
  await eventually(() => client.synced, `${who} is in`, 30_000);
  return client;
}

const answerOf = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`the server ended with ${code}`));
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.off("exit", onExit);
      resolve(message as T);
    });
  });

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
