/** `CHAOS_SEEDS=5,6,7` repeats single ones. */
import { expect, test } from "vitest";
import { killRun } from "../support/kill-run.ts";

const given = process.env["CHAOS_SEEDS"];
const seeds = given ? given.split(",").map(Number) : Array.from({ length: 100 }, (_, i) => i + 1);

test.each(seeds)("kill -9 under load loses nothing that was acknowledged (seed %i)", async (seed) => {
  expect(await killRun(seed)).toMatchObject({ lost: 0, rowsApart: 0 });
});
