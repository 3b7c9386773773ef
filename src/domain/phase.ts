/** The agenda's phases in the order of the evening (domain.md, section 4). */
export const PHASES = [
  "welcome",
  "programme-intro",
  "seating",
  "topic-intro",
  "individual",
  "discussion",
  "break",
  "grouping",
  "voting",
  "proposals",
  "plenary-summary",
  "closing",
] as const;
export type PhaseKey = (typeof PHASES)[number];

export interface AgendaItem {
  readonly phase: PhaseKey;
  readonly minutes: number;
  readonly scope: "plenary" | "tables";
  /** Title as the organiser wrote it. */
  readonly title: string;
  /** Planned start, `HH:MM` on the meeting's day. */
  readonly startsAt: string;
}

/**
 * The clock of the current phase. It informs and never closes a board by itself. Times are server
 * milliseconds since 1970; clients correct by the offset measured on the live connection.
 */
export type Timer =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly endsAt: number; readonly totalMs: number }
  | { readonly state: "paused"; readonly leftMs: number; readonly totalMs: number };

/** What a person does to the timer. */
export type TimerEvent =
  | { readonly type: "start"; readonly minutes: number }
  | { readonly type: "pause" }
  | { readonly type: "resume" }
  | { readonly type: "add"; readonly minutes: number }
  | { readonly type: "stop" };

/** After the clock has run out a sentence may still be finished: so long, in milliseconds. Nothing closes then. */
export const GRACE_MS = 20_000;

const MINUTE = 60_000;

/** Milliseconds left; negative when time is over. Null: no timer. */
export function timeLeft(timer: Timer, now: number): number | null {
  switch (timer.state) {
    case "idle":
      return null;
    case "running":
      return timer.endsAt - now;
    case "paused":
      return timer.leftMs;
  }
}

/** The timer after `event` at `now`. Events that make no sense in a state leave it as it is. */
export function stepTimer(timer: Timer, event: TimerEvent, now: number): Timer {
  switch (event.type) {
    case "start":
      return { state: "running", endsAt: now + event.minutes * MINUTE, totalMs: event.minutes * MINUTE };
    case "pause":
      return timer.state === "running"
        ? { state: "paused", leftMs: timer.endsAt - now, totalMs: timer.totalMs }
        : timer;
    case "resume":
      return timer.state === "paused"
        ? { state: "running", endsAt: now + timer.leftMs, totalMs: timer.totalMs }
        : timer;
    case "add":
      return addMinutes(timer, event.minutes * MINUTE, now);
    case "stop":
      return { state: "idle" };
  }
}

/** More time. A clock that has run out starts again from now, so "+1 min" always gives a minute. */
function addMinutes(timer: Timer, ms: number, now: number): Timer {
  switch (timer.state) {
    case "idle":
      return { state: "running", endsAt: now + ms, totalMs: ms };
    case "running":
      return { state: "running", endsAt: Math.max(timer.endsAt, now) + ms, totalMs: timer.totalMs + ms };
    case "paused":
      return { state: "paused", leftMs: Math.max(timer.leftMs, 0) + ms, totalMs: timer.totalMs + ms };
  }
}
