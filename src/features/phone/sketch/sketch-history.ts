/** The drawing with its past: what undo and redo walk through. Pure. */
import type { Stroke } from "../../../domain/idea.ts";

export interface SketchHistory {
  readonly past: readonly (readonly Stroke[])[];
  readonly strokes: readonly Stroke[];
  readonly future: readonly (readonly Stroke[])[];
}

export type SketchEvent =
  | { readonly type: "draw"; readonly stroke: Stroke }
  | { readonly type: "erase"; readonly stroke: Stroke }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  /** A drawing from the phone's memory; has no past. */
  | { readonly type: "open"; readonly strokes: readonly Stroke[] };

/** Steps that can be undone; older ones are let go. */
const STEPS = 200;

export const EMPTY: SketchHistory = { past: [], strokes: [], future: [] };

export function stepSketch(history: SketchHistory, event: SketchEvent): SketchHistory {
  const { past, strokes, future } = history;
  switch (event.type) {
    case "draw":
      return forward(history, [...strokes, event.stroke]);
    case "erase":
      return strokes.includes(event.stroke)
        ? forward(
            history,
            strokes.filter((stroke) => stroke !== event.stroke),
          )
        : history;
    case "undo": {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), strokes: before, future: [strokes, ...future] } : history;
    }
    case "redo": {
      const [after, ...rest] = future;
      return after ? { past: [...past, strokes], strokes: after, future: rest } : history;
    }
    case "open":
      return { ...EMPTY, strokes: event.strokes };
  }
}

const forward = ({ past, strokes }: SketchHistory, next: readonly Stroke[]): SketchHistory => ({
  past: [...past, strokes].slice(-STEPS),
  strokes: next,
  future: [],
});
