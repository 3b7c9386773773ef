import type { Turns } from "./deps.ts";

/** Queues per key; a key is forgotten when its queue is empty. A failed turn does not stop the next. */
export function createTurns(): Turns {
  const tails = new Map<string, Promise<unknown>>();
  return {
    inTurn: (key, work) => {
      const turn = (tails.get(key) ?? Promise.resolve()).then(work, work);
      const tail = turn.catch(() => undefined).finally(() => tails.get(key) === tail && tails.delete(key));
      tails.set(key, tail);
      return turn;
    },
  };
}
