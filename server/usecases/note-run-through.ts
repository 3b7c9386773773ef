import type { CommandId } from "../../src/domain/ids.ts";
import { type RunNews, runAfter } from "../../src/domain/run-through.ts";
import type { Deps } from "./deps.ts";

/** Writes down what players tell. False: they shall stop, because somebody asked or their run is not the one that plays. */
export async function noteRunThrough(
  { store, clock, news }: Pick<Deps, "store" | "clock" | "news">,
  id: CommandId,
  told: RunNews,
): Promise<boolean> {
  const { runThrough } = await store.changeState((state) => ({
    ...state,
    runThrough: runAfter(state.runThrough, id, told, clock.now()),
  }));
  news.runThroughChanged();
  return runThrough?.state === "playing" && runThrough.id === id && !runThrough.stopAsked;
}
