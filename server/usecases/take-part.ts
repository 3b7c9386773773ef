/** The two things that change one person's part in a round: done, and the hand. */
import type { PhoneRoundView } from "../../src/contract/round-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { ParticipantId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { type Round, roundNow } from "../../src/domain/round.ts";
import type { Deps } from "./deps.ts";
import { allowedTable } from "./rights.ts";
import { phoneRound } from "./round-views.ts";
import { commonPhase } from "./standing.ts";

/** Changes the own part; a change that changes nothing costs nothing and is told to nobody. */
export async function takePart(
  deps: Deps,
  actor: Actor,
  change: (round: Round, id: ParticipantId) => Round,
): Promise<Result<PhoneRoundView>> {
  if (actor.role !== "participant") return refused("not-allowed");
  const { id, tableId } = actor;
  const table = await allowedTable(deps.store, actor, "take-part", tableId);
  if (!table.ok) return table;
  const [stored, common] = await Promise.all([deps.store.round(tableId), commonPhase(deps.store)]);
  const round = roundNow(stored, common);
  if (change(round, id) !== round) {
    if (!deps.pace.take(id)) return refused("slow-down");
    const person = await deps.store.participant(id);
    if (person?.tookPart === false) await deps.store.noteTookPart(id);
    await deps.store.changeRound(tableId, (before) => change(roundNow(before, common), id));
    deps.news.roundChanged(tableId);
  }
  return done(await phoneRound(deps, table.value, id));
}
