import type { TableId } from "../src/domain/ids.ts";
import type { BoardLog, RowChange } from "./usecases/ports.ts";

/** The log, and somebody who is told of every board's part that was committed. */
export function observedLog(
  log: BoardLog,
  committed: (tableId: TableId, rows: readonly RowChange[]) => void,
): BoardLog {
  return {
    ...log,
    commit: async (commits) => {
      const outcomes = await log.commit(commits);
      commits.forEach(({ tableId, rows }, i) => {
        if (outcomes[i]?.ok) committed(tableId, rows);
      });
      return outcomes;
    },
  };
}
