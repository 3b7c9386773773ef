import type { TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Confirmation, DeskStore, JournalEntry } from "../usecases/desk-ports.ts";
import type { Memory } from "./memory.ts";

/** Journal and confirmations of the memory store. */
export function memoryDesk({ tables, onWipe }: Pick<Memory, "tables" | "onWipe">): DeskStore {
  const journal: { readonly tableId: TableId; readonly entry: JournalEntry }[] = [];
  const confirmations = new Map<string, Confirmation>();
  onWipe.push(() => {
    journal.length = 0;
    confirmations.clear();
  });
  const keyOf = ({ tableId, side }: Pick<Confirmation, "tableId" | "side">): string => `${tableId} ${side}`;
  const open = (tableId: TableId): Result<null> => {
    const table = tables.get(tableId);
    if (!table) return refused("unknown-table");
    return table.row.life === "frozen" ? refused("table-frozen") : done(null);
  };
  return {
    async note(tableId, deeds, at) {
      for (const one of deeds) journal.push({ tableId, entry: { ...one, at, id: journal.length + 1 } });
    },
    journal: async (tableId, before, limit) =>
      journal
        .flatMap((one) => (one.tableId === tableId ? [one.entry] : []))
        .filter(({ id }) => before === null || id < before)
        .reverse()
        .slice(0, limit),
    latest: async (tableId, kinds) => {
      const chosen = journal.filter((one) => one.tableId === tableId && kinds.includes(one.entry.kind));
      return new Map(chosen.flatMap(({ entry }) => (entry.subject === null ? [] : [[entry.subject, entry] as const])));
    },
    confirmations: async (tableId) =>
      [...confirmations.values()].filter((one) => tableId === undefined || one.tableId === tableId),
    async confirm(confirmation) {
      const allowed = open(confirmation.tableId);
      if (allowed.ok) confirmations.set(keyOf(confirmation), { ...confirmation, withdrawnAt: null });
      return allowed;
    },
    async takeBack(tableId, side) {
      const allowed = open(tableId);
      if (allowed.ok) confirmations.delete(keyOf({ tableId, side }));
      return allowed;
    },
    async withdrawOthers(tableId, state, at) {
      const stale = [...confirmations.values()].filter(
        (one) => one.tableId === tableId && one.state !== state && one.withdrawnAt === null,
      );
      for (const one of stale) confirmations.set(keyOf(one), { ...one, withdrawnAt: at });
      return stale.length > 0;
    },
  };
}
