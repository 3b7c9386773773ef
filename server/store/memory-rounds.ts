import type { Store } from "../usecases/ports.ts";
import type { Memory } from "./memory.ts";

/** Rounds of the memory store. */
export function memoryRounds({
  rounds,
  ideas,
  participants,
  tables,
}: Memory): Pick<Store, "round" | "changeRound" | "authorCount" | "people"> {
  return {
    round: async (tableId) => rounds.get(tableId) ?? null,
    async changeRound(tableId, change) {
      if (!tables.has(tableId)) throw new Error(`store.unknown_table: ${tableId}`);
      const next = change(rounds.get(tableId) ?? null);
      rounds.set(tableId, next);
      return next;
    },
    authorCount: async (tableId) => {
      const given = [...ideas.values()].filter((idea) => idea.tableId === tableId && idea.place !== "withdrawn");
      return new Set(given.flatMap(({ authorId }) => authorId ?? [])).size;
    },
    people: async (tableId) => [...participants.values()].filter((one) => one.tableId === tableId).map(({ id }) => id),
  };
}
