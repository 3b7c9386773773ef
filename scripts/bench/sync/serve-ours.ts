/** Our board server over SQLite, durable, with rights, in a process of its own. The boards are filled first. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createBoards } from "../../../server/boards/boards.ts";
import { createBoardGateway } from "../../../server/gateways/board-gateway.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { SYSTEM_RANDOM as random } from "../../../server/system.ts";
import { standingOfTable } from "../../../server/usecases/standing.ts";
import { type Actor, type Role } from "../../../src/domain/access.ts";
import { idFrom, type TableId } from "../../../src/domain/ids.ts";
import { fillBoard, fillDrawing } from "./content.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const store = await openStore({ dataDir: process.argv[2] ?? "" });
await store.seed(random);
const tables = (await store.store.tables()).map(({ id }) => id);
const boards = createBoards({
  log: store.log,
  standing: (id) => standingOfTable(store.store, id),
  clock: { now: () => Date.now() },
  logger: silent,
  dataDir: null,
});
for (const id of tables) await (await boards.open(id))?.edit("system", fillBoard);
if (process.argv[3] === "big") await (await boards.open(tables[0] as TableId))?.edit("system", fillDrawing);

const gateway = createBoardGateway({
  boards,
  authenticate: async (request, role) => actorOf(new URLSearchParams((request.url ?? "").split("?")[1]), role),
  publicUrl: null,
  logger: silent,
});
const server = createServer();
server.on("upgrade", (request, socket, head) => gateway.handleUpgrade(request, socket, head));
server.listen(0, "127.0.0.1", () => {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuUs: user + system, rss: process.memoryUsage.rss() });
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port: (server.address() as AddressInfo).port, tables });
});

function actorOf(query: URLSearchParams, role: Role): Actor {
  const id = query.get("who") ?? "00000000";
  const tableId = tables.find((table) => table === query.get("table")) ?? idFrom("table", "00000000");
  if (role === "moderator") return { role, linkId: idFrom("link", id), tableId, side: "ngo" };
  if (role === "participant") return { role, id: idFrom("participant", id), tableId };
  return role === "organiser" ? { role } : { role: "screen", linkId: idFrom("link", id) };
}
