import type { MeView } from "../../src/contract/views.ts";
import { parseCode } from "../../src/domain/code.ts";
import type { ParticipantId, TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import type { TableRow } from "./ports.ts";
import { readMe } from "./read-me.ts";
import { takeSeat } from "./take-seat.ts";

export interface Joined {
  readonly id: ParticipantId;
  readonly me: MeView;
}

/**
 * Takes a seat at the table with this code. `seats` are the persons this browser already is: whoever
 * has a seat at the table keeps it, with everything sent from it, also behind closed doors. `seats`
 * begin with the present one; `satAt` is its table, also when that seat gave way. Refused with `unknown-code`, `doors-closed` or `table-full`.
 */
export async function joinTable(
  deps: Deps,
  command: { readonly code: string; readonly seats: readonly ParticipantId[]; readonly satAt: TableId | null },
): Promise<Result<Joined>> {
  const code = parseCode(command.code);
  const table = code === null ? null : await deps.store.tableByCode(code);
  if (!table) return refused("unknown-code");
  const own = await ownSeat(deps, table, command.seats);
  if (own === null && !(await mayComeIn(deps, command))) return refused("doors-closed");
  const former = await formerTable(deps, table, command.seats);
  const seat = own === null ? await takeSeat(deps, table.id) : done(own);
  if (!seat.ok) return seat;
  if (former !== null) deps.news.seatMoved(former, table.id);
  const me = await readMe(deps, { role: "participant", id: seat.value, tableId: table.id });
  return me.ok ? done({ id: seat.value, me: me.value }) : me;
}

/** Through open doors anybody; through closed ones who is at the meeting already, and only changes the table. */
async function mayComeIn(
  { store }: Deps,
  { seats, satAt }: { readonly seats: readonly ParticipantId[]; readonly satAt: TableId | null },
): Promise<boolean> {
  if (await store.doorsOpen()) return true;
  // Tables have new ids in every meeting: whoever sat at this one is of this meeting, also when the seat gave way.
  if (satAt !== null && (await store.table(satAt)) !== null) return true;
  const people = await Promise.all(seats.map((id) => store.participant(id)));
  return people.some((person) => person !== null);
}

/** The table this browser sat at until now; null: this one, or none. `seats` begin with the present one. */
async function formerTable({ store }: Deps, table: TableRow, [now]: readonly ParticipantId[]) {
  const person = now === undefined ? null : await store.participant(now);
  return person && person.tableId !== table.id ? person.tableId : null;
}

async function ownSeat({ store }: Deps, table: TableRow, seats: readonly ParticipantId[]) {
  const people = await Promise.all(seats.map((id) => store.participant(id)));
  return people.find((person) => person?.tableId === table.id)?.id ?? null;
}
