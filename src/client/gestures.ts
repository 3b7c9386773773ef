/** Drawings in the making as the presence of a board carries them. */
import type { Awareness } from "y-protocols/awareness";

/** Calls back with the line of each connection that draws, by its number: now and after every change. */
export type FollowGestures = (hear: (lines: ReadonlyMap<number, string>) => void) => () => void;

/** Those of others at a board; without one nothing is heard. */
export const gesturesIn =
  (awareness: Awareness | null): FollowGestures =>
  (hear) => {
    const read = (): void => hear(linesOf(awareness));
    read();
    awareness?.on("change", read);
    return () => awareness?.off("change", read);
  };

function linesOf(awareness: Awareness | null): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  for (const [client, state] of awareness?.getStates() ?? []) {
    const line: unknown = state["gesture"];
    if (client !== awareness?.clientID && typeof line === "string") lines.set(client, line);
  }
  return lines;
}
