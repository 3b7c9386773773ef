import { afterEach, expect, test } from "vitest";
import type * as Y from "yjs";
import { createDice, type Dice } from "../../rehearsal/random.ts";
import { BOARD_TIMING } from "../../server/boards/boards.ts";
import { rootsOf } from "../../src/board/board-doc.ts";
import { editIdeaText, groupIdeas, moveIdea } from "../../src/board/board-edits.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import { type GroupId, type IdeaId, idFrom } from "../../src/domain/ids.ts";
import { BoardClient } from "../support/board-client.ts";
import { freshMemory, putIdeas, startBoards, type TestBoards } from "../support/board-server.ts";
import { eventually } from "../support/eventually.ts";

const HOUR = 3_600_000;
const open: TestBoards[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((on) => on.close()));
});

/** A clock that a test can put forward. */
function movableClock() {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    sleep(ms: number): void {
      ahead += ms;
    },
  };
}

interface Evening {
  readonly stored: Awaited<ReturnType<typeof freshMemory>>;
  readonly clock: ReturnType<typeof movableClock>;
  readonly ids: readonly IdeaId[];
  /** The board as it was left. */
  readonly left: unknown;
}

async function started(evening: Pick<Evening, "stored" | "clock">): Promise<TestBoards> {
  const on = await startBoards(evening);
  open.push(on);
  return on;
}

async function ended(on: TestBoards): Promise<void> {
  open.splice(open.indexOf(on), 1);
  await on.close();
}

/** An evening of many moves, corrections and groups, made through the server. */
async function longEvening(dice: Dice, edits = 4_000): Promise<Evening> {
  const [stored, clock] = [await freshMemory(), movableClock()];
  const on = await started({ stored, clock });
  const ids = await putIdeas(on, 12);
  const group: GroupId = idFrom("group", "00000001");
  const room = await on.boards.open(on.table);
  await room?.edit("ngo", (doc) => groupIdeas(doc, group, "Pieniądze", ids.slice(0, 3)));
  for (let batch = 0; batch < 10; batch += 1) {
    await room?.edit("ngo", (doc) => {
      for (let i = 0; i < edits / 10; i += 1) anyEdit(doc, dice, ids, `${batch}.${i}`);
    });
  }
  const left = await on.boards.read(on.table, contentOf);
  await ended(on);
  return { stored, clock, ids, left };
}

function anyEdit(doc: Y.Doc, dice: Dice, ids: readonly IdeaId[], mark: string): void {
  const id = dice.pick(ids);
  if (id === undefined) return;
  if (dice.below(5) === 0) editIdeaText(doc, id, `Słowa ${mark}`);
  else moveIdea(doc, id, [dice.below(3000), dice.below(9000)]);
}

const contentOf = (doc: Y.Doc): unknown => {
  const { meta: _, ...records } = rootsOf(doc);
  return Object.fromEntries(Object.entries(records).map(([name, root]) => [name, root.toJSON()]));
};
const epochOf = (doc: Y.Doc): unknown => rootsOf(doc).meta.get("epoch");
const bytesStored = async ({ stored }: Evening, on: TestBoards): Promise<number> =>
  (await stored.log.load(on.table))?.snapshot?.bytes.length ?? 0;

test("B6: a board at rest is made anew when it is opened: the same content, a fraction of the bytes", async () => {
  const seed = Math.floor(Math.random() * 1e9);
  console.info(`seed ${seed}`);
  const evening = await longEvening(createDice(seed));
  evening.clock.sleep(BOARD_TIMING.rest + HOUR);
  const on = await started(evening);
  const before = await bytesStored(evening, on);
  const screen = new BoardClient(on.addressOf("screen"));
  await eventually(() => screen.synced, "joined");
  expect(contentOf(screen.doc)).toEqual(evening.left);
  expect(epochOf(screen.doc)).toBe(2);
  expect(on.boards.metrics().compactions).toBe(1);
  expect(await bytesStored(evening, on)).toBeLessThan(before / 4);
  expect(await bytesStored(evening, on)).toBeLessThan(2.5 * JSON.stringify(evening.left).length);
});

test("B6: not while somebody may be away with work of the evening, and not for a board that is small", async () => {
  const evening = await longEvening(createDice(7));
  evening.clock.sleep(HOUR);
  const soon = await started(evening);
  await soon.boards.open(soon.table);
  expect(soon.boards.metrics().compactions).toBe(0);
  await ended(soon);
  const short = await longEvening(createDice(8), 200);
  short.clock.sleep(BOARD_TIMING.rest + HOUR);
  const on = await started(short);
  await on.boards.open(on.table);
  expect(on.boards.metrics().compactions).toBe(0);
});

test("B6: a device with the document of before is told so, and nothing of it mixes in", async () => {
  const evening = await longEvening(createDice(3));
  const first = await started(evening);
  const tablet = new BoardClient(first.addressOf("ngo"));
  await eventually(() => tablet.synced, "joined");
  await tablet.leave();
  await ended(first);
  const [id] = evening.ids as [IdeaId];
  tablet.doc.transact(() => moveIdea(tablet.doc, id, [1, 1]), "local");
  evening.clock.sleep(BOARD_TIMING.rest + HOUR);
  const on = await started(evening);
  await on.boards.open(on.table);
  const back = new BoardClient(`${on.addressOf("ngo")}&epoch=1`, { doc: tablet.doc });
  expect((await back.closed).code).toBe(CLOSE.newEpoch);
  // A client that does not say what it holds cannot bring it in either.
  const silent = new BoardClient(on.addressOf("ngo"), { doc: tablet.doc });
  expect((await silent.closed).code).toBe(CLOSE.refusedUpdate);
  expect(await on.boards.read(on.table, contentOf)).toEqual(evening.left);
  const anew = new BoardClient(on.addressOf("ngo"));
  await eventually(() => anew.synced, "joined anew");
  anew.edit((doc) => moveIdea(doc, id, [5, 5]));
  await eventually(() => anew.saved, "and may write");
});

test("B6: another instance that has the board open gives it up, with its devices, and serves the new one", async () => {
  const evening = await longEvening(createDice(5));
  const other = await started(evening);
  const tablet = new BoardClient(other.addressOf("ngo"));
  await eventually(() => tablet.synced, "joined the old document");
  evening.clock.sleep(BOARD_TIMING.rest + HOUR);
  const on = await started(evening);
  await on.boards.open(on.table);
  expect(on.boards.metrics().compactions).toBe(1);
  const [id] = evening.ids as [IdeaId];
  tablet.edit((doc) => moveIdea(doc, id, [1, 1]));
  expect((await tablet.closed).code).toBe(CLOSE.newEpoch);
  expect(tablet.durable).toBe(0);
  const again = new BoardClient(other.addressOf("ngo"));
  await eventually(() => again.synced, "joined the new one");
  expect(contentOf(again.doc)).toEqual(evening.left);
  expect(epochOf(again.doc)).toBe(2);
});

test("B6: when the new document cannot be stored, the board opens as it was", async () => {
  const evening = await longEvening(createDice(9));
  evening.clock.sleep(BOARD_TIMING.rest + HOUR);
  const failing = { ...evening.stored.log, beginEpoch: () => Promise.reject(new Error("the disk is full")) };
  const on = await started({ ...evening, stored: { ...evening.stored, log: failing } });
  await on.boards.open(on.table);
  expect(on.events).toContain("board.compaction_failed");
  expect(await on.boards.read(on.table, contentOf)).toEqual(evening.left);
});
