import type { LinkId, ParticipantId, TableId } from "../../src/domain/ids.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { slipHolder } from "./slip-holder.ts";
import { takeSeat } from "./take-seat.ts";

/**
 * Whom an idea belongs to that a moderator writes down for the holder of a slip: the holder's seat at
 * this table, taken now when there is none. In turn, so that two tablets do not seat one person twice.
 */
export async function slipAuthor(
  deps: Deps,
  tableId: TableId,
  code: string,
  moderator: LinkId,
): Promise<Result<ParticipantId>> {
  return deps.turns.inTurn(`join ${tableId}`, async () => {
    const holder = await slipHolder(deps, code, moderator);
    if (!holder.ok) return holder;
    const { hash, seats } = holder.value;
    const people = await Promise.all(seats.map((id) => deps.store.participant(id)));
    const seated = people.find((person) => person?.tableId === tableId);
    if (seated) return done(seated.id);
    const seat = await takeSeat(deps, tableId);
    if (seat.ok) await deps.slips.seat(hash, [seat.value], new Date(deps.clock.now()).toISOString());
    return seat;
  });
}
