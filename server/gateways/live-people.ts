import type { Actor } from "../../src/domain/access.ts";
import type { ParticipantId, TableId } from "../../src/domain/ids.ts";
import { type Present, SEAT_KEPT_MS } from "../../src/domain/seat.ts";
import type { Clock } from "../usecases/ports.ts";

type Participant = Extract<Actor, { role: "participant" }>;

/** How old the record's word of who is here may become, for other instances. Milliseconds. */
const WRITTEN_EVERY_MS = 60_000;

/** One person, kept in mind while connected and as long as the seat is kept. */
interface Heard {
  readonly connections: number;
  readonly at: number;
  /** When the record was told last. */
  readonly writtenAt: number;
}

const NEVER: Heard = { connections: 0, at: 0, writtenAt: 0 };

/** Which participants of each table are here: by a live connection, or by having asked for something lately. */
export function createPeople(clock: Clock) {
  const startedAt = clock.now();
  const tables = new Map<TableId, Map<ParticipantId, Heard>>();
  const at = (tableId: TableId): Map<ParticipantId, Heard> => tables.get(tableId) ?? new Map();
  const note = ({ id, tableId }: Participant, step: number): void => {
    const people = at(tableId);
    const { connections, writtenAt } = people.get(id) ?? NEVER;
    people.set(id, { connections: Math.max(0, connections + step), at: clock.now(), writtenAt });
    tables.set(tableId, people);
  };
  /** Without those who were not heard for as long as a seat is kept. */
  const lately = (tableId: TableId): Map<ParticipantId, Heard> => {
    const people = at(tableId);
    const since = clock.now() - SEAT_KEPT_MS;
    for (const [id, one] of people) if (one.connections === 0 && one.at < since) people.delete(id);
    return people;
  };
  return {
    came: (person: Participant) => note(person, 1),
    left: (person: Participant) => note(person, -1),
    /** Asked for something, whatever it was. */
    heard: (person: Participant) => note(person, 0),
    connected: (tableId: TableId): number =>
      [...at(tableId).values()].filter(({ connections }) => connections > 0).length,
    /** Right after a start everybody is still on the way back: nobody's seat is given away then. */
    present(tableId: TableId): Present {
      const since = clock.now() - SEAT_KEPT_MS;
      const heardBefore = startedAt > since ? null : new Date(since).toISOString();
      return { heardBefore, here: new Set(lately(tableId).keys()) };
    },
    /** Those of whom the record does not know lately that they are here; from now on it does. */
    takeUnwritten(): readonly ParticipantId[] {
      const now = clock.now();
      return [...tables.keys()].flatMap((tableId) => {
        const people = lately(tableId);
        const due = [...people].filter(([, one]) => isDue(one, now));
        for (const [id, one] of due) people.set(id, { ...one, writtenAt: now });
        return due.map(([id]) => id);
      });
    },
  };
}

const isDue = ({ connections, at, writtenAt }: Heard, now: number): boolean =>
  now - writtenAt >= WRITTEN_EVERY_MS && (connections > 0 || at > writtenAt);
