/** The round of a table as phones, tablets and the control room are told of it. */
import type { Method, Step } from "../domain/course.ts";
import type { Speaker } from "../domain/floor.ts";
import type { Timer } from "../domain/phase.ts";

/** A table's own course beside the common agenda. */
export interface CourseView {
  readonly method: Method;
  readonly steps: readonly Step[];
  readonly at: number;
  readonly stays: boolean;
  /** The clock of the step, with the server's milliseconds when this was made. */
  readonly clock: { readonly now: number; readonly timer: Timer };
}

interface RoundView {
  /** Names the round; goes back with "gotowe". */
  readonly key: string;
  readonly silent: boolean;
  /** Null: the table follows the common agenda. */
  readonly course: CourseView | null;
}

/** What one phone is told: nothing of anybody else. */
export interface PhoneRoundView extends RoundView {
  readonly done: boolean;
  /** `waiting`: the place in the queue, from 1. */
  readonly floor:
    | { readonly kind: "none" }
    | { readonly kind: "waiting"; readonly place: number }
    | { readonly kind: "speaking" };
  /** Number under which the tablet shows this person; null: none was needed yet. */
  readonly seat: number | null;
}

export interface SpeakerView extends Speaker {
  /** What the person signs with; null: shown by number. */
  readonly signature: string | null;
  /** Has spoken already in this round of turns. */
  readonly spoken: boolean;
}

/** What moderators are told. */
export interface TableRoundView extends RoundView {
  readonly done: number;
  readonly withoutPhone: number;
  /** How many different people with a phone gave ideas. */
  readonly contributors: number;
  readonly speaking: SpeakerView | null;
  readonly queue: readonly SpeakerView[];
  /** "Po kolei" is on. */
  readonly turns: boolean;
}

/** A row of the control room. */
export interface OverviewRoundView extends Pick<TableRoundView, "silent" | "done" | "withoutPhone"> {
  /** The step of the table's own course; null: it follows. */
  readonly own: Step["key"] | null;
}

/** How many are done, of how many at the table. Phones that slept since they said so still count. */
export function doneOf(
  { done, withoutPhone }: Pick<TableRoundView, "done" | "withoutPhone">,
  people: number,
): { readonly done: number; readonly of: number } {
  return { done, of: Math.max(people, done) + withoutPhone };
}
