import type { SlipView } from "../../src/contract/slip-views.ts";
import type { ParticipantId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { slipView } from "./slip-view.ts";

/**
 * The code to the own ideas. Always the same for a person, also after changing tables and on every
 * device that is this person: a slip that was photographed once stays good.
 */
export async function showSlip(
  deps: Deps,
  me: ParticipantId,
  seats: readonly ParticipantId[],
): Promise<Result<SlipView>> {
  const known = await Promise.all([...new Set([...seats, me])].map((id) => deps.store.participant(id)));
  const people = known.flatMap((person) => (person ? [person.id] : []));
  if (!people.includes(me)) return refused("not-signed-in");
  const codes = new Map(people.map((id) => [deps.slipCodes.hash(deps.slipCodes.ofPerson(id)), id]));
  const at = new Date(deps.clock.now()).toISOString();
  const hash = (await deps.slips.firstOf([...codes.keys()])) ?? deps.slipCodes.hash(deps.slipCodes.ofPerson(me));
  await deps.slips.add([hash], at);
  await deps.slips.seat(hash, people, at);
  return done(slipView(deps, deps.slipCodes.ofPerson(codes.get(hash) ?? me)));
}
