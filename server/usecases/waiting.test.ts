import { describe, expect, test } from "vitest";
import { idFrom } from "../../src/domain/ids.ts";
import { isFresh, newOneTimeToken } from "./new-token.ts";
import { createPace } from "./pace.ts";
import { createTurns } from "./turns.ts";

const clock = { time: 0, now: () => clock.time };
const id = (name: string) => idFrom("participant", name.padEnd(8, "x"));

describe("R7: the pace of one participant", () => {
  test("ten at once, then one a second, and never more than ten saved up", () => {
    const pace = createPace(clock);
    for (let i = 0; i < 10; i += 1) expect(pace.take(id("a"))).toBe(true);
    expect(pace.take(id("a"))).toBe(false);
    expect(pace.take(id("b"))).toBe(true);
    clock.time += 1000;
    expect([pace.take(id("a")), pace.take(id("a"))]).toEqual([true, false]);
    clock.time += 3_600_000;
    for (let i = 0; i < 10; i += 1) pace.take(id("a"));
    expect(pace.take(id("a"))).toBe(false);
  });

  test("being refused costs nothing", () => {
    const pace = createPace(clock);
    for (let i = 0; i < 50; i += 1) pace.take(id("a"));
    clock.time += 1000;
    expect(pace.take(id("a"))).toBe(true);
  });
});

describe("turns", () => {
  test("work of one key runs in order, work of another at once, and a failure stops nobody", async () => {
    const turns = createTurns();
    const done: string[] = [];
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const first = turns.inTurn("a", async () => {
      await gate;
      done.push("a1");
      throw new Error("broken");
    });
    const second = turns.inTurn("a", async () => done.push("a2"));
    await turns.inTurn("b", async () => done.push("b1"));
    open();
    await expect(first).rejects.toThrow("broken");
    await second;
    expect(done).toEqual(["b1", "a1", "a2"]);
  });
});

test("R6: a one-time secret is good for a day", () => {
  const token = newOneTimeToken({ id: () => "", bytes: (count) => new Uint8Array(count) }, 1000);
  expect(isFresh(token, 1000)).toBe(true);
  expect(isFresh(token, 1000 + 24 * 60 * 60 * 1000)).toBe(false);
  for (const other of ["", ".", "abc", "!.x"]) expect(isFresh(other, 1e15)).toBe(false);
});
