/** `CHAOS_SEEDS=5,6,7` repeats single ones. */
import { expect, test } from "vitest";
import { networkRun } from "../support/network-run.ts";
import { seedsOf } from "./seeds.ts";

test.each(seedsOf(100))("a bad network loses nothing that was drawn on a tablet (seed %i)", async (seed) => {
  expect(await networkRun(seed)).toMatchObject({ lost: 0, apart: 0, refused: {} });
});
