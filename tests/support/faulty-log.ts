/** A log that can be made to fail, to hang, or to tell that the table is frozen. */
import type { BoardLog } from "../../server/usecases/board-ports.ts";

export interface FaultyLog extends BoardLog {
  /** `fail`: every commit throws. `hang`: commits wait until it is set to null. Null: as usual. */
  fault: "fail" | "hang" | null;
  /** Commits that got through. */
  commits: number;
}

export function faultyLog(log: BoardLog): FaultyLog {
  return {
    ...log,
    fault: null,
    commits: 0,
    async commit(commits) {
      while (this.fault === "hang") {
        await new Promise((resolve) => {
          setTimeout(resolve, 5);
        });
      }
      if (this.fault === "fail") throw new Error("disk full");
      this.commits += 1;
      return log.commit(commits);
    },
  };
}
