import type { TableId } from "../src/domain/ids.ts";
import type { BoardLog, RowChange } from "./usecases/board-ports.ts";
import type { Deed } from "./usecases/desk-ports.ts";

/** The log, and somebody who is told of every board's part that was committed. */
export function observedLog(
  log: BoardLog,
  committed: (tableId: TableId, rows: readonly RowChange[], deeds: readonly Deed[]) => void,
): BoardLog {
  return {
    ...log,
    commit: async (commits) => {
      const outcomes = await log.commit(commits);
      commits.forEach(({ tableId, rows, updates, deeds = [] }, i) => {
        // A new board's first entry is made by nobody and changes nothing that people see.
        const isSeed = rows.length === 0 && updates.every(({ actor }) => actor === "system");
        if (outcomes[i]?.ok && !isSeed) committed(tableId, rows, deeds);
      });
      return outcomes;
    },
  };
}
