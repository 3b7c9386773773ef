import type { Actor } from "../../src/domain/access.ts";
import type { ParticipantId, TableId } from "../../src/domain/ids.ts";
import type { Side } from "../../src/domain/side.ts";
import type { Presence } from "../usecases/deps.ts";
import type { Clock } from "../usecases/ports.ts";
import { createPeople } from "./live-people.ts";
import type { Here } from "./news-relay.ts";

/** Who is connected: the live connections of this process, and what other instances say of theirs. */
export interface LivePresence extends Omit<Presence, "dropLink"> {
  came(actor: Actor): void;
  /** Asked for something by any way in. */
  heardPerson(actor: Actor): void;
  /** People who are here and of whom the record does not know it; from now on it does. */
  takeUnwritten(): readonly ParticipantId[];
  /** `connection`: which of this actor's. */
  left(actor: Actor, connection: string): void;
  /** A tablet answered, or did not in time. True: its table was silent before and is heard, or the other way round. */
  heardTablet(tableId: TableId, connection: string): boolean;
  missedTablet(tableId: TableId, connection: string): boolean;
  /** What others should know. `tablets` are the sides at each table's board. */
  here(tables: readonly TableId[], tablets: (tableId: TableId) => readonly Side[]): Here;
  /** Another instance said this. */
  heard(from: string, here: Here): void;
  /** Sides whose tablets are connected to other instances. */
  tabletsElsewhere(tableId: TableId): readonly Side[];
}

/** An instance that has said nothing for this long is not there any more. Milliseconds. */
export const FORGOTTEN_MS = 7000;

/** How often each key is there; a key that is not there takes no room. */
function createTally() {
  const counts = new Map<string, number>();
  return {
    has: (key: string) => counts.has(key),
    add: (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1),
    remove: (key: string) => {
      const left = (counts.get(key) ?? 0) - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    },
  };
}

export function createLivePresence(clock: Clock): LivePresence {
  const people = createPeople(clock);
  const tablets = createTally();
  const silent = new Map<TableId, number>();
  const signs = createSigns(clock);
  const others = createOthers(clock);
  let screens = 0;

  return {
    people: (tableId) => others.sum(({ people }) => countOf(people, tableId)) + people.connected(tableId),
    present: (tableId) => people.present(tableId),
    takeUnwritten: () => people.takeUnwritten(),
    heardPerson: (actor) => {
      if (actor.role === "participant") people.heard(actor);
    },
    screens: () => others.sum((one) => one.screens) + screens,
    silentSince: (tableId) => silent.get(tableId) ?? null,
    unheardSince: signs.unheardSince,
    heardTablet: signs.heard,
    missedTablet: signs.missed,
    here: (tables, sides) => ({
      people: tables.map((tableId) => [tableId, people.connected(tableId)]),
      tablets: tables.map((tableId) => [tableId, [...sides(tableId)]]),
      screens,
    }),
    heard: others.heard,
    tabletsElsewhere: (tableId) =>
      others.all().flatMap(({ tablets }) => tablets.find(([table]) => table === tableId)?.[1] ?? []),
    came: (actor) => {
      if (actor.role === "participant") people.came(actor);
      if (actor.role === "screen") screens += 1;
      if (actor.role !== "moderator") return;
      tablets.add(actor.tableId);
      silent.delete(actor.tableId);
    },
    left: (actor, connection) => {
      if (actor.role === "participant") people.left(actor);
      if (actor.role === "screen") screens -= 1;
      if (actor.role !== "moderator") return;
      // A tablet that did not answer any more was gone before its connection ended.
      const since = signs.unheardSince(actor.tableId) ?? clock.now();
      signs.left(actor.tableId, connection);
      tablets.remove(actor.tableId);
      if (!tablets.has(actor.tableId)) silent.set(actor.tableId, since);
    },
  };
}

interface Sign {
  readonly at: number;
  readonly missed: boolean;
}

/** The last sign of life of each tablet's connection. */
function createSigns(clock: Clock) {
  const tables = new Map<TableId, Map<string, Sign>>();
  const signsOf = (tableId: TableId): Map<string, Sign> => {
    const signs = tables.get(tableId) ?? new Map<string, Sign>();
    tables.set(tableId, signs);
    return signs;
  };
  const unheardSince = (tableId: TableId): number | null => {
    const signs = [...(tables.get(tableId)?.values() ?? [])];
    if (signs.length === 0 || signs.some(({ missed }) => !missed)) return null;
    return Math.max(...signs.map(({ at }) => at));
  };
  const put = (tableId: TableId, connection: string, sign: Sign): boolean => {
    const before = unheardSince(tableId);
    signsOf(tableId).set(connection, sign);
    return (before === null) !== (unheardSince(tableId) === null);
  };
  return {
    unheardSince,
    heard: (tableId: TableId, connection: string) => put(tableId, connection, { at: clock.now(), missed: false }),
    missed: (tableId: TableId, connection: string) =>
      put(tableId, connection, { at: signsOf(tableId).get(connection)?.at ?? clock.now(), missed: true }),
    left: (tableId: TableId, connection: string): void => {
      const signs = signsOf(tableId);
      signs.delete(connection);
      if (signs.size === 0) tables.delete(tableId);
    },
  };
}

const countOf = (people: Here["people"], tableId: TableId): number =>
  people.find(([table]) => table === tableId)?.[1] ?? 0;

/** What other instances said last, as long as it is fresh. */
function createOthers(clock: Clock) {
  const said = new Map<string, { readonly here: Here; readonly at: number }>();
  const all = (): Here[] => {
    for (const [from, { at }] of said) if (clock.now() - at > FORGOTTEN_MS) said.delete(from);
    return [...said.values()].map(({ here }) => here);
  };
  return {
    all,
    heard: (from: string, here: Here): void => void said.set(from, { here, at: clock.now() }),
    sum: (count: (here: Here) => number): number => all().reduce((sum, here) => sum + count(here), 0),
  };
}
