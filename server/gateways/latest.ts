/** One piece of work per key, never twice at once, and always once more after the last request. */
export interface Latest {
  /** Asks for the work of a key. At most one run in `everyMs`; the first at once. */
  ask(key: string, everyMs: number, work: () => Promise<void>): void;
  /** Takes back what is still waiting. */
  stop(): void;
}

interface Lane {
  running: boolean;
  waiting: (() => Promise<void>) | null;
  timer: NodeJS.Timeout | null;
}

/**
 * News are sent from the record as it stands when they are sent. Running one after another keeps an
 * older reading from overtaking a newer one; spacing keeps a busy hall from being told everything.
 */
export function createLatest(onError: (error: unknown, key: string) => void): Latest {
  const lanes = new Map<string, Lane>();
  let stopped = false;

  const start = (key: string, lane: Lane, everyMs: number, work: () => Promise<void>): void => {
    lane.running = true;
    const began = performance.now();
    const after = (): void => {
      const rest = Math.max(0, everyMs - (performance.now() - began));
      lane.timer = setTimeout(() => next(key, lane, everyMs), rest);
      lane.timer.unref();
    };
    work()
      .catch((error: unknown) => onError(error, key))
      .then(after, after);
  };
  const next = (key: string, lane: Lane, everyMs: number): void => {
    const { waiting } = lane;
    lane.running = false;
    lane.waiting = null;
    if (waiting && !stopped) start(key, lane, everyMs, waiting);
    else lanes.delete(key);
  };

  return {
    ask: (key, everyMs, work) => {
      if (stopped) return;
      const lane = lanes.get(key) ?? { running: false, waiting: null, timer: null };
      lanes.set(key, lane);
      if (lane.running) lane.waiting = work;
      else start(key, lane, everyMs, work);
    },
    stop: () => {
      stopped = true;
      for (const { timer } of lanes.values()) if (timer) clearTimeout(timer);
      lanes.clear();
    },
  };
}
