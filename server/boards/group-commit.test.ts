import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { idFrom } from "../../src/domain/ids.ts";
import type { BoardCommit, BoardLog, CommitOutcome } from "../usecases/board-ports.ts";
import { emptyMetrics } from "./board-metrics.ts";
import { type CommitParty, GroupCommit } from "./group-commit.ts";

/** How many devices make a board busy: thirty updates of it are more than 2,500 deliveries in a second. */
const MANY = 1_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What happened, in order: `A wrote 2`, `A passed 2`. */
let story: string[] = [];

/** A board that counts its updates through the log to its devices. */
class Board implements CommitParty {
  readonly audience = MANY;
  readonly tableId;
  readonly #name: string;
  #waiting = 0;
  #inFlight = 0;
  #written = 0;

  constructor(name: string) {
    this.#name = name;
    this.tableId = idFrom("table", name.padEnd(8, "0").toLowerCase());
  }

  update(group: GroupCommit): void {
    this.#waiting += 1;
    group.wants(this);
  }

  take(at: number): BoardCommit {
    this.#inFlight = this.#waiting;
    this.#waiting = 0;
    const updates = Array.from({ length: this.#inFlight }, () => ({ actor: "ngo", bytes: new Uint8Array(1) }) as const);
    return { tableId: this.tableId, epoch: 1, updates, rows: [], at };
  }

  committed(): void {
    story.push(`${this.#name} wrote ${this.#inFlight}`);
    this.#written += this.#inFlight;
  }

  pass(): void {
    story.push(`${this.#name} passed ${this.#written}`);
    this.#written = 0;
  }

  failed(): void {
    this.#waiting += this.#inFlight;
  }

  storageChanged(): void {}
}

function setUp(commit?: BoardLog["commit"]) {
  story = [];
  const took = vi.fn(commit ?? (async (commits) => commits.map((): CommitOutcome => ({ ok: true, lastSeq: 1 }))));
  const group = new GroupCommit({
    log: { commit: took } as Partial<BoardLog> as BoardLog,
    clock: { now: () => Date.now() },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    metrics: emptyMetrics(),
    rooms: () => [],
  });
  return { group, took };
}

/** Makes the evening busy, and ends with everything passed on. */
async function busy(group: GroupCommit): Promise<void> {
  const other = new Board("Z");
  for (let i = 0; i < 30; i += 1) {
    other.update(group);
    await vi.advanceTimersByTimeAsync(20);
  }
  await vi.advanceTimersByTimeAsync(100);
  other.update(group);
  await vi.advanceTimersByTimeAsync(100);
  story = [];
}

test("D9: on a quiet evening an update waits for nothing", async () => {
  const { group } = setUp();
  new Board("A").update(group);
  await vi.advanceTimersByTimeAsync(1);
  expect(story).toEqual(["A wrote 1", "A passed 1"]);
});

test("D9: on a busy one, what a board's writers do within a window is passed on together, and not before", async () => {
  const { group } = setUp();
  await busy(group);
  const board = new Board("A");
  board.update(group);
  await vi.advanceTimersByTimeAsync(12);
  board.update(group);
  await vi.advanceTimersByTimeAsync(4);
  expect(story).toEqual([]);
  await vi.advanceTimersByTimeAsync(4);
  expect(story).toEqual(["A wrote 2", "A passed 2"]);
});

test("D9: the end of one board's window writes what waits at all; the other's window ends without a commit", async () => {
  const { group, took } = setUp();
  await busy(group);
  took.mockClear();
  const [first, second] = [new Board("A"), new Board("B")];
  first.update(group);
  await vi.advanceTimersByTimeAsync(10);
  second.update(group);
  await vi.advanceTimersByTimeAsync(10);
  expect(story).toEqual(["A wrote 1", "B wrote 1", "A passed 1"]);
  await vi.advanceTimersByTimeAsync(10);
  expect(story.at(-1)).toBe("B passed 1");
  expect(took).toHaveBeenCalledTimes(1);
});

test("D1: what comes during a commit is not passed on by it, and holds up nothing of what was written", async () => {
  let end = (): void => undefined;
  const { group } = setUp(async (commits) => {
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    return commits.map(() => ({ ok: true, lastSeq: 1 }));
  });
  const board = new Board("A");
  board.update(group);
  await vi.advanceTimersByTimeAsync(1);
  board.update(group);
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(story).toEqual(["A wrote 1", "A passed 1"]);
  await vi.advanceTimersByTimeAsync(50);
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(story.slice(2)).toEqual(["A wrote 1", "A passed 1"]);
});

test("D2: nothing is passed on while the database takes nothing; afterwards everything is", async () => {
  let works = false;
  const { group } = setUp(async (commits) => {
    if (!works) throw new Error("disk full");
    return commits.map(() => ({ ok: true, lastSeq: 1 }));
  });
  const board = new Board("A");
  board.update(group);
  await vi.advanceTimersByTimeAsync(2_000);
  board.update(group);
  expect(group.failing).toBe(true);
  expect(story).toEqual([]);
  works = true;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(story).toEqual(["A wrote 2", "A passed 2"]);
  expect(group.failing).toBe(false);
});

test("D6: a flush ends all windows at once", async () => {
  const { group } = setUp();
  await busy(group);
  new Board("A").update(group);
  new Board("B").update(group);
  const flushed = group.flush(1_000);
  await vi.advanceTimersByTimeAsync(1);
  expect(await flushed).toBe(true);
  expect(story).toEqual(["A wrote 1", "B wrote 1", "A passed 1", "B passed 1"]);
});
