import type { CourseView } from "../contract/round-views.ts";
import type { MomentView } from "../contract/views.ts";
import { GRACE_MS, type Timer, timeLeft } from "../domain/phase.ts";

/** The clock that counts at a table: its own, or the common one. Stable as long as its view is. */
export const clockOf = (
  moment: MomentView,
  course: CourseView | null,
): { readonly now: number; readonly timer: Timer } => (course ? course.clock : moment);

/** Where a clock stands at `now`; `grace`: it has run out, and a sentence may still be finished. */
export function momentOfClock(timer: Timer, now: number): "none" | "running" | "paused" | "grace" | "over" {
  const left = timeLeft(timer, now);
  if (left === null) return "none";
  if (timer.state === "paused") return "paused";
  if (left > 0) return "running";
  return left > -GRACE_MS ? "grace" : "over";
}
