import type { ParticipantId } from "../../src/domain/ids.ts";
import type { Pace } from "./deps.ts";
import type { Clock } from "./ports.ts";

const BURST = 10;
const PER_SECOND = 1;
/** More than any hall; the least recently seen are forgotten, which only ever gives somebody a full bucket. */
const MOST_REMEMBERED = 5000;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** A token bucket per participant: 10 at once, then one a second. */
export function createPace(clock: Clock): Pace {
  const buckets = new Map<ParticipantId, Bucket>();
  const refilled = (bucket: Bucket | undefined, now: number): number =>
    bucket ? Math.min(BURST, bucket.tokens + ((now - bucket.at) / 1000) * PER_SECOND) : BURST;

  return {
    take: (id) => {
      const now = clock.now();
      const tokens = refilled(buckets.get(id), now);
      // Put back at the end: the map's order is then the order of last use.
      buckets.delete(id);
      buckets.set(id, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
      const oldest = buckets.size > MOST_REMEMBERED ? buckets.keys().next().value : undefined;
      if (oldest !== undefined) buckets.delete(oldest);
      return tokens >= 1;
    },
  };
}
