import { idFrom, type ParticipantId, type TableId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";

/**
 * A new person's seat. When all are taken, one that nobody uses gives way; whoever is here or has
 * said something keeps theirs. Refused with `table-full`.
 */
export async function takeSeat(
  { store, presence, news, clock, random }: Deps,
  tableId: TableId,
): Promise<Result<ParticipantId>> {
  const seat = { id: idFrom("participant", random.id()), tableId, at: new Date(clock.now()).toISOString() };
  const most = LIMITS.participantsPerTable;
  const seated = await store.takeSeat(seat, { ...presence.present(tableId), most });
  if (seated === null || seated.taken >= most) news.seatsFull();
  return seated === null ? refused("table-full") : done(seat.id);
}
