/**
 * The open data of the results, version 1: what `GET /api/results.json` gives to anybody. Fields are
 * only ever added; a change of meaning makes a new version. The JSON Schema at
 * `GET /api/results.schema.json` is made from this shape.
 */
import { z } from "zod";
import { POSITIONS } from "../domain/position.ts";
import { CHANGE_KINDS } from "../domain/proposal.ts";
import { VOTE_SUBJECTS } from "../domain/vote.ts";

const time = z.iso.datetime();

const source = z.object({
  number: z.string().describe("Number of the idea, such as KUL-02."),
  text: z.string(),
  signature: z.string().nullable().describe("As the author chose to sign; null: not at all."),
  sketch: z.string().nullable().describe("Absolute address of the sketch as SVG; null: there is none."),
  photo: z.string().nullable().optional().describe("Absolute address of the photo as JPEG; null: there is none."),
});

const item = z.object({
  number: z.string().describe("Permanent number: KUL-P01 for a proposal, KUL-07 for an idea in its author's words."),
  address: z.string().describe("Permanent address of this item for people."),
  kind: z.enum(["proposal", "idea"]),
  table: z.object({ number: z.number().int(), mark: z.string(), name: z.string() }),
  text: z.string().describe("Proposed wording; for an idea its words."),
  originalText: z.string().nullable().describe("Words before the coordinator edited them; null: text is not edited."),
  passedTo: z.string().nullable().describe("To whom it was passed on, outside the programme; null: it was not."),
  joined: z.array(z.string()).describe("Numbers of items that this one speaks for."),
  section: z
    .object({ number: z.number().int(), title: z.string() })
    .nullable()
    .describe("Section of the programme it refers to; null: not assigned."),
  change: z.enum(CHANGE_KINDS).nullable().describe("Kind of change to the programme; null for ideas."),
  current: z.string().describe("Wording that stands now; may be empty."),
  reason: z.string().describe("Justification of those who propose; may be empty."),
  support: z
    .object({
      dots: z.number().int().describe("All dots: those given by phone and those on paper."),
      paper: z.number().int().describe("How many of them were on paper."),
      on: z.enum(VOTE_SUBJECTS).describe("What was voted on: single ideas, or groups of them."),
    })
    .nullable()
    .describe("Dots in the table's vote; null: it was not voted on."),
  sources: z.array(source).describe("Ideas that this item answers."),
  position: z.object({
    status: z.enum(POSITIONS),
    justification: z.string().describe("The city's reason; empty only for a position accepted in full."),
    publishedAt: time,
    correctedAt: time.nullable().describe("When it was last corrected in public; null: never."),
  }),
});

export const resultsFile = z.object({
  format: z.literal("wspolnie-results"),
  version: z.literal(1),
  schema: z.string().describe("Address of the JSON Schema of this file."),
  madeAt: time,
  changedAt: time.nullable().describe("Last publication or correction; null: nothing is published."),
  meeting: z.object({
    title: z.string(),
    subtitle: z.string(),
    programmeYear: z.number().int(),
    date: z.iso.date(),
    placeName: z.string(),
    organiser: z.string(),
  }),
  counts: z.object({
    people: z.number().int(),
    ideas: z.number().int(),
    items: z.number().int().describe("Items that get an answer, published or not."),
    answers: z.number().int().describe("Published answers."),
  }),
  items: z.array(item),
});

export type ResultsFile = z.infer<typeof resultsFile>;
