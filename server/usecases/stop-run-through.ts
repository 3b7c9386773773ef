import type { Actor } from "../../src/domain/access.ts";
import { done, type Result } from "../../src/domain/result.ts";
import { askToStop } from "../../src/domain/run-through.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** Asks the players to go; they put phase and slide back, and then it has stopped. Asking again is harmless. */
export async function stopRunThrough(deps: Deps, actor: Actor): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  await deps.store.changeState((state) => ({ ...state, runThrough: askToStop(state.runThrough) }));
  deps.news.runThroughChanged();
  return done(null);
}
