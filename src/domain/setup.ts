/**
 * The rules of setting a meeting up: what its facts, agenda, sections and tables may become. Pure;
 * the same rules hold before the meeting and while it runs.
 */
import { LIMITS } from "./limits.ts";
import type { Meeting } from "./meeting.ts";
import { type AgendaItem, PHASES, type PhaseKey } from "./phase.ts";
import { done, type Result, refused } from "./result.ts";
import { HUES, type Hue, type Table } from "./table.ts";
import { clean, lengthOf } from "./text.ts";

/** Facts that can be changed, each on its own. */
export type Facts = Omit<Meeting, "id">;
export type FactsChange = { readonly [K in keyof Facts]?: Facts[K] | undefined };

/** Facts that say when the app erases what people left. */
const ERASURE = ["retentionDays", "tiesDays"] as const satisfies readonly (keyof Facts)[];

/** Would this change what is erased, and when? */
export const movesErasure = (changes: FactsChange): boolean => ERASURE.some((key) => changes[key] !== undefined);

/** What of a table can be changed. Its number is its place in the order; its hue belongs to its slot. */
export type TableFacts = Pick<
  Table,
  "mark" | "name" | "shortName" | "topics" | "moderators" | "additional" | "autoPlace"
>;
export type TableChange = { readonly [K in keyof TableFacts]?: TableFacts[K] | undefined };

/** What stands in the record and must not be pulled away. */
export interface InUse {
  /** The phase that runs now. */
  readonly phase: PhaseKey | null;
  /** Numbers of sections that ideas or proposals refer to. */
  readonly sections: readonly number[];
}

const DAY_MINUTES = 24 * 60;

const minutesOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
};

/** `HH:MM` so many minutes after `time`. */
export function timeAfter(time: string, minutes: number): string {
  const total = (minutesOf(time) + minutes) % DAY_MINUTES;
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}

export const totalMinutes = (agenda: readonly AgendaItem[]): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0);

/** The agenda with each item's planned start counted from the meeting's. */
export function timed(agenda: readonly AgendaItem[], startTime: string): readonly AgendaItem[] {
  let before = 0;
  return agenda.map((item) => {
    const startsAt = timeAfter(startTime, before);
    before += item.minutes;
    return { ...item, startsAt };
  });
}

/** Phases that are not on the agenda yet, in the order of an evening. */
export const freePhases = (agenda: readonly AgendaItem[]): readonly PhaseKey[] =>
  PHASES.filter((phase) => agenda.every((item) => item.phase !== phase));

/** The number of a new section: numbers that were given are not given again while a later one stands. */
export const nextSection = (sections: Meeting["sections"]): number =>
  sections.reduce((most, { number }) => Math.max(most, number), 0) + 1;

/** The slot of a new table: the first hue that nobody has. */
export const freeHue = (tables: readonly Pick<Table, "hue">[]): Hue =>
  HUES.find((hue) => hue !== "ink" && tables.every((table) => table.hue !== hue)) ?? "ink";

/** Same JSON, same value: facts are plain. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Is every change based on what stands there? What somebody else already changed to the same is no conflict. */
function isCurrent<T extends object>(now: T, change: Partial<T>, basedOn: Partial<T>): boolean {
  return (Object.keys(change) as (keyof T)[]).every(
    (key) => same(now[key], basedOn[key]) || same(now[key], change[key]),
  );
}

/** Facts after a change of some of them. `conflict`: somebody else changed one of them since `basedOn`. */
export function changedFacts(
  meeting: Meeting,
  change: FactsChange,
  basedOn: FactsChange,
  inUse: InUse,
): Result<Meeting> {
  const facts: FactsChange = tidyFacts(change);
  if (!isCurrent<FactsChange>(meeting, facts, basedOn)) return refused("conflict");
  const { sections, agenda } = { ...meeting, ...defined(facts) };
  if (inUse.sections.some((used) => had(meeting, used) && sections.every(({ number }) => number !== used)))
    return refused("section-in-use");
  if (inUse.phase !== null && agenda.every(({ phase }) => phase !== inUse.phase)) return refused("phase-running");
  const next: Meeting = { ...meeting, ...defined(facts) };
  return areGood(next) ? done({ ...next, agenda: timed(next.agenda, next.startTime) }) : refused("setting-invalid");
}

const had = ({ sections }: Meeting, number: number): boolean => sections.some((section) => section.number === number);

const TEXTS = ["title", "subtitle", "placeName", "placeAddress", "organiser", "partner", "controller"] as const;
const LONG_TEXTS = ["dpoContact", "announcedHow", "resolution"] as const;

