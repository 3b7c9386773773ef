import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stepTimer, type Timer, timeLeft } from "./phase.ts";

const NOW = 1_000_000;
const MINUTE = 60_000;
const IDLE: Timer = { state: "idle" };
const running = (leftMs: number): Timer => ({ state: "running", endsAt: NOW + leftMs, totalMs: 5 * MINUTE });
const paused = (leftMs: number): Timer => ({ state: "paused", leftMs, totalMs: 5 * MINUTE });
const step = (timer: Timer, event: Parameters<typeof stepTimer>[1]): Timer => stepTimer(timer, event, NOW);

test("a started clock runs from its full time, whatever it did before", () => {
  for (const timer of [IDLE, running(7), paused(7)])
    expect(step(timer, { type: "start", minutes: 15 })).toEqual({
      state: "running",
      endsAt: NOW + 15 * MINUTE,
      totalMs: 15 * MINUTE,
    });
});

test("a pause keeps the time that is left, and going on gives it back", () => {
  expect(step(running(90_000), { type: "pause" })).toEqual(paused(90_000));
  expect(stepTimer(paused(90_000), { type: "resume" }, NOW + 777)).toEqual({ ...running(90_777) });
});

test("what makes no sense changes nothing", () => {
  expect(step(IDLE, { type: "pause" })).toBe(IDLE);
  expect(step(IDLE, { type: "resume" })).toBe(IDLE);
  const [clock, rest] = [running(5), paused(5)];
  expect(step(clock, { type: "resume" })).toBe(clock);
  expect(step(rest, { type: "pause" })).toBe(rest);
});

test("one more minute is a whole minute, also when time is over or no clock runs", () => {
  expect(timeLeft(step(running(30_000), { type: "add", minutes: 1 }), NOW)).toBe(90_000);
  expect(timeLeft(step(running(-30_000), { type: "add", minutes: 1 }), NOW)).toBe(MINUTE);
  expect(timeLeft(step(paused(-30_000), { type: "add", minutes: 1 }), NOW)).toBe(MINUTE);
  expect(timeLeft(step(IDLE, { type: "add", minutes: 1 }), NOW)).toBe(MINUTE);
});

test("a stopped clock shows nothing; one that has run out goes below zero and closes nothing", () => {
  expect(timeLeft(step(running(5), { type: "stop" }), NOW)).toBeNull();
  expect(timeLeft(running(0), NOW + 1)).toBe(-1);
});

test("pausing and going on at once never gains or loses time", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), (left) => {
      const again = step(step(running(left), { type: "pause" }), { type: "resume" });
      expect(again).toEqual(running(left));
    }),
  );
});
