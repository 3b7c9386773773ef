import type { Outcome } from "./problem.tsx";

/** How the idea sent just now is taken back. */
export interface Undo {
  /** Device time of sending, milliseconds since 1970. */
  readonly sentAt: number;
  readonly run: () => Promise<Outcome>;
}
