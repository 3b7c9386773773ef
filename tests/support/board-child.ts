/** A whole board server over SQLite in a process of its own, to be killed. Says its port and tables on the channel. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createBoards } from "../../server/boards/boards.ts";
import { createBoardGateway } from "../../server/gateways/board-gateway.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { BoardLog } from "../../server/usecases/board-ports.ts";
import { standingOfTable } from "../../server/usecases/standing.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { random } from "../contracts/store/support.ts";
import { actorNamed, putIdeas } from "./board-server.ts";

const dataDir = process.argv[2] ?? "";
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const { store, log: opened, seed } = await openStore({ dataDir });
const log = process.argv[3] === "die-before-trim" ? dyingBeforeTrim(opened) : opened;
await seed(random);
const tables = (await store.tables()).map(({ id }) => id);
const table = firstOf(tables);
const boards = createBoards({
  log,
  standing: (id) => standingOfTable(store, id),
  clock: { now: () => Date.now() },
  logger: quiet,
  dataDir,
});
await boards.recover();
if ((await store.ideasOf(table)).length === 0) await putIdeas({ boards, store, table }, 3);
const gateway = createBoardGateway({
  boards,
  authenticate: async (request) =>
    actorNamed(new URLSearchParams((request.url ?? "").split("?")[1]).get("who") ?? "", table),
  publicUrl: null,
  logger: quiet,
});
const server = createServer();
server.on("upgrade", (request, socket, head) => gateway.handleUpgrade(request, socket, head));
server.listen(0, "127.0.0.1", () => void announce());
process.on("message", () => void tellRows());

async function announce(): Promise<void> {
  const ideas = (await store.ideasOf(table)).map(({ id }) => id);
  process.send?.({ port: (server.address() as AddressInfo).port, table, ideas });
}
process.on("SIGTERM", () => {
  server.close();
  void boards.close().then((saved) => process.exit(saved ? 0 : 1));
});

async function tellRows(): Promise<void> {
  const rows = await store.ideasOf(table);
  process.send?.({ rows: rows.map(({ id, text }) => ({ id, text })) });
}

/** Dies at the worst moment: a snapshot is stored, what it replaces is still there. */
function dyingBeforeTrim(log: BoardLog): BoardLog {
  return { ...log, trim: () => new Promise(() => process.kill(process.pid, "SIGKILL")) };
}

function firstOf(ids: readonly TableId[]): TableId {
  const [first] = ids;
  if (first === undefined) throw new Error("a meeting without tables");
  return first;
}
