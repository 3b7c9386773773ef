import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Presence } from "../usecases/deps.ts";
import type { Clock } from "../usecases/ports.ts";

/** Who is connected, counted from the live connections of this process. */
export interface LivePresence extends Omit<Presence, "dropLink"> {
  came(actor: Actor): void;
  left(actor: Actor): void;
}

/** How often each key is there; a key that is not there takes no room. */
function createTally() {
  const counts = new Map<string, number>();
  return {
    size: () => counts.size,
    has: (key: string) => counts.has(key),
    add: (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1),
    remove: (key: string) => {
      const left = (counts.get(key) ?? 0) - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    },
  };
}
type Tally = ReturnType<typeof createTally>;

export function createLivePresence(clock: Clock): LivePresence {
  const people = new Map<TableId, Tally>();
  const tablets = createTally();
  const silent = new Map<TableId, number>();
  let screens = 0;

  const peopleOf = (tableId: TableId): Tally => {
    const tally = people.get(tableId) ?? createTally();
    people.set(tableId, tally);
    return tally;
  };

  return {
    people: (tableId) => people.get(tableId)?.size() ?? 0,
    screens: () => screens,
    silentSince: (tableId) => silent.get(tableId) ?? null,
    came: (actor) => {
      if (actor.role === "participant") peopleOf(actor.tableId).add(actor.id);
      if (actor.role === "screen") screens += 1;
      if (actor.role !== "moderator") return;
      tablets.add(actor.tableId);
      silent.delete(actor.tableId);
    },
    left: (actor) => {
      if (actor.role === "participant") peopleOf(actor.tableId).remove(actor.id);
      if (actor.role === "screen") screens -= 1;
      if (actor.role !== "moderator") return;
      tablets.remove(actor.tableId);
      if (!tablets.has(actor.tableId)) silent.set(actor.tableId, clock.now());
    },
  };
}
