/** Ideas that repeat others: which one stands for all. Pure. */
import type { IdeaId } from "./ids.ts";

export interface Repeating {
  readonly id: IdeaId;
  readonly n: number;
  readonly mergedInto: IdeaId | null;
}

/**
 * The idea that this one repeats in the end, or itself; `seen` are the ideas that can be seen. One
 * whose original is not among them stands for itself again: else nobody would speak for it.
 */
export function rootOf<T extends Repeating>(idea: T, seen: ReadonlyMap<IdeaId, T>): T {
  const passed = new Set<IdeaId>();
  let at = idea;
  while (at.mergedInto !== null && !passed.has(at.id)) {
    passed.add(at.id);
    const next = seen.get(at.mergedInto);
    if (!next) return at;
    at = next;
  }
  // Ideas that repeat each other in a circle: the one with the lowest number speaks for all.
  return passed.has(at.id) ? lowestOf(passed, seen, idea) : at;
}

function lowestOf<T extends Repeating>(ids: ReadonlySet<IdeaId>, seen: ReadonlyMap<IdeaId, T>, first: T): T {
  return [...ids].flatMap((id) => seen.get(id) ?? []).reduce((low, one) => (one.n < low.n ? one : low), first);
}
