import type { IdeaId, TableId } from "../../src/domain/ids.ts";
import type { RowChange } from "../usecases/board-ports.ts";

/** Ideas of each table whose author should be told: what an author sees of them has changed on the board. */
export class EditedIdeas {
  readonly #shown = new Map<IdeaId, string>();
  readonly #waiting = new Map<TableId, Set<IdeaId>>();

  note(tableId: TableId, rows: readonly RowChange[]): void {
    for (const row of rows) {
      if (row.kind !== "idea") continue;
      // Moving a card writes its row too, and changes nothing here.
      const now = JSON.stringify([row.place, row.groupTitle, row.mergedInto, row.text]);
      if (this.#shown.get(row.id) === now) continue;
      this.#shown.set(row.id, now);
      this.#waiting.set(tableId, (this.#waiting.get(tableId) ?? new Set()).add(row.id));
    }
  }

  /** Those since the last call. */
  take(tableId: TableId): ReadonlySet<IdeaId> {
    const ids = this.#waiting.get(tableId) ?? new Set();
    this.#waiting.delete(tableId);
    return ids;
  }
}
