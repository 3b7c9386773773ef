import type { CommandId, MeetingId, TableId } from "./ids.ts";
import type { AgendaItem, PhaseKey, Timer } from "./phase.ts";
import type { RunThrough } from "./run-through.ts";
import { FIRST_SHOW, FIRST_SLIDE, type Show, type Slide } from "./screen.ts";

/** A chapter of the programme that a proposal refers to. */
export interface Section {
  readonly number: number;
  readonly title: string;
}

/** Languages a meeting may be offered in. */
export const LANGUAGES = ["pl", "en", "uk"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The facts of the meeting, set by the organiser. */
export interface Meeting {
  readonly id: MeetingId;
  readonly title: string;
  readonly subtitle: string;
  readonly programmeYear: number;
  /** `YYYY-MM-DD` in the meeting's zone. */
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly placeName: string;
  readonly placeAddress: string;
  readonly organiser: string;
  readonly partner: string;
  /** Data controller and contact of the data-protection officer, for the privacy notice. */
  readonly controller: string;
  readonly dpoContact: string;
  /** Days after the meeting until technical identifiers are erased. */
  readonly retentionDays: number;
  /** Days after the meeting until claim slips and the ties between browsers and ideas are erased: longer than the city takes to answer. */
  readonly tiesDays: number;
  /** How people were told of the meeting, for the report; empty: a line to fill in. */
  readonly announcedHow: string;
  /** The local resolution on consultations, for the report; empty: a line to fill in. */
  readonly resolution: string;
  /** Until when people may say that they come, and suggest topics: `YYYY-MM-DDTHH:MM` in the meeting's zone, that minute included; empty: this is not asked. */
  readonly declareUntil: string;
  readonly topicsUntil: string;
  /** May people say what they need to take part? It can be about health. */
  readonly asksNeeds: boolean;
  /** Dots that each person has in a vote. */
  readonly dotsPerPerson: number;
  /** Languages that phones offer; Polish is always among them. */
  readonly languages: readonly Language[];
  readonly sections: readonly Section[];
  readonly agenda: readonly AgendaItem[];
}

/** What changes while the meeting runs; stored, so whoever reconnects gets it whole. */
export interface MeetingState {
  /** The current phase of the agenda; null before the meeting starts. */
  readonly phase: PhaseKey | null;
  readonly timer: Timer;
  readonly slide: Slide;
  readonly show: Show;
  readonly announcement: Announcement | null;
  /** Grows with every change of the phase; absent: none yet. */
  readonly turn?: number | undefined;
  /** The last commands that added minutes, so that a repeated one adds none. */
  readonly timerCommands?: readonly CommandId[] | undefined;
  /** A trial before the meeting: everyone is told that its content will be removed. */
  readonly rehearsal: boolean;
  /** A phase has run outside of a rehearsal: what is here is the meeting. */
  readonly hasRun: boolean;
  /** The last run-through of the rehearsal; null: none yet. */
  readonly runThrough: RunThrough | null;
}

/** The state of a meeting that has not begun. */
export const BEFORE_MEETING: MeetingState = {
  phase: null,
  timer: { state: "idle" },
  slide: FIRST_SLIDE,
  show: FIRST_SHOW,
  announcement: null,
  rehearsal: false,
  hasRun: false,
  runThrough: null,
};

/** The state before the meeting once more: screens keep their names and look, and show what the hall sees. */
export const beforeAgain = ({ show }: MeetingState): MeetingState => ({
  ...BEFORE_MEETING,
  show: { ...show, floor: null, screens: show.screens.map((screen) => ({ ...screen, slide: null })) },
});

export interface Announcement {
  readonly id: string;
  readonly text: string;
  /** Server milliseconds since 1970. */
  readonly at: number;
  /** Only for these tables; absent: for all of them and for the hall. */
  readonly tables?: readonly TableId[] | undefined;
}

/** Is this said at a table, or (null) in the hall? */
export const isSaidAt = ({ tables }: Announcement, place: TableId | null): boolean =>
  tables === undefined || (place !== null && tables.includes(place));