function tidyFacts(change: FactsChange): FactsChange {
  const tidy: { -readonly [K in keyof Facts]?: Facts[K] | undefined } = { ...change };
  for (const key of [...TEXTS, ...LONG_TEXTS]) {
    const text = change[key];
    if (text !== undefined) tidy[key] = clean(text);
  }
  if (change.sections) tidy.sections = change.sections.map((one) => ({ ...one, title: clean(one.title) }));
  if (change.agenda) tidy.agenda = change.agenda.map((one) => ({ ...one, title: clean(one.title) }));
  return tidy;
}

/** Without the keys that are only there as `undefined`. */
function defined<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
const fits = (text: string, most: number): boolean => lengthOf(text) <= most;
const isText = (text: string, most: number): boolean => text !== "" && fits(text, most);
const areDifferent = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** Everything within its bounds, and the title there. */
function areGood(meeting: Meeting): boolean {
  const { sections, agenda, languages } = meeting;
  return (
    meeting.title !== "" &&
    TEXTS.every((key) => fits(meeting[key], LIMITS.settingText)) &&
    LONG_TEXTS.every((key) => fits(meeting[key], LIMITS.settingLong)) &&
    within(meeting.programmeYear, 2000, 2100) &&
    within(meeting.dotsPerPerson, 1, LIMITS.dotsPerPerson) &&
    within(meeting.retentionDays, 1, LIMITS.retentionDays) &&
    within(meeting.tiesDays, 1, LIMITS.retentionDays) &&
    languages.includes("pl") &&
    areDifferent(languages) &&
    sections.length <= LIMITS.sections &&
    areDifferent(sections.map(({ number }) => number)) &&
    sections.every(
      ({ number, title }) => within(number, 1, LIMITS.sectionNumber) && isText(title, LIMITS.settingText),
    ) &&
    agenda.length > 0 &&
    areDifferent(agenda.map(({ phase }) => phase)) &&
    agenda.every(({ minutes, title }) => within(minutes, 1, LIMITS.phaseMinutes) && isText(title, LIMITS.settingText))
  );
}

/** Letters of a mark as they are kept; null: not a mark. One of four letters never ends in P, which would read as a proposal. */
export function markOf(text: string): string | null {
  const mark = clean(text).toUpperCase();
  return /^\p{Lu}{2,4}$/u.test(mark) && !/^\p{Lu}{3}P$/u.test(mark) ? mark : null;
}

/** A table after a change of some of its facts. `carries`: ideas or proposals bear its mark already. */
export function changedTable<T extends TableFacts>(
  table: T,
  change: TableChange,
  basedOn: TableChange,
  carries: boolean,
): Result<T> {
  const mark = change.mark === undefined ? undefined : markOf(change.mark);
  if (mark === null) return refused("mark-invalid");
  const tidy = defined(tidyTable({ ...change, mark }));
  if (!isCurrent<TableChange>(table, tidy, basedOn)) return refused("conflict");
  if (carries && mark !== undefined && mark !== table.mark) return refused("mark-in-use");
  const next: T = { ...table, ...tidy };
  return isGoodTable(next) ? done(next) : refused("setting-invalid");
}

function tidyTable(change: TableChange): TableChange {
  return {
    ...change,
    name: change.name === undefined ? undefined : clean(change.name),
    shortName: change.shortName === undefined ? undefined : clean(change.shortName),
    topics: change.topics?.map(clean).filter((topic) => topic !== ""),
    moderators: change.moderators?.map(({ side, role }) => ({ side, role: clean(role) })),
  };
}

/** A new table's facts, or why not. */
export const newTable = (facts: TableFacts): Result<TableFacts> => changedTable(facts, facts, facts, false);

function isGoodTable({ name, shortName, topics, moderators }: TableFacts): boolean {
  return (
    isText(name, LIMITS.settingText) &&
    isText(shortName, LIMITS.shortName) &&
    topics.length <= LIMITS.topics &&
    topics.every((topic) => fits(topic, LIMITS.settingText)) &&
    moderators.length <= 2 &&
    areDifferent(moderators.map(({ side }) => side)) &&
    moderators.every(({ role }) => fits(role, LIMITS.settingText))
  );
}

/** A mark for a name that nobody has: its first letters, then others of it. */
export function suggestedMark(name: string, taken: readonly string[]): string {
  const letters = [
    ...name
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .replace(/ł/g, "l")
      .replace(/Ł/g, "L")
      .toUpperCase(),
  ]
    .filter((letter) => /[A-Z]/.test(letter))
    .join("");
  const first = letters.slice(0, 2);
  const candidates = [...letters.slice(2), ..."XYZABCDE"].map((last) => first + last);
  return candidates.find((mark) => markOf(mark) === mark && !taken.includes(mark)) ?? "";
}
