/**
 * A round at a table: is it silent, who is done, who speaks, and the table's own course beside the
 * common agenda. One value per table, stored whole; everything here is pure.
 */
import { type Course, type CourseEvent, isSilentStep, type Method, startCourse, stepCourse, stepOf } from "./course.ts";
import {
  addGuest,
  EMPTY_FLOOR,
  type Floor,
  giveFloor,
  lower,
  nextSpeaker,
  raise,
  removeSpeaker,
  type Speaker,
  takeTurns,
} from "./floor.ts";
import type { CommandId, ParticipantId } from "./ids.ts";
import { LIMITS } from "./limits.ts";
import type { PhaseKey } from "./phase.ts";

/** The phase in which every table works in silence. */
export const SILENT_PHASE: PhaseKey = "individual";

export interface Round {
  /** The change of the common phase that this belongs to. */
  readonly turn: number;
  /** Counts the rounds within it: "gotowe" is of one round. */
  readonly n: number;
  /** `auto`: as the phase or the own step says; else as the moderators said. */
  readonly silence: "auto" | "on" | "off";
  readonly done: readonly ParticipantId[];
  /** How many people at the table have no phone, as the moderators count them. */
  readonly withoutPhone: number;
  /** Who has which seat: the first is seat 1. Only ever appended to. */
  readonly seats: readonly ParticipantId[];
  readonly floor: Floor;
  readonly course: Course | null;
  /** The last commands, so that a repeated one changes nothing. */
  readonly commands: readonly CommandId[];
}

/** The common agenda as a round sees it. */
export interface CommonPhase {
  /** Grows with every change of the phase. */
  readonly turn: number;
  readonly phase: PhaseKey | null;
}

const FIRST: Omit<Round, "turn"> = {
  n: 0,
  silence: "auto",
  done: [],
  withoutPhone: 0,
  seats: [],
  floor: EMPTY_FLOOR,
  course: null,
  commands: [],
};

/**
 * The round now: what is stored, unless the organiser has changed the phase since. Then the table
 * follows again from the beginning, unless it chose to stay with its own course.
 */
export function roundNow(stored: Round | null, { turn }: CommonPhase): Round {
  if (stored === null) return { ...FIRST, turn };
  if (stored.turn >= turn || stored.course?.stays) return stored;
  const { withoutPhone, seats, commands, floor } = stored;
  return { ...FIRST, turn, withoutPhone, seats, commands, floor: { ...floor, turns: null } };
}

/** Is the table silent: do phones see only their own ideas? */
export function isSilent({ silence, course }: Round, { phase }: Pick<CommonPhase, "phase">): boolean {
  switch (silence) {
    case "on":
      return true;
    case "off":
      return false;
    case "auto":
      return course ? isSilentStep(stepOf(course)) : phase === SILENT_PHASE;
  }
}

/** Names a round: "gotowe" sent late must not count in the next one. */
export const roundKey = ({ turn, n }: Pick<Round, "turn" | "n">): string => `${turn}.${n}`;

/** What moderators do. */
export type RoundEvent =
  | { readonly type: "silence"; readonly on: boolean }
  | { readonly type: "without-phone"; readonly count: number }
  | { readonly type: "start"; readonly method: Method; readonly minutes: number }
  | { readonly type: "follow" }
  | CourseEvent
  | { readonly type: "give-floor"; readonly speaker: Speaker }
  | { readonly type: "next-speaker"; readonly after: Speaker | null }
  | { readonly type: "remove-speaker"; readonly speaker: Speaker }
  | { readonly type: "add-guest" }
  | { readonly type: "turns"; readonly on: boolean };

/** What an event needs to know of the world. */
export interface Around {
  /** Server milliseconds. */
  readonly now: number;
  /** Who has sat down at the table, in that order. */
  readonly people: readonly ParticipantId[];
}

