/** A board server on a free port: the real engine and gateway over a store, with sessions by a name in the address. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type BoardsDeps, type BoardTiming, createBoards } from "../../server/boards/boards.ts";
import { createBoardGateway } from "../../server/gateways/board-gateway.ts";
import type { Log } from "../../server/log.ts";
import { memoryStore } from "../../server/store/memory-store.ts";
import { startOf } from "../../server/store/template/start.ts";
import { TORUN_2020 } from "../../server/store/template/template.ts";
import type { BoardLog, LogEntry } from "../../server/usecases/board-ports.ts";
import type { Store } from "../../server/usecases/ports.ts";
import { standingOfTable } from "../../server/usecases/standing.ts";
import { placeIdea } from "../../src/board/board-edits.ts";
import type { BoardRole } from "../../src/contract/board-wire.ts";
import type { Actor } from "../../src/domain/access.ts";
import { type IdeaId, idFrom, type TableId } from "../../src/domain/ids.ts";
import { random } from "../contracts/store/support.ts";

export interface TestBoards {
  readonly url: string;
  readonly boards: ReturnType<typeof createBoards>;
  readonly store: Store;
  readonly log: BoardLog;
  readonly tables: readonly TableId[];
  /** The first table. */
  readonly table: TableId;
  readonly events: string[];
  /** Sessions that were ended: their actors are nobody. */
  readonly signedOut: Set<string>;
  /** The address of a board for somebody: `ngo`, `government`, `ngo2` …, `phone`, `screen`, `organiser`. */
  addressOf(who: string, table?: TableId): string;
  close(): Promise<void>;
}

export interface TestBoardsOptions extends Partial<Pick<BoardsDeps, "dataDir" | "clock" | "peers">> {
  readonly timing?: Partial<BoardTiming>;
  readonly stored?: { readonly store: Store; readonly log: BoardLog };
  readonly publicUrl?: string;
  readonly recheckEvery?: number;
}

export async function freshMemory(): Promise<{ readonly store: Store; readonly log: BoardLog }> {
  return memoryStore(startOf(TORUN_2020, random));
}

export async function startBoards(options: TestBoardsOptions = {}): Promise<TestBoards> {
  const { store, log } = options.stored ?? (await freshMemory());
  const tables = (await store.tables()).map(({ id }) => id);
  const events: string[] = [];
  const signedOut = new Set<string>();
  const boards = createBoards({
    log,
    standing: (id) => standingOfTable(store, id),
    clock: options.clock ?? { now: () => Date.now() },
    logger: eventLog(events),
    dataDir: options.dataDir ?? null,
    timing: { flush: 1000, ...options.timing },
    ...(options.peers ? { peers: options.peers } : {}),
  });
  const gateway = createBoardGateway({
    boards,
    authenticate: async (request, role) => actorOf(request, role, tables, signedOut),
    publicUrl: options.publicUrl ?? null,
    recheckEvery: options.recheckEvery ?? 60_000,
    logger: eventLog(events),
  });
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.on("upgrade", (request, socket, head) => gateway.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const table = tables[0];
  if (table === undefined) throw new Error("a meeting without tables");
  return {
    url,
    boards,
    store,
    log,
    tables,
    table,
    events,
    signedOut,
    addressOf: (who, id = table) => `${url}/board/${id}?as=${roleOf(who)}&who=${who}`,
    async close() {
      await boards.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Everything in a board's log that is not compacted away. */
export async function entriesOf(log: BoardLog, table: TableId): Promise<readonly LogEntry[]> {
  return (await log.load(table))?.updates ?? [];
}

function eventLog(events: string[]): Log {
  return {
    info: (event) => void events.push(event),
    warn: (event) => void events.push(event),
    error: (event) => void events.push(event),
  };
}

function roleOf(who: string): BoardRole {
  if (who.startsWith("phone")) return "participant";
  if (who.startsWith("screen")) return "screen";
  return who === "organiser" ? "organiser" : "moderator";
}

function actorOf(
  request: IncomingMessage,
  role: BoardRole,
  tables: readonly TableId[],
  signedOut: ReadonlySet<string>,
): Actor | null {
  const who = new URLSearchParams((request.url ?? "").split("?")[1]).get("who") ?? "";
  if (roleOf(who) !== role || signedOut.has(who) || who === "nobody") return null;
  return actorNamed(who, tables[0] ?? idFrom("table", "00000000"));
}

/** Somebody of the first table; `stranger` moderates elsewhere. */
export function actorNamed(who: string, tableId: TableId): Actor {
  const id = Buffer.from(who).toString("hex").padEnd(8, "0").slice(0, 40);
  if (who.startsWith("phone")) return { role: "participant", id: idFrom("participant", id), tableId };
  if (who.startsWith("screen")) return { role: "screen", linkId: idFrom("link", id) };
  if (who === "organiser") return { role: "organiser" };
  const side = who.startsWith("government") ? "government" : "ngo";
  const home = who === "stranger" ? idFrom("table", "elsewhere0") : tableId;
  return { role: "moderator", linkId: idFrom("link", id), tableId: home, side };
}

/** Records ideas and puts them on the board, as the use case does. */
export async function putIdeas(on: Pick<TestBoards, "boards" | "store" | "table">, count: number): Promise<IdeaId[]> {
  const room = await on.boards.open(on.table);
  const ids: IdeaId[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = idFrom("idea", random.id());
    const added = await on.store.addIdea({
      id,
      tableId: on.table,
      source: "phone",
      content: { text: `Pomysł ${i + 1}`, sketch: null },
      signature: null,
      authorId: null,
      at: new Date(Date.UTC(2019, 5, 26, 15)).toISOString(),
    });
    if (!added.ok || !room) throw new Error("the idea was not recorded");
    const { n, text, source, at } = added.value;
    const fields = { n, text, hasSketch: false, signature: null, source, at, section: null, mergedInto: null };
    await room.edit("system", (doc) => placeIdea(doc, id, fields), [
      { kind: "idea", id, place: "board", text, section: null, mergedInto: null, groupTitle: null, hiddenReason: null },
    ]);
    ids.push(id);
  }
  return ids;
}
