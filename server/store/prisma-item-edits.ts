import type { ItemEdit } from "../../src/domain/item-edit.ts";
import type { ItemEditStore } from "../usecases/answer-ports.ts";
import { COLUMN, idColumn, itemColumn } from "./columns.ts";
import type { ItemEdit as Columns } from "./generated/sqlite/client.ts";
import { isTaken, type StoreDb, transact } from "./prisma-db.ts";

/** The edits of the register over Prisma, on SQLite and PostgreSQL alike. */
export function prismaItemEdits(db: StoreDb): ItemEditStore {
  return {
    itemEdits: async () =>
      (await db.reader.itemEdit.findMany({ orderBy: [{ n: "asc" }, { itemId: "asc" }] })).map(editOf),
    async addItemEdits(edits) {
      const data = edits.map((edit) => ({ ...edit, parts: JSON.stringify(edit.parts), at: new Date(edit.at) }));
      try {
        await transact(db, (tx) => tx.itemEdit.createMany({ data }));
        return true;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    },
  };
}

const editOf = ({ itemId, tableId, mergedInto, parts, at, ...rest }: Columns): ItemEdit => ({
  ...rest,
  itemId: itemColumn(itemId),
  tableId: idColumn("table", tableId),
  mergedInto: mergedInto === null ? null : itemColumn(mergedInto),
  parts: COLUMN.parts.parse(parts),
  at: at.toISOString(),
});
