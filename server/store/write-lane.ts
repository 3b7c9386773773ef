/**
 * One write at a time. SQLite has a single writer, and the log's driver blocks the event loop: if it
 * waited for a transaction that this very process holds open, neither could ever go on. So every
 * write of the process passes through one lane; reads go past it.
 */
export interface WriteLane {
  /** Runs `job` after all earlier ones have ended, well or badly. At once when the lane is free. */
  run<T>(job: () => Promise<T> | T): Promise<T>;
}

/** A serial lane. A job must not use its own lane again: it would wait for itself. */
export function writeLane(): WriteLane {
  let busy = false;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else busy = false;
  };
  return {
    async run(job) {
      if (busy) await new Promise<void>((resolve) => waiting.push(resolve));
      busy = true;
      try {
        return await job();
      } finally {
        leave();
      }
    },
  };
}

/** No lane: for a database that orders its writers itself. */
export const openRoad: WriteLane = {
  run: async (job) => job(),
};
