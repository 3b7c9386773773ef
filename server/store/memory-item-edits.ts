import type { ItemEdit } from "../../src/domain/item-edit.ts";
import type { ItemEditStore } from "../usecases/answer-ports.ts";

/** The edits of the register of the memory store. */
export function memoryItemEdits(): ItemEditStore {
  const all = new Map<string, ItemEdit>();
  const keyOf = ({ itemId, n }: ItemEdit): string => `${itemId} ${n}`;
  return {
    itemEdits: async () => [...all.values()].sort((a, b) => a.n - b.n),
    async addItemEdits(edits) {
      if (edits.some((edit) => all.has(keyOf(edit)))) return false;
      for (const edit of edits) all.set(keyOf(edit), edit);
      return true;
    },
  };
}
