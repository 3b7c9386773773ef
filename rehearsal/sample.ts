/** The sample meeting as actors need it: what people write and draw, table by table. */
import { z } from "zod";
import torun from "../prisma/sample/meeting-torun-2020.json" with { type: "json" };
import type { BodyOf } from "../src/contract/http.ts";
import type { Pen } from "../src/domain/idea.ts";
import { LIMITS } from "../src/domain/limits.ts";
import { lengthOf } from "../src/domain/text.ts";
import type { Dice } from "./random.ts";

const sampleIdea = z.object({
  table: z.number().int(),
  text: z.string(),
  authorType: z.string(),
  programmeSection: z.number().int().nullable(),
  group: z.string().nullable(),
  sketch: z
    .object({
      strokes: z.array(
        z.object({ color: z.string(), width: z.number(), points: z.array(z.tuple([z.number(), z.number()])) }),
      ),
      labels: z.array(z.object({ x: z.number(), y: z.number(), text: z.string() })).default([]),
    })
    .optional(),
  proposal: z.object({ proposedWording: z.string(), justification: z.string() }).optional(),
});

/** A sketch as a phone sends it. */
type Sketch = NonNullable<BodyOf<"postIdea">["sketch"]>;

/** One thing somebody says at a table. */
export interface SampleIdea {
  readonly table: number;
  readonly text: string;
  readonly authorType: string;
  readonly section: number | null;
  readonly group: string | null;
  readonly sketch: Sketch | null;
  readonly proposal: { readonly wording: string; readonly justification: string } | null;
}

const PEN_OF: Readonly<Record<string, Pen>> = { "#1f6fb2": "blue", "#c62828": "red" };

/** Reads the sample meeting. Throws when the file is not what it was. */
export function readSample(): readonly SampleIdea[] {
  const parsed = z.object({ ideas: z.array(sampleIdea) }).parse(torun);
  return parsed.ideas.map(({ programmeSection, sketch, proposal, ...idea }) => ({
    ...idea,
    section: programmeSection,
    sketch: sketch ? { ...sketchOf(sketch.strokes), labels: labelsOf(sketch.labels) } : null,
    proposal: proposal ? { wording: proposal.proposedWording, justification: proposal.justification } : null,
  }));
}

/** Size of words on a drawing, in sheet units: the sample does not say. */
const LABEL_SIZE = 34;

const labelsOf = (labels: readonly { readonly x: number; readonly y: number; readonly text: string }[]) =>
  labels.map(({ x, y, text }) => ({ x: Math.round(x), y: Math.round(y), text, size: LABEL_SIZE }));

function sketchOf(
  strokes: readonly { readonly color: string; readonly width: number; readonly points: readonly [number, number][] }[],
): Sketch {
  return {
    strokes: strokes.map(({ color, width, points }) => ({
      pen: PEN_OF[color] ?? "black",
      width,
      points: points.flat().map(Math.round),
    })),
  };
}

/** An idea of this table number; of any table when the meeting has tables the sample does not know. */
export function pickIdea(sample: readonly SampleIdea[], tableNumber: number, dice: Dice): SampleIdea {
  const own = sample.filter(({ table }) => table === tableNumber);
  const idea = dice.pick(own.length > 0 ? own : sample);
  if (!idea) throw new Error("the sample meeting has no ideas");
  return idea;
}

/**
 * The idea's words with a mark that only this one carries, so one that is recorded twice shows by
 * its words too. Shortened where the mark would push it over the limit.
 */
export function markedText(idea: SampleIdea, mark: string): string {
  const tail = ` (próba ${mark})`;
  const room = (idea.sketch ? LIMITS.caption : LIMITS.ideaText) - lengthOf(tail);
  return (lengthOf(idea.text) > room ? [...idea.text].slice(0, room - 1).join("") : idea.text).trim() + tail;
}
