import type { Actor } from "../../src/domain/access.ts";
import { stepTimer as next, type TimerEvent } from "../../src/domain/phase.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** Starts, pauses, resumes, prolongs or stops the clock. */
export async function stepTimer(deps: Deps, actor: Actor, event: TimerEvent): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  await deps.store.changeState((state) => ({ ...state, timer: next(state.timer, event, deps.clock.now()) }));
  deps.news.momentChanged();
  return done(null);
}
