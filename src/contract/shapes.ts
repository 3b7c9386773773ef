/** zod shapes shared by HTTP and live messages. They only accept form; meaning is the domain's. */
import { z } from "zod";
import { PENS, SHEET, SIGNATURE_KINDS } from "../domain/idea.ts";
import { type IdKind, type IdOf, isId } from "../domain/ids.ts";
import { LIMITS } from "../domain/limits.ts";
import { POSITIONS } from "../domain/position.ts";
import { PHONES_PER_TABLE, RUN_SECONDS } from "../domain/run-through.ts";
import { SCREEN_THEMES, TEXT_SIZES } from "../domain/screen.ts";

/** How large a run-through is. */
export const runSize = z.object({ phonesPerTable: z.literal(PHONES_PER_TABLE), seconds: z.literal(RUN_SECONDS) });

/** The id of one kind, branded. */
export const id = <K extends IdKind>(kind: K) => z.custom<IdOf[K]>((value) => isId(kind, value), `not an id: ${kind}`);

/** Text with a hard ceiling on bytes; the domain counts characters and answers in words. */
const bounded = (characters: number) => z.string().max(characters * 4);

export const ideaText = bounded(LIMITS.ideaText);

export const signature = z.object({ kind: z.enum(SIGNATURE_KINDS), text: bounded(LIMITS.signature) }).nullable();

const coordinate = z
  .number()
  .int()
  .min(-SHEET.width)
  .max(SHEET.width * 2);

export const stroke = z.object({
  pen: z.enum(PENS),
  width: z.number().min(1).max(60),
  points: z
    .array(coordinate)
    .min(2)
    .max(LIMITS.sketchPoints * 2)
    .refine((points) => points.length % 2 === 0),
});

export const sketch = z.object({
  strokes: z.array(stroke).max(LIMITS.sketchStrokes),
  labels: z
    .array(z.object({ x: coordinate, y: coordinate, text: z.string().max(200), size: z.number().min(4).max(200) }))
    .max(50)
    .optional(),
});

/** Who speaks or waits at a table: a seat, or somebody without a phone, by number. */
export const speaker = z.object({ kind: z.enum(["seat", "guest"]), n: z.number().int().min(1).max(999) });
const page = z.number().int().min(0).max(999);
const ofTable = { tableId: id("table"), page };

export const slide = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("title") }),
  z.object({ kind: z.literal("join") }),
  z.object({ kind: z.literal("agenda") }),
  z.object({ kind: z.literal("sections"), page }),
  z.object({ kind: z.literal("timer") }),
  z.object({ kind: z.literal("board"), ...ofTable }),
  z.object({ kind: z.literal("group"), ...ofTable, groupId: id("group") }),
  z.object({ kind: z.literal("idea"), tableId: id("table"), ideaId: id("idea"), page: page.optional() }),
  z.object({ kind: z.literal("ranking"), ...ofTable }),
  z.object({ kind: z.literal("proposals"), ...ofTable }),
  z.object({ kind: z.literal("gallery"), ...ofTable, paused: z.boolean() }),
  z.object({ kind: z.literal("thanks") }),
  z.object({ kind: z.literal("blank") }),
]);

/** Something that can get dots: an idea or a group of them. */
const voteItem = z.union([id("idea"), id("group")]);

export const dotsOn = z.object({ item: voteItem, dots: z.number().int().min(0).max(LIMITS.dotsPerPerson) });

/** One person's dots now. The version is that person's time of choosing in milliseconds, or more. */
export const ballot = z.object({
  version: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  dots: z.array(dotsOn).max(LIMITS.dotsPerPerson),
});

export const paperDots = z.object({ item: voteItem, dots: z.number().int().min(0).max(LIMITS.paperDots) });

/** How every screen looks. */
export const screenLook = z.object({ theme: z.enum(SCREEN_THEMES), text: z.enum(TEXT_SIZES) });

export const screenName = bounded(LIMITS.screenName);

/** An item of the register: a proposal, or an idea in its author's words. */
export const itemId = z.union([id("idea"), id("proposal")]);

const answerText = bounded(LIMITS.answerText);
export const departmentName = bounded(LIMITS.department);

/** A change of one answer, and the version of the draft that it was made from (null: there was none). */
export const onAnswer = z.object({ itemId, basedOn: z.iso.datetime().nullable() });
export type CommandOnAnswer = z.infer<typeof onAnswer>;

export const answersAtOnce = z.array(onAnswer).min(1).max(LIMITS.answersAtOnce);

export const proposalText = bounded(LIMITS.proposalText);
export const editReason = bounded(LIMITS.editReason);

/** A change of an item's place in the register: the edit it was made from (0: none), and why. */
export const onItemPlace = z.object({ itemId, edit: z.number().int().min(0), reason: editReason });
export type CommandOnItem = z.infer<typeof onItemPlace>;

/** With the edit of each item that was seen. */
export const answersToPublish = z
  .array(onAnswer.extend({ edit: z.number().int().min(0).optional() }))
  .min(1)
  .max(LIMITS.answersAtOnce);

export const position = z.object({ status: z.enum(POSITIONS), justification: answerText });

export const answerDraft = z.object({
  status: z.enum(POSITIONS).nullable(),
  justification: answerText,
  recommendation: answerText,
  suggestion: answerText,
  councilOpinion: answerText,
  department: departmentName,
  dueDate: z.iso.date().nullable(),
  note: answerText,
});

/** What a department writes on an item of its own. */
export const recommendation = answerDraft.pick({ recommendation: true, suggestion: true });
