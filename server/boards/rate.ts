/** A bucket of tokens that refills with time. */
export interface Bucket {
  /** Takes `amount`; false when the bucket does not hold it. `now` in milliseconds. */
  take(now: number, amount?: number): boolean;
}

/** `perSecond` sustained, `burst` at once. */
export function createBucket(perSecond: number, burst: number): Bucket {
  let level = burst;
  let last = 0;
  return {
    take(now, amount = 1) {
      if (last !== 0) level = Math.min(burst, level + ((now - last) * perSecond) / 1000);
      last = now;
      if (level < amount) return false;
      level -= amount;
      return true;
    },
  };
}
