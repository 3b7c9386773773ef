/** How long what is kept: what the app erases by itself, on which day, and the words for what was erased. Pure. */
import type { Meeting } from "./meeting.ts";
import { fold } from "./text.ts";

/** What the app erases by itself. */
export const RETAINED = ["declared", "links", "ties"] as const;
export type Retained = (typeof RETAINED)[number];

/** Everything that can have been erased; besides the above by the organiser's hand. */
export const ERASURES = [...RETAINED, "person", "words", "meeting"] as const;
export type ErasureKind = (typeof ERASURES)[number];

/** What stands where words were erased. Part of the record, so in the record's language. */
export const ERASED_WORDS = "[treść usunięta na wniosek]";

/** An entry of the log: what and how many, never whose. */
export interface Erasure {
  readonly kind: ErasureKind;
  readonly count: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** One line of the plan. */
export interface Planned {
  readonly kind: Retained;
  /** Days after the meeting. */
  readonly days: number;
  /** From this day on it is gone: `YYYY-MM-DD`. */
  readonly day: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export const daysOf = (meeting: Pick<Meeting, "retentionDays" | "tiesDays">, kind: Retained): number =>
  kind === "ties" ? meeting.tiesDays : meeting.retentionDays;

/** When it is due, in milliseconds: the day after the last promised one has ended in whatever zone the meeting is. */
export const dueAt = (meeting: Pick<Meeting, "date" | "retentionDays" | "tiesDays">, kind: Retained): number =>
  Date.parse(`${meeting.date}T00:00:00Z`) + (daysOf(meeting, kind) + 2) * DAY_MS;

/** What the app will erase, and when. */
export const retentionPlan = (meeting: Pick<Meeting, "date" | "retentionDays" | "tiesDays">): readonly Planned[] =>
  RETAINED.map((kind) => ({
    kind,
    days: daysOf(meeting, kind),
    day: new Date(dueAt(meeting, kind)).toISOString().slice(0, 10),
  }));

/** What is younger stays, also when its day has come: a meeting may be worked on for longer. */
export const tooOld = (meeting: Pick<Meeting, "retentionDays" | "tiesDays">, kind: Retained, now: number): string =>
  new Date(now - daysOf(meeting, kind) * DAY_MS).toISOString();

/** Was the meeting's own name typed? Case, diacritics and spaces around do not matter. */
export const isNamed = (typed: string, title: string): boolean =>
  fold(typed.trim()) === fold(title.trim()) && typed.trim() !== "";
