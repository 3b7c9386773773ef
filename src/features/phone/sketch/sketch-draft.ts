import { PENS, type Stroke } from "../../../domain/idea.ts";

/** An unfinished drawing as it lies on the phone. */
export interface SketchDraft {
  readonly strokes: readonly Stroke[];
  readonly caption: string;
}

export const freezeSketch = (draft: SketchDraft): string =>
  draft.strokes.length === 0 && draft.caption === "" ? "" : JSON.stringify(draft);

/** Back from the phone; null for what cannot be read. */
export function thawSketch(text: string): SketchDraft | null {
  try {
    const draft: SketchDraft = JSON.parse(text);
    const sound = typeof draft.caption === "string" && draft.strokes.every(isStroke);
    return sound ? draft : null;
  } catch {
    return null;
  }
}

const isStroke = ({ pen, width, points }: Stroke): boolean =>
  PENS.includes(pen) && typeof width === "number" && points.every((value) => Number.isInteger(value));
