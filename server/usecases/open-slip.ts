import type { SlipIdeasView } from "../../src/contract/slip-views.ts";
import type { ParticipantId } from "../../src/domain/ids.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { withAnswers } from "./own-answers.ts";
import { slipHolder } from "./slip-holder.ts";
import type { SlipTrier } from "./slip-ports.ts";
import { ownIdeaViews, tableView } from "./views.ts";

type Seat = SlipIdeasView["seats"][number];

export interface OpenedSlip {
  readonly view: SlipIdeasView;
  /** Who holds it, the newest seat first. */
  readonly holder: readonly ParticipantId[];
}

/** The ideas of whoever holds a slip, with what became of them. Reads only; makes nobody anybody. */
export async function openSlip(
  deps: Deps,
  command: { readonly code: string },
  trier: SlipTrier,
): Promise<Result<OpenedSlip>> {
  const holder = await slipHolder(deps, command.code, trier);
  if (!holder.ok) return holder;
  const found = await Promise.all(holder.value.seats.map(async (id) => ({ id, seat: await seatOf(deps, id) })));
  const seats = found.flatMap(({ id, seat }) => (seat ? [{ id, seat }] : [])).reverse();
  return done({
    view: { seats: seats.map(({ seat }) => seat) },
    holder: seats.map(({ id }) => id),
  });
}

async function seatOf(deps: Deps, id: ParticipantId): Promise<Seat | null> {
  const person = await deps.store.participant(id);
  const table = person && (await deps.store.table(person.tableId));
  if (!table) return null;
  const ideas = await withAnswers(deps, await ownIdeaViews(deps.store, await deps.store.ideasBy(id)));
  return { table: tableView(table), ideas };
}
