import type { RegisterRow, RowEdit } from "../../src/contract/views.ts";
import type { ItemEdit } from "../../src/domain/item-edit.ts";
import type { ItemId } from "../../src/domain/register.ts";

/** Rows with what the coordinator did to them; parts as rows of their own after their whole. Pure. */
export function editedRows(rows: readonly RegisterRow[], edits: ReadonlyMap<ItemId, ItemEdit>): RegisterRow[] {
  if (edits.size === 0) return [...rows];
  const numbers = new Map<ItemId, string>(rows.map(({ id, number }) => [id, number]));
  return rows.flatMap((row) => {
    const edit = edits.get(row.id);
    if (!edit) return [row];
    const parts = edit.parts.map(({ id, letter }): RegisterRow => {
      const own = edits.get(id);
      return {
        ...row,
        id,
        number: `${row.number}${letter}`,
        ...(own && { edited: rowEdit(own, row.number, numbers) }),
      };
    });
    return [{ ...row, edited: rowEdit(edit, row.number, numbers) }, ...parts];
  });
}

const rowEdit = (
  { wording, passedTo, mergedInto, parts }: ItemEdit,
  number: string,
  numbers: ReadonlyMap<ItemId, string>,
): RowEdit => ({
  wording,
  passedTo,
  joinedTo: mergedInto && (numbers.get(mergedInto) ?? null),
  parts: parts.map(({ letter }) => `${number}${letter}`),
});
