/** `CHAOS_SEEDS=5,6,7` repeats single ones. */
import { expect, test } from "vitest";
import { killRun } from "../support/kill-run.ts";
import { seedsOf } from "./seeds.ts";

test.each(seedsOf(100))("kill -9 under load loses nothing that was acknowledged (seed %i)", async (seed) => {
  expect(await killRun(seed)).toMatchObject({ lost: 0, rowsApart: 0 });
});
