/** A dozen random cuts of a phone; `tests/chaos` plays a hundred. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { phoneCuts } from "../support/phone-cuts.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => stage?.close());

it("I1: no idea of a phone is lost, doubled or out of order, whatever is cut after it was sent", async () => {
  const seed = Math.floor(Math.random() * 1e6);
  console.info(`seed ${seed}`);
  const code = stage.links.tables[0]?.code ?? "";
  expect(await phoneCuts(stage, code, seed, 12)).toEqual({ lost: 0, doubled: 0, inOrder: true });
}, 240_000);
