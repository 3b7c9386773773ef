/** A few kills of a real server process; `tests/chaos` plays a hundred. */
import { expect, test } from "vitest";
import { killRun } from "../support/kill-run.ts";

test.each([1, 2])("D3: kill -9 under load loses nothing that was acknowledged (seed %i)", async (seed) => {
  const result = await killRun(seed);
  expect(result).toMatchObject({ lost: 0, rowsApart: 0 });
  expect(result.acknowledged).toBeGreaterThan(0);
});

test("D3: being killed between a snapshot and the trimming of the log loses nothing and doubles nothing", async () => {
  const result = await killRun(4, "die-before-trim");
  expect(result).toMatchObject({ lost: 0, rowsApart: 0 });
  expect(result.acknowledged).toBeGreaterThan(100);
});

test("D6: an ordered stop under load loses nothing that was acknowledged", async () => {
  expect(await killRun(3, "SIGTERM")).toMatchObject({ lost: 0, rowsApart: 0 });
});
