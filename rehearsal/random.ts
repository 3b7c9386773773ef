/** Seeded randomness: the same seed plays the same evening (as far as the network lets it). */
export interface Dice {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whole number, 0 ≤ n < `below`. */
  below(below: number): number;
  between(low: number, high: number): number;
  chance(share: number): boolean;
  /** One of a list; undefined for an empty one. */
  pick<T>(list: readonly T[]): T | undefined;
  /** Dice of its own for one actor, so that actors do not disturb each other's throws. */
  fork(name: string): Dice;
}

/** Dice for a whole-number seed (mulberry32). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (below) => Math.floor(next() * below),
    between: (low, high) => low + next() * (high - low),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)],
    fork: (name) => createDice(seed ^ hash(name)),
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
