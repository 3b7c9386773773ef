import type { FormGuard } from "../usecases/before-ports.ts";
import type { Clock } from "../usecases/ports.ts";

/** Forms at once, and how long until one more may be sent. */
const OWN = { burst: 8, everyMs: 5 * 60_000 };
const ALL = { burst: 120, everyMs: 2_000 };
const MOST_REMEMBERED = 2000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Buckets of forms: one for each browser that keeps its mark, and one for all together. */
export function createFormGuard(clock: Clock): FormGuard {
  const own = new Map<string, Bucket>();
  let all: Bucket | undefined;

  const leftIn = (bucket: Bucket | undefined, { burst, everyMs }: typeof OWN): number =>
    bucket ? Math.min(burst, bucket.left + (clock.now() - bucket.at) / everyMs) : burst;

  return {
    take(browser) {
      const [mine, everybodys] = [leftIn(own.get(browser), OWN), leftIn(all, ALL)];
      if (mine < 1 || everybodys < 1) return false;
      // Put back at the end: the map's order is then the order of last use.
      own.delete(browser);
      own.set(browser, { left: mine - 1, at: clock.now() });
      const oldest = own.size > MOST_REMEMBERED ? own.keys().next().value : undefined;
      if (oldest !== undefined) own.delete(oldest);
      all = { left: everybodys - 1, at: clock.now() };
      return true;
    },
  };
}
