import type { Clock } from "../usecases/ports.ts";
import type { SlipGuard, SlipTrier } from "../usecases/slip-ports.ts";

/** Wrong codes at once, and how long until one more may be tried. */
const OWN = { burst: 8, everyMs: 20_000 };
const ALL = { burst: 60, everyMs: 1_000 };
const MOST_REMEMBERED = 2000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/**
 * Buckets of wrong tries. Whoever sits at a table has only the own one, so that guessing from
 * outside never keeps people of the meeting from their ideas.
 */
export function createSlipGuard(clock: Clock): SlipGuard {
  const own = new Map<SlipTrier, Bucket>();
  let all: Bucket = { left: ALL.burst, at: clock.now() };

  const leftIn = (bucket: Bucket | undefined, { burst, everyMs }: typeof OWN): number =>
    bucket ? Math.min(burst, bucket.left + (clock.now() - bucket.at) / everyMs) : burst;

  return {
    mayTry: (trier) => leftIn(own.get(trier), OWN) >= 1 && (!isOutside(trier) || leftIn(all, ALL) >= 1),
    failed: (trier) => {
      const left = leftIn(own.get(trier), OWN) - 1;
      // Put back at the end: the map's order is then the order of last use.
      own.delete(trier);
      own.set(trier, { left, at: clock.now() });
      const oldest = own.size > MOST_REMEMBERED ? own.keys().next().value : undefined;
      if (oldest !== undefined) own.delete(oldest);
      if (isOutside(trier)) all = { left: leftIn(all, ALL) - 1, at: clock.now() };
    },
  };
}

const isOutside = (trier: SlipTrier): boolean => trier.startsWith("browser ");
