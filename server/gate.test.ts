import { expect, test } from "vitest";
import { createGate } from "./gate.ts";

test("runs at most so many at a time, in order, and goes on after a failure", async () => {
  const gate = createGate(2);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const work = (n: number) => async (): Promise<number> => {
    running += 1;
    most = Math.max(most, running);
    order.push(n);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if (n === 1) throw new Error("broken");
    return n;
  };
  const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((n) => gate(work(n))));
  expect(order).toEqual([0, 1, 2, 3, 4, 5]);
  expect(most).toBe(2);
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
});
