import type { Actor } from "../../src/domain/access.ts";
import type { CommandId } from "../../src/domain/ids.ts";
import type { MeetingState } from "../../src/domain/meeting.ts";
import { stepTimer as next, type TimerEvent } from "../../src/domain/phase.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** A command to the clock; one that adds minutes names itself, so that a repeated one adds none. */
export type TimerCommand =
  | Exclude<TimerEvent, { type: "add" }>
  | (Extract<TimerEvent, { type: "add" }> & { readonly id: CommandId });

/** Starts, pauses, resumes, prolongs or stops the clock. */
export async function stepTimer(deps: Deps, actor: Actor, event: TimerCommand): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  await deps.store.changeState((state) => stepState(state, event, deps.clock.now()));
  deps.news.momentChanged();
  return done(null);
}

const MOST_COMMANDS = 20;

function stepState(state: MeetingState, event: TimerCommand, now: number): MeetingState {
  const timer = next(state.timer, event, now);
  if (event.type !== "add") return { ...state, timer };
  const taken = state.timerCommands ?? [];
  if (taken.includes(event.id)) return state;
  return { ...state, timer, timerCommands: [...taken, event.id].slice(-MOST_COMMANDS) };
}
