/** Who speaks at a table and who waits for it. No names: seats are numbers, people without a phone too. */
import { LIMITS } from "./limits.ts";

/** `seat`: somebody with a phone, by the number of the seat; `guest`: somebody without one. */
export interface Speaker {
  readonly kind: "seat" | "guest";
  readonly n: number;
}

export interface Floor {
  readonly speaking: Speaker | null;
  /** Raised hands, in the order they went up. */
  readonly hands: readonly Speaker[];
  /** Who has had the floor. */
  readonly spoken: readonly Speaker[];
  /** "Po kolei": who is still to speak, everybody once; null: only hands count. */
  readonly turns: readonly Speaker[] | null;
  /** The last number given to somebody without a phone. */
  readonly guests: number;
}

export const EMPTY_FLOOR: Floor = { speaking: null, hands: [], spoken: [], turns: null, guests: 0 };

export const isSame = (a: Speaker, b: Speaker): boolean => a.kind === b.kind && a.n === b.n;

const has = (list: readonly Speaker[], one: Speaker): boolean => list.some((other) => isSame(other, one));

const without = (list: readonly Speaker[], one: Speaker): readonly Speaker[] =>
  list.filter((other) => !isSame(other, one));

/** Who comes next, in order. In turns: raised hands of who has not spoken, the others who have not, then the rest. */
export function queueOf({ hands, turns, spoken }: Floor): readonly Speaker[] {
  if (turns === null) return hands;
  const fresh = hands.filter((one) => !has(spoken, one));
  const again = hands.filter((one) => has(spoken, one));
  return [...fresh, ...turns.filter((one) => !has(hands, one)), ...again];
}

/** Raises a hand; one that is up, or whose owner speaks, stays as it is. */
export function raise(floor: Floor, one: Speaker): Floor {
  if (has(floor.hands, one) || (floor.speaking && isSame(floor.speaking, one))) return floor;
  return { ...floor, hands: [...floor.hands, one] };
}

/** Lowers a hand; who was speaking has finished. */
export function lower(floor: Floor, one: Speaker): Floor {
  if (floor.speaking && isSame(floor.speaking, one)) return { ...finish(floor), speaking: null };
  return has(floor.hands, one) ? { ...floor, hands: without(floor.hands, one) } : floor;
}

/** Adds somebody without a phone at the end of the hands. */
export function addGuest(floor: Floor): Floor {
  if (floor.guests >= LIMITS.guestsInQueue) return floor;
  const n = floor.guests + 1;
  return { ...floor, guests: n, hands: [...floor.hands, { kind: "guest", n }] };
}

/** Gives the floor to somebody who waits. Whoever is not waiting (any more) does not get it. */
export function giveFloor(floor: Floor, one: Speaker): Floor {
  if (!has(queueOf(floor), one)) return floor;
  const { hands, turns, ...rest } = finish(floor);
  return { ...rest, speaking: one, hands: without(hands, one), turns: turns && without(turns, one) };
}

/** Ends the turn of `after` (null: nobody spoke) and gives the floor to the next. Pressed twice at once, it is once. */
export function nextSpeaker(floor: Floor, after: Speaker | null): Floor {
  const same = after === null ? floor.speaking === null : floor.speaking !== null && isSame(floor.speaking, after);
  if (!same) return floor;
  const [next] = queueOf(floor);
  return next ? giveFloor(floor, next) : { ...finish(floor), speaking: null };
}

/** Takes somebody off the list, or the floor from who speaks. */
export function removeSpeaker(floor: Floor, one: Speaker): Floor {
  const lowered = lower(floor, one);
  return { ...lowered, hands: without(lowered.hands, one), turns: lowered.turns && without(lowered.turns, one) };
}

/** Everybody once from now on, whoever has not spoken first; null: back to raised hands alone. */
export function takeTurns(floor: Floor, everyone: readonly Speaker[] | null): Floor {
  if (everyone === null) return { ...floor, turns: null };
  const spoken = floor.speaking ? [floor.speaking] : [];
  return { ...floor, spoken, turns: everyone.filter((one) => !has(spoken, one)) };
}

function finish(floor: Floor): Floor {
  const { speaking, spoken } = floor;
  return speaking && !has(spoken, speaking) ? { ...floor, spoken: [...spoken, speaking] } : floor;
}
