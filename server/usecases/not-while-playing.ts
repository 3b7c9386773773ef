import { done, type Result, refused } from "../../src/domain/result.ts";
import { isPlaying } from "../../src/domain/run-through.ts";
import type { Deps } from "./deps.ts";

/** Refused with `run-through-on` while players post: what they are about to post must not outlive what is removed now. */
export async function notWhilePlaying({ store, clock }: Pick<Deps, "store" | "clock">): Promise<Result<null>> {
  const { runThrough } = await store.state();
  return isPlaying(runThrough, clock.now()) ? refused("run-through-on") : done(null);
}
