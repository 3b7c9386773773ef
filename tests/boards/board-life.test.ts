import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { createBoards } from "../../server/boards/boards.ts";
import { openRecentBoards } from "../../server/boards/recent-boards.ts";
import type { BoardLog } from "../../server/usecases/board-ports.ts";
import { rootsOf, seedBoard } from "../../src/board/board-doc.ts";
import { editIdeaText, groupIdeas, moveIdea } from "../../src/board/board-edits.ts";
import { readBoard } from "../../src/board/board-read.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import { type IdeaId, idFrom, type TableId } from "../../src/domain/ids.ts";
import { BoardClient } from "../support/board-client.ts";
import { freshMemory, putIdeas, startBoards, type TestBoards } from "../support/board-server.ts";
import { eventually } from "../support/eventually.ts";

let on: TestBoards | null = null;
afterEach(async () => {
  await on?.close();
  on = null;
});

const textOf = (client: BoardClient, id: IdeaId): unknown => rootsOf(client.doc).ideas.get(id)?.get("text");

test("an edit of one tablet reaches the other tablet and the projector, the row and the log", async () => {
  on = await startBoards();
  const [id] = (await putIdeas(on, 2)) as [IdeaId];
  const clients = ["ngo", "government", "screen"].map((who) => new BoardClient((on as TestBoards).addressOf(who)));
  const [ngo, government, screen] = clients as [BoardClient, BoardClient, BoardClient];
  await eventually(() => clients.every(({ synced }) => synced), "all are in");

  ngo.edit((doc) => editIdeaText(doc, id, "Mikrogranty dla osiedli"));
  await eventually(() => textOf(government, id) === "Mikrogranty dla osiedli", "the other tablet has it");
  await eventually(() => textOf(screen, id) === "Mikrogranty dla osiedli", "the projector has it");
  await eventually(() => ngo.saved, "it is acknowledged");
  expect((await on.store.idea(id))?.text).toBe("Mikrogranty dla osiedli");
  expect(ngo.updatesReceived).toBe(0);

  government.edit((doc) => groupIdeas(doc, idFrom("group", "00000001"), "Pieniądze", [id]));
  await eventually(() => government.saved, "the group is acknowledged");
  expect((await on.store.idea(id))?.groupTitle).toBe("Pieniądze");
  const stored = await on.boards.read(on.table, readBoard);
  expect(readBoard(screen.doc)).toEqual(stored);
});

test("D4: 50 first joins at once load the board once, and each gets all of it in its first answer", async () => {
  const stored = await freshMemory();
  on = await startBoards({ stored });
  await putIdeas(on, 30);
  await on.close();
  let loads = 0;
  const log = {
    ...stored.log,
    load: async (id: Parameters<typeof stored.log.load>[0]) => {
      loads += 1;
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
      return stored.log.load(id);
    },
  };
  on = await startBoards({ stored: { ...stored, log } });
  const sizes: number[] = [];
  const clients = Array.from({ length: 50 }, (_, i) => new BoardClient((on as TestBoards).addressOf(`phone${i}`)));
  await Promise.all(
    clients.map(async (client) => {
      await eventually(() => client.synced, "joined");
      sizes.push(rootsOf(client.doc).ideas.size);
    }),
  );
  expect(loads).toBe(1);
  expect(new Set(sizes)).toEqual(new Set([30]));
  expect(clients.every(({ updatesReceived }) => updatesReceived === 0)).toBe(true);
});

test("an idle room is unloaded and comes back whole", async () => {
  on = await startBoards({ timing: { idle: 200 } });
  const [id] = (await putIdeas(on, 3)) as [IdeaId];
  const first = new BoardClient(on.addressOf("ngo"));
  await eventually(() => first.synced, "joined");
  first.edit((doc) => moveIdea(doc, id, [400, 300]));
  await eventually(() => first.saved, "saved");
  await first.leave();
  await eventually(() => (on as TestBoards).boards.metrics().rooms === 0, "unloaded");
  expect((await on.log.snapshots(on.table)).length).toBeGreaterThan(0);
  const second = new BoardClient(on.addressOf("government"));
  await eventually(() => second.synced, "joined again");
  expect(rootsOf(second.doc).places.get(id)?.get("pos")).toEqual([400, 300]);
  expect(rootsOf(second.doc).ideas.size).toBe(3);
});

test("D6: a stopping server commits, says 1012 and refuses afterwards", async () => {
  on = await startBoards();
  const [id] = (await putIdeas(on, 1)) as [IdeaId];
  const ngo = new BoardClient(on.addressOf("ngo"));
  await eventually(() => ngo.synced, "joined");
  ngo.edit((doc) => moveIdea(doc, id, [1, 2]));
  await eventually(() => ngo.saved, "saved");
  expect(await on.boards.close()).toBe(true);
  expect((await ngo.closed).code).toBe(CLOSE.restarting);
  await expect(on.boards.open(on.table)).rejects.toThrow("closing");
  const again = createBoards({
    log: on.log,
    standing: async () => ({ life: "open", silent: false }),
    clock: { now: () => Date.now() },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    dataDir: null,
  });
  expect(await again.read(on.table, (doc) => rootsOf(doc).places.get(id)?.get("pos"))).toEqual([1, 2]);
  await again.close();
});

test("G8: an unknown board is refused and nothing is created", async () => {
  on = await startBoards();
  const nowhere = idFrom("table", "99999999");
  const lost = new BoardClient(on.addressOf("organiser", nowhere));
  expect((await lost.closed).code).toBe(CLOSE.unknownBoard);
  expect(await on.log.load(nowhere)).toBeNull();
  expect(on.boards.metrics().rooms).toBe(0);
});

test("B8: boards in use are opened before anybody comes; one at rest, an untouched one and one that fails are not", async () => {
  const stored = await freshMemory();
  on = await startBoards({ stored });
  const [recent, rested, failing] = on.tables as [TableId, TableId, TableId];
  const at = (hoursAgo: number) => Date.now() - hoursAgo * 3_600_000;
  await writtenAt(stored.log, recent, at(1.9));
  await writtenAt(stored.log, rested, at(2.1));
  await writtenAt(stored.log, failing, at(0.1));
  const log = {
    load: async (id: TableId) => {
      if (id === failing) throw new Error("this one cannot be read");
      return stored.log.load(id);
    },
  };
  const events: string[] = [];
  const note = (event: string): void => void events.push(event);
  const logger = { info: note, warn: note, error: note };
  const clock = { now: () => Date.now() };
  const order = [failing, rested, recent, ...on.tables.slice(3)];
  expect(await openRecentBoards(order, { boards: on.boards, log, clock, logger })).toBe(1);
  expect(on.boards.metrics().rooms).toBe(1);
  expect(events).toEqual(["board.early_opening_failed"]);
  const first = new BoardClient(on.addressOf("ngo", recent));
  await eventually(() => first.synced, "the first who comes");
  const late = new BoardClient(on.addressOf("organiser", failing));
  await eventually(() => late.synced, "who comes to a board that could not be opened early");
});

/** A board that was begun, and last changed then. */
async function writtenAt(log: BoardLog, tableId: TableId, at: number): Promise<void> {
  const doc = new Y.Doc();
  seedBoard(doc, { schema: 1, epoch: 1, tldraw: "3.15.6" });
  const updates = [{ actor: "system", bytes: Y.encodeStateAsUpdate(doc) }] as const;
  const [outcome] = await log.commit([{ tableId, epoch: 1, updates, rows: [], at }]);
  expect(outcome?.ok).toBe(true);
}
