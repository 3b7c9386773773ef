/** What boards and devices that do nothing cost: a thousand boards opened and left, and connections that only wait. */
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type BoardEngine, createBoards } from "../../server/boards/boards.ts";
import { memoryStore } from "../../server/store/memory-store.ts";
import { startOf } from "../../server/store/template/start.ts";
import { TORUN_2020 } from "../../server/store/template/template.ts";
import { SYSTEM_CLOCK, SYSTEM_RANDOM } from "../../server/system.ts";
import { idFrom, type TableId } from "../../src/domain/ids.ts";
import { BenchClient, newTally } from "./sync/client.ts";
import { fillBoard } from "./sync/content.ts";
import { startServer } from "./sync/servers.ts";
import { megabytes, type Results } from "./table.ts";

const BOARDS = 1_000;
const CONNECTIONS = 700;
/** Boards without devices are unloaded after this (milliseconds); a minute in the product. */
const IDLE_MS = 1_000;

export async function benchIdle(): Promise<Results> {
  const boards = await idleBoards();
  const perConnection = await idleConnections();
  const grown = (bytes: number): string => `${bytes < 0 ? "−" : "+"}${megabytes(Math.abs(bytes))}`;
  return {
    title: `${BOARDS} boards and ${CONNECTIONS} connections that do nothing`,
    how: "Boards of 60 ideas each over the memory store, so that only the engine is measured; memory after a full collection.",
    columns: ["what", "figure"],
    rows: [
      [`${BOARDS} boards open: memory`, grown(boards.open)],
      [`unloaded again: memory, boards still open`, `${grown(boards.unloaded)}, ${boards.left}`],
      [`${BOARDS} boards opened that do not exist: memory`, grown(boards.failed)],
      ["each idle connection: memory of the server's process", `${(perConnection / 1024).toFixed(1)} kB`],
    ],
  };
}

/** Heap and buffers in bytes, after a full collection. */
function used(): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function idleBoards() {
  const start = startOf(TORUN_2020, SYSTEM_RANDOM);
  const [model] = start.tables;
  if (!model) throw new Error("the template has no tables");
  const ids = Array.from({ length: BOARDS }, (_, i): TableId => idFrom("table", String(i).padStart(8, "0")));
  const tables = ids.map((id, i) => ({ ...model, id, number: i + 1, mark: `T${i}`, code: `C${i}` }));
  const { log } = memoryStore({ ...start, tables, links: [] });
  const boards = createBoards({
    log,
    standing: async (id) => (ids.includes(id) ? { life: "open", silent: false } : null),
    clock: SYSTEM_CLOCK,
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    dataDir: null,
    timing: { idle: IDLE_MS },
  });
  // Filled, stored and unloaded once, so that what the store keeps is there before the first reading.
  await openAll(boards, ids, true);
  await unloaded(boards);
  const before = used();
  await openAll(boards, ids, false);
  const open = used() - before;
  await unloaded(boards);
  const after = used() - before;
  const left = boards.metrics().rooms;
  for (const id of ids) await boards.open(idFrom("table", `x${id.slice(-8)}`));
  const failed = used() - before - after;
  await boards.close();
  return { open, unloaded: after, failed, left };
}

async function openAll(boards: BoardEngine, ids: readonly TableId[], fill: boolean): Promise<void> {
  for (const id of ids) {
    const room = await boards.open(id);
    if (fill) await room?.edit("system", fillBoard);
  }
}

async function unloaded(boards: BoardEngine): Promise<void> {
  while (boards.metrics().rooms > 0) await sleep(IDLE_MS / 4);
}

async function idleConnections(): Promise<number> {
  const server = await startServer("ours", false);
  try {
    const warm = await joined(server, 0, 50);
    const before = await server.usage();
    const clients = await joined(server, 50, CONNECTIONS);
    await sleep(3_000);
    const after = await server.usage();
    for (const client of [...warm, ...clients]) client.close();
    return (after.rss - before.rss) / CONNECTIONS;
  } finally {
    await server.stop();
  }
}

async function joined(server: Awaited<ReturnType<typeof startServer>>, from: number, count: number) {
  const clients = Array.from(
    { length: count },
    (_, i) => new BenchClient(server, i % 7, "reader", from + i, newTally()),
  );
  await Promise.all(clients.map(({ synced }) => synced));
  return clients;
}
