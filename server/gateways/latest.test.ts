import { expect, test } from "vitest";
import { createLatest } from "./latest.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

test("many requests are one at once and one more at the end", async () => {
  const latest = createLatest(() => undefined);
  let runs = 0;
  for (let i = 0; i < 50; i += 1) latest.ask("a", 5, async () => void (runs += 1));
  await settled();
  expect(runs).toBe(2);
  latest.stop();
});

test("it never runs twice at the same time, and the last request is always answered", async () => {
  const latest = createLatest(() => undefined);
  let [running, most, value, sent] = [0, 0, 0, 0];
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    const read = value;
    await new Promise((resolve) => setTimeout(resolve, 3));
    sent = read;
    running -= 1;
  };
  for (let i = 1; i <= 10; i += 1) {
    value = i;
    latest.ask("a", 0, work);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await settled();
  expect([most, sent]).toEqual([1, 10]);
  latest.stop();
});

test("a failure is reported and does not stop what follows", async () => {
  const failures: string[] = [];
  const latest = createLatest((_error, key) => failures.push(key));
  let runs = 0;
  latest.ask("a", 0, async () => {
    throw new Error("broken");
  });
  latest.ask("a", 0, async () => void (runs += 1));
  await settled();
  expect([failures, runs]).toEqual([["a"], 1]);
  latest.stop();
});

test("after a stop nothing runs", async () => {
  const latest = createLatest(() => undefined);
  let runs = 0;
  for (let i = 0; i < 3; i += 1) latest.ask("a", 5, async () => void (runs += 1));
  latest.stop();
  latest.ask("b", 0, async () => void (runs += 1));
  await settled();
  expect(runs).toBe(1);
});
