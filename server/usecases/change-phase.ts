import type { Actor } from "../../src/domain/access.ts";
import { type PhaseKey, stepTimer } from "../../src/domain/phase.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** Rounds follow the phase: who may read which board is judged anew. */
async function follow({ store, boards, news }: Deps): Promise<void> {
  const tables = await store.tables();
  await Promise.all(tables.map(({ id }) => boards.rejudge(id)));
  for (const { id } of tables) news.roundChanged(id);
}

/** Goes to a phase of the agenda and starts its clock. The phase that runs already keeps its clock. */
export async function changePhase(
  deps: Deps,
  actor: Actor,
  command: { readonly phase: PhaseKey | null },
): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const { agenda } = await deps.store.meeting();
  const item = agenda.find(({ phase }) => phase === command.phase);
  if (command.phase !== null && !item) return refused("unknown-phase");
  const event = item ? ({ type: "start", minutes: item.minutes } as const) : ({ type: "stop" } as const);
  let left: PhaseKey | null = null;
  await deps.store.changeState((state) => {
    left = state.phase;
    if (state.phase === command.phase) return state;
    // What happens in a phase of no rehearsal is the meeting itself, and is not removed lightly.
    const hasRun = state.hasRun || (!state.rehearsal && command.phase !== null);
    return {
      ...state,
      hasRun,
      phase: command.phase,
      timer: stepTimer(state.timer, event, deps.clock.now()),
      turn: (state.turn ?? 0) + 1,
    };
  });
  if (left !== command.phase) await follow(deps);
  // The boards as they stood when the phase ended, to look at or go back to.
  if (left !== command.phase) deps.keepBoards({ kind: "phase", phase: command.phase });
  deps.news.momentChanged();
  return done(null);
}
