import { expect, test } from "vitest";
import { openRoad, writeLane } from "./write-lane.ts";

/** A promise that is settled from outside. */
function gate() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

test("a free lane runs a job at once, in the same turn", () => {
  let ran = false;
  void writeLane().run(() => {
    ran = true;
  });
  expect(ran).toBe(true);
});

test("jobs run one after the other, in the order they came", async () => {
  const lane = writeLane();
  const first = gate();
  const done: string[] = [];
  const a = lane.run(async () => {
    await first.passed;
    done.push("a");
  });
  const b = lane.run(() => done.push("b"));
  const c = lane.run(async () => done.push("c"));
  expect(done).toEqual([]);
  first.open();
  await Promise.all([a, b, c]);
  expect(done).toEqual(["a", "b", "c"]);
});

test("a job that comes while the lane changes hands does not overtake", async () => {
  const lane = writeLane();
  const done: string[] = [];
  const a = lane.run(async () => done.push("a"));
  const late: Promise<unknown>[] = [];
  const b = lane.run(async () => done.push("b"));
  await a.then(() => late.push(lane.run(() => done.push("late"))));
  await Promise.all([b, ...late]);
  expect(done).toEqual(["a", "b", "late"]);
});

test("a job that fails, at once or later, fails for its own caller only", async () => {
  const lane = writeLane();
  const fail = (): never => {
    throw new Error("planned");
  };
  const results = await Promise.allSettled([lane.run(fail), lane.run(async () => fail()), lane.run(() => 3)]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
});

test("the open road lets everyone pass at the same time", async () => {
  const first = gate();
  const slow = openRoad.run(() => first.passed);
  expect(await openRoad.run(() => 1)).toBe(1);
  first.open();
  await slow;
});