/** The round after what a moderator did. */
export function stepRound(round: Round, event: RoundEvent, around: Around): Round {
  switch (event.type) {
    case "silence":
      return event.on ? { ...nextRound(round), silence: "on" } : { ...round, silence: "off" };
    case "without-phone":
      return { ...round, withoutPhone: Math.max(0, Math.min(event.count, LIMITS.withoutPhone)) };
    case "start":
      return { ...nextRound(round), course: startCourse(event.method, event.minutes, around.now) };
    case "follow":
      return { ...nextRound(round), course: null, floor: takeTurns(round.floor, null) };
    case "give-floor":
      return { ...round, floor: giveFloor(round.floor, event.speaker) };
    case "next-speaker":
      return { ...round, floor: nextSpeaker(round.floor, event.after) };
    case "remove-speaker":
      return { ...round, floor: removeSpeaker(round.floor, event.speaker) };
    case "add-guest":
      return { ...round, floor: addGuest(round.floor) };
    case "turns":
      return event.on ? withTurns(round, around) : { ...round, floor: takeTurns(round.floor, null) };
    case "step":
      return goTo(round, event.to, around);
    case "pause":
    case "resume":
    case "add":
    case "stop":
    case "stays":
      return round.course ? { ...round, course: stepCourse(round.course, event, around.now) } : round;
  }
}

const MOST_COMMANDS = 20;

/** The same with a command's id: one that was taken already changes nothing. */
export function onceRound(round: Round, id: CommandId, change: (round: Round) => Round): Round {
  if (round.commands.includes(id)) return round;
  return { ...change(round), commands: [...round.commands, id].slice(-MOST_COMMANDS) };
}

/** Somebody says "gotowe", or not yet. Of another round than the one named: nothing changes. */
export function markDone(round: Round, key: string, id: ParticipantId, done: boolean): Round {
  if (roundKey(round) !== key || round.done.includes(id) === done) return round;
  return { ...round, done: done ? [...round.done, id] : round.done.filter((one) => one !== id) };
}

/** Somebody raises a hand or lowers it. */
export function moveHand(round: Round, id: ParticipantId, up: boolean): Round {
  if (!up && speakerOf(round, id) === null) return round;
  const seated = seat(round, [id]);
  const one = speakerOf(seated, id);
  if (!one) return round;
  const floor = up ? raise(seated.floor, one) : lower(seated.floor, one);
  return floor === round.floor ? round : { ...seated, floor };
}

/** The number that stands for somebody at this table; null: none was needed yet. */
export function speakerOf({ seats }: Pick<Round, "seats">, id: ParticipantId): Speaker | null {
  const at = seats.indexOf(id);
  return at < 0 ? null : { kind: "seat", n: at + 1 };
}

const nextRound = (round: Round): Round => ({ ...round, n: round.n + 1, silence: "auto", done: [] });

const seat = (round: Round, people: readonly ParticipantId[]): Round => {
  const late = people.filter((id) => !round.seats.includes(id));
  return late.length === 0 ? round : { ...round, seats: [...round.seats, ...late] };
};

/** Everybody at the table once: those with a phone, then those without. */
function withTurns(round: Round, { people }: Around): Round {
  const seated = seat(round, people);
  const seats = seated.seats.map((_, i): Speaker => ({ kind: "seat", n: i + 1 }));
  const guests = Math.max(seated.withoutPhone, seated.floor.guests);
  const rest = Array.from({ length: guests }, (_, i): Speaker => ({ kind: "guest", n: i + 1 }));
  return { ...seated, floor: takeTurns({ ...seated.floor, guests }, [...seats, ...rest]) };
}

/** A step is a round of its own; in the one called "po kolei" everybody gets a turn. */
function goTo(round: Round, to: number, around: Around): Round {
  if (!round.course || to === round.course.at || !round.course.steps[to]) return round;
  const course = stepCourse(round.course, { type: "step", to }, around.now);
  const moved = { ...nextRound(round), course };
  return stepOf(course).key === "turns" ? withTurns(moved, around) : { ...moved, floor: takeTurns(moved.floor, null) };
}
