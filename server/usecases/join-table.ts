import type { MeView } from "../../src/contract/views.ts";
import { parseCode } from "../../src/domain/code.ts";
import { idFrom, type ParticipantId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import type { TableRow } from "./ports.ts";
import { readMe } from "./read-me.ts";

export interface Joined {
  readonly id: ParticipantId;
  readonly me: MeView;
}

/**
 * Takes a seat at the table with this code. `seats` are the persons this browser already is: whoever
 * has a seat at the table keeps it, with everything sent from it, also behind closed doors. `seats`
 * begin with the present one. Refused with `unknown-code`, `doors-closed` or `table-full`.
 */
export async function joinTable(
  deps: Deps,
  command: { readonly code: string; readonly seats: readonly ParticipantId[] },
): Promise<Result<Joined>> {
  const code = parseCode(command.code);
  const table = code === null ? null : await deps.store.tableByCode(code);
  if (!table) return refused("unknown-code");
  const own = await ownSeat(deps, table, command.seats);
  if (own === null && !(await mayComeIn(deps, command.seats))) return refused("doors-closed");
  const former = await formerTable(deps, table, command.seats);
  const seat = own ?? (await newSeat(deps, table));
  if (seat === null) return refused("table-full");
  if (former !== null) deps.news.seatMoved(former, table.id);
  const me = await readMe(deps, { role: "participant", id: seat, tableId: table.id });
  return me.ok ? done({ id: seat, me: me.value }) : me;
}

/** Through open doors anybody; through closed ones who is at the meeting already, and only changes the table. */
async function mayComeIn({ store }: Deps, seats: readonly ParticipantId[]): Promise<boolean> {
  if (await store.doorsOpen()) return true;
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

/** In turn, so that two people cannot both take the last seat. */
function newSeat({ store, turns, random }: Deps, table: TableRow): Promise<ParticipantId | null> {
  return turns.inTurn(`join ${table.id}`, async () => {
    if ((await store.participantCount(table.id)) >= LIMITS.participantsPerTable) return null;
    const id = idFrom("participant", random.id());
    await store.addParticipant({ id, tableId: table.id, signature: null, signatureAsked: false });
    return id;
  });
}
