/** zod shapes of the columns that hold JSON or a closed list of words; everything read passes through them. */
import { z } from "zod";
import { id, screenLook, sketch, slide } from "../../src/contract/shapes.ts";
import { IDEA_PLACES, IDEA_SOURCES, SIGNATURE_KINDS, type Signature, type Sketch } from "../../src/domain/idea.ts";
import { type IdKind, type IdOf, isId } from "../../src/domain/ids.ts";
import { DOERS, JOURNAL_KINDS } from "../../src/domain/journal.ts";
import { LANGUAGES, type Meeting, type MeetingState } from "../../src/domain/meeting.ts";
import { PHASES } from "../../src/domain/phase.ts";
import { POSITIONS } from "../../src/domain/position.ts";
import { CHANGE_KINDS } from "../../src/domain/proposal.ts";
import type { ItemId } from "../../src/domain/register.ts";
import { FIRST_SHOW } from "../../src/domain/screen.ts";
import { SIDES } from "../../src/domain/side.ts";
import { HUES } from "../../src/domain/table.ts";
import { ANSWER_EVENTS } from "../usecases/answer-ports.ts";
import { runThrough } from "./run-through-column.ts";

/** A column that holds the id of one kind. Throws on anything else: the record is damaged. */
export function idColumn<K extends IdKind>(kind: K, text: string): IdOf[K] {
  if (!isId(kind, text)) throw new Error(`not an id in the database: ${kind}`);
  return text;
}

/** The same for a column that may be empty. */
export const idOrNull = <K extends IdKind>(kind: K, text: string | null): IdOf[K] | null =>
  text === null ? null : idColumn(kind, text);

/** A column of JSON. */
/** The column of an item of the register. */
export function itemColumn(text: string): ItemId {
  if (!isId("idea", text) && !isId("proposal", text)) throw new Error("not the id of an item in the database");
  return text;
}

export const fromJson = <S extends z.ZodType>(shape: S) =>
  z
    .string()
    .transform((text) => JSON.parse(text))
    .pipe(shape);

const clock = z.string().regex(/^\d\d:\d\d$/);

/** `Meeting.facts`: the meeting without its id. */
export const facts: z.ZodType<Omit<Meeting, "id">> = z.object({
  title: z.string(),
  subtitle: z.string(),
  programmeYear: z.number().int(),
  date: z.iso.date(),
  startTime: clock,
  endTime: clock,
  placeName: z.string(),
  placeAddress: z.string(),
  organiser: z.string(),
  partner: z.string(),
  controller: z.string(),
  dpoContact: z.string(),
  // Facts written before these were known read with the defaults.
  retentionDays: z.number().int().default(30),
  tiesDays: z.number().int().default(365),
  announcedHow: z.string().default(""),
  resolution: z.string().default(""),
  declareUntil: z.string().default(""),
  topicsUntil: z.string().default(""),
  asksNeeds: z.boolean().default(false),
  dotsPerPerson: z.number().int().default(3),
  languages: z.array(z.enum(LANGUAGES)).default([...LANGUAGES]),
  sections: z.array(z.object({ number: z.number().int(), title: z.string() })),
  agenda: z.array(
    z.object({
      phase: z.enum(PHASES),
      minutes: z.number(),
      scope: z.enum(["plenary", "tables"]),
      title: z.string(),
      startsAt: clock,
    }),
  ),
});

export const timer = z.discriminatedUnion("state", [
  z.object({ state: z.literal("idle") }),
  z.object({ state: z.literal("running"), endsAt: z.number(), totalMs: z.number() }),
  z.object({ state: z.literal("paused"), leftMs: z.number(), totalMs: z.number() }),
]);

const state: z.ZodType<MeetingState> = z.object({
  phase: z.enum(PHASES).nullable(),
  timer,
  slide,
  // A meeting from before there was one begins with the first.
  show: z
    .object({
      look: screenLook,
      floor: id("table").nullable(),
      screens: z.array(z.object({ linkId: id("link"), name: z.string(), slide: slide.nullable() })).readonly(),
    })
    .default(FIRST_SHOW),
  announcement: z
    .object({ id: z.string(), text: z.string(), at: z.number(), tables: z.array(id("table")).optional() })
    .nullable(),
  turn: z.number().int().optional(),
  timerCommands: z.array(id("command")).optional(),
  rehearsal: z.boolean().default(false),
  hasRun: z.boolean().default(false),
  runThrough: runThrough.nullable().default(null),
});

export const COLUMN = {
  facts: fromJson(facts),
  state: fromJson(state),
  topics: fromJson(z.array(z.string())),
  moderators: fromJson(z.array(z.object({ side: z.enum(SIDES), role: z.string() }))),
  sketch: fromJson(sketch),
  sources: fromJson(z.array(z.custom<IdOf["idea"]>((value) => isId("idea", value)))),
  parts: fromJson(
    z.array(z.object({ id: z.custom<IdOf["proposal"]>((value) => isId("proposal", value)), letter: z.string() })),
  ),
  hue: z.enum(HUES),
  source: z.enum(IDEA_SOURCES),
  place: z.enum(IDEA_PLACES),
  change: z.enum(CHANGE_KINDS).nullable(),
  side: z.enum(SIDES),
  signatureKind: z.enum(SIGNATURE_KINDS),
  position: z.enum(POSITIONS).nullable(),
  answerEvent: z.enum(ANSWER_EVENTS),
  journalKind: z.enum(JOURNAL_KINDS),
  actor: z.enum(DOERS),
} as const;

/** The two columns of a signature, as the domain has it. */
export const signatureOf = (kind: string | null, text: string | null): Signature =>
  kind === null || text === null ? null : { kind: COLUMN.signatureKind.parse(kind), text };

/** The vectors of a sketch. */
export function sketchOf(column: string | null): Sketch | null {
  if (column === null) return null;
  const { strokes, labels } = COLUMN.sketch.parse(column);
  return labels === undefined ? { strokes } : { strokes, labels };
}
