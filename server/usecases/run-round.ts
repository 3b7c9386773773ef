import type { Actor } from "../../src/domain/access.ts";
import type { CommandId, ParticipantId, TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { isSilent, onceRound, type RoundEvent, roundNow, stepRound } from "../../src/domain/round.ts";
import type { Deps } from "./deps.ts";
import { allowedTable } from "./rights.ts";
import { commonPhase } from "./standing.ts";

/**
 * A moderator runs the round of the own table: silence, its own course and clock, the speakers. The
 * same command id again changes nothing. When it answers, connections that lost their right are closed.
 */
export async function runRound(
  deps: Deps,
  actor: Actor,
  command: { readonly id: CommandId; readonly do: RoundEvent },
): Promise<Result<null>> {
  if (actor.role !== "moderator") return refused("not-allowed");
  const { tableId } = actor;
  const table = await allowedTable(deps.store, actor, "run-round", tableId);
  if (!table.ok) return table;
  const [common, people] = await Promise.all([commonPhase(deps.store), peopleFor(deps, tableId, command.do)]);
  const around = { now: deps.clock.now(), people };
  let wasSilent = false;
  const after = await deps.store.changeRound(tableId, (stored) => {
    const round = roundNow(stored, common);
    wasSilent = isSilent(round, common);
    return onceRound(round, command.id, (before) => stepRound(before, command.do, around));
  });
  if (wasSilent !== isSilent(after, common)) {
    await deps.boards.rejudge(tableId);
    deps.news.screenChanged();
  }
  deps.news.roundChanged(tableId);
  return done(null);
}

/** Only turns ask who is at the table. */
async function peopleFor({ store }: Deps, tableId: TableId, event: RoundEvent): Promise<readonly ParticipantId[]> {
  return event.type === "turns" || event.type === "step" ? store.people(tableId) : [];
}
