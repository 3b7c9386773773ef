/** Acknowledged means committed; a table frozen means nothing more is written, from that commit on. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { rootsOf } from "../../src/board/board-doc.ts";
import { editIdeaText, moveIdea } from "../../src/board/board-edits.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { BoardClient } from "../support/board-client.ts";
import { entriesOf, freshMemory, putIdeas, startBoards, type TestBoards } from "../support/board-server.ts";
import { eventually } from "../support/eventually.ts";
import { type FaultyLog, faultyLog } from "../support/faulty-log.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function faulty(dataDir: string | null = null): Promise<{ on: TestBoards; log: FaultyLog; id: IdeaId }> {
  const stored = await freshMemory();
  const log = faultyLog(stored.log);
  const on = await startBoards({ stored: { ...stored, log }, dataDir });
  closing.push(() => on.close());
  const [id] = (await putIdeas(on, 1)) as [IdeaId];
  return { on, log, id };
}

async function joined(on: TestBoards, who: string, options = {}): Promise<BoardClient> {
  const client = new BoardClient(on.addressOf(who), options);
  await eventually(() => client.synced, `${who} is in`);
  return client;
}

const textOf = (client: BoardClient, id: IdeaId): unknown => rootsOf(client.doc).ideas.get(id)?.get("text");

test.each(["fail", "hang"] as const)(
  "D2: while the database does not take it (%s), nothing is acknowledged or passed on; afterwards everything, once",
  async (fault) => {
    const { on, log, id } = await faulty();
    const ngo = await joined(on, "ngo");
    const screen = await joined(on, "screen");
    log.fault = fault;
    for (let i = 0; i < 50; i += 1) ngo.edit((doc) => editIdeaText(doc, id, `Słowa ${i}`));
    await eventually(() => ngo.storageFailing, "the writer is told");
    const late = await joined(on, "government");
    expect(late.storageFailing).toBe(true);
    expect([textOf(late, id), textOf(screen, id)]).toEqual(["Pomysł 1", "Pomysł 1"]);
    expect(ngo.durable).toBe(0);
    expect(screen.updatesReceived).toBe(0);
    expect(on.boards.healthy()).toBe(false);
    log.fault = null;
    await eventually(() => ngo.saved && !ngo.storageFailing, "everything is acknowledged");
    await eventually(() => textOf(screen, id) === "Słowa 49" && textOf(late, id) === "Słowa 49", "and passed on");
    expect((await on.store.idea(id))?.text).toBe("Słowa 49");
    expect((await entriesOf(log, on.table)).filter(({ actor }) => actor === "ngo")).toHaveLength(50);
  },
);

test("D2: an edit of the server is refused while nothing can be stored, and is nowhere afterwards", async () => {
  const { on, log, id } = await faulty();
  const ngo = await joined(on, "ngo");
  const room = await on.boards.open(on.table);
  log.fault = "fail";
  const refused = { ok: false, refusal: "storage-unavailable" };
  expect(await room?.edit("system", (doc) => editIdeaText(doc, id, "Zgubione"))).toEqual(refused);
  expect(await room?.edit("system", (doc) => editIdeaText(doc, id, "Też"))).toEqual(refused);
  expect(room?.read((doc) => rootsOf(doc).ideas.get(id)?.get("text"))).toBe("Pomysł 1");
  ngo.edit((doc) => moveIdea(doc, id, [9, 9]));
  log.fault = null;
  await eventually(() => ngo.saved, "the tablet's edit is kept");
  expect(textOf(await joined(on, "screen"), id)).toBe("Pomysł 1");
});

test("D1: a client that comes back sends again what was not durable, and is told only when it is", async () => {
  const { on, log, id } = await faulty();
  const ngo = await joined(on, "ngo");
  log.fault = "fail";
  ngo.edit((doc) => editIdeaText(doc, id, "Nie zgub mnie"));
  await eventually(() => ngo.storageFailing, "told");
  ngo.cut();
  const again = await joined(on, "ngo", { doc: ngo.doc });
  await eventually(() => again.sent === 1, "sent again");
  expect(again.durable).toBe(0);
  log.fault = null;
  await eventually(() => again.saved, "durable now");
  expect((await on.store.idea(id))?.text).toBe("Nie zgub mnie");
});

test("D6: a server stopped with a failing database leaves a recovery file, and the next start replays it", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "boards-"));
  closing.push(() => rm(dataDir, { recursive: true }));
  const { on, log, id } = await faulty(dataDir);
  const ngo = await joined(on, "ngo");
  log.fault = "fail";
  ngo.edit((doc) => editIdeaText(doc, id, "Z pliku"));
  await eventually(() => ngo.storageFailing, "told");
  const started = performance.now();
  expect(await on.boards.close()).toBe(false);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect((await ngo.closed).code).toBe(CLOSE.restarting);
  expect(await readdir(join(dataDir, "recovery"))).toHaveLength(1);
  log.fault = null;
  const next = await startBoards({ stored: { store: on.store, log }, dataDir });
  closing.push(() => next.close());
  expect(await next.boards.recover()).toBe(1);
  expect((await next.store.idea(id))?.text).toBe("Z pliku");
  expect(textOf(await joined(next, "screen"), id)).toBe("Z pliku");
  expect(await readdir(join(dataDir, "recovery"))).toHaveLength(0);
});

test("R4: from the freeze on nothing is written, what was typed is nowhere, and it does not come back after the thaw", async () => {
  const { on, log, id } = await faulty();
  const ngo = await joined(on, "ngo");
  const screen = await joined(on, "screen");
  ngo.edit((doc) => editIdeaText(doc, id, "Przed"));
  await eventually(() => ngo.saved, "saved before");
  const before = (await entriesOf(log, on.table)).length;
  await on.store.freeze(on.table, true);
  ngo.edit((doc) => editIdeaText(doc, id, "Po"));
  expect((await ngo.closed).code).toBe(CLOSE.rightsChanged);
  expect((await entriesOf(log, on.table)).length).toBe(before);
  expect(ngo.durable).toBe(1);
  const room = await on.boards.open(on.table);
  expect(room?.read((doc) => rootsOf(doc).ideas.get(id)?.get("text"))).toBe("Przed");
  expect(await room?.edit("ngo", (doc) => editIdeaText(doc, id, "Serwer"))).toEqual({
    ok: false,
    refusal: "table-frozen",
  });
  expect(textOf(screen, id)).toBe("Przed");
  expect(screen.closeCode).toBeNull();

  const back = new BoardClient(on.addressOf("ngo"), { doc: ngo.doc });
  expect((await back.closed).reason).toBe("read-only");
  const empty = await joined(on, "ngo");
  expect(textOf(empty, id)).toBe("Przed");
  await on.store.freeze(on.table, false);
  await on.boards.rejudge(on.table);
  expect((await empty.closed).code).toBe(CLOSE.rightsChanged);
  const writer = await joined(on, "ngo");
  writer.edit((doc) => editIdeaText(doc, id, "Odmrożone"));
  await eventually(() => writer.saved, "writes again");
  await eventually(() => textOf(screen, id) === "Odmrożone", "seen");
});

test("a freeze told to the engine closes writers at once and leaves readers alone", async () => {
  const { on } = await faulty();
  const ngo = await joined(on, "ngo");
  const phone = await joined(on, "phone");
  await on.store.freeze(on.table, true);
  await on.boards.rejudge(on.table);
  expect((await ngo.closed).code).toBe(CLOSE.rightsChanged);
  expect(phone.closeCode).toBeNull();
  const reader = await joined(on, "government");
  expect(reader.closeCode).toBeNull();
});

test("a snapshot is kept by name at a phase and at the freeze, the same state under both names, and never trimmed", async () => {
  const { on, log, id } = await faulty();
  await on.boards.snapshot(on.table, "individual");
  await on.boards.snapshot(on.table, "discussion");
  const ngo = await joined(on, "ngo");
  for (let i = 0; i < 300; i += 1) ngo.edit((doc) => moveIdea(doc, id, [i, i]));
  await eventually(() => ngo.saved, "saved");
  await on.store.freeze(on.table, true);
  await on.boards.rejudge(on.table);
  await on.boards.snapshot(on.table, "freeze");
  await on.boards.close();
  const names = (await log.snapshots(on.table)).flatMap(({ name }) => name ?? []);
  expect(names).toEqual(["individual+discussion", "freeze"]);
});
