/** A hundred cuts of phones, ten each. `CHAOS_SEEDS=5,6,7` repeats single ones. Needs a finished build. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "../e2e/stage.ts";
import { phoneCuts } from "../support/phone-cuts.ts";
import { seedsOf } from "./seeds.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => stage?.close());

test.each(seedsOf(10))("a phone's ideas survive ten cuts (seed %i)", async (seed) => {
  const tables = stage.links.tables;
  const code = tables[seed % tables.length]?.code ?? "";
  expect(await phoneCuts(stage, code, seed, 10)).toEqual({ lost: 0, doubled: 0, inOrder: true });
});
