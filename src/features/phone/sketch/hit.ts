import type { Stroke } from "../../../domain/idea.ts";
import { distanceToSegment, type Point } from "../../../sketch/simplify.ts";

/** How far from a line, in sheet units, the eraser still takes it: half a fingertip. */
const REACH = 18;

/** The topmost stroke under the eraser, or null. */
export function strokeAt(strokes: readonly Stroke[], point: Point): Stroke | null {
  return strokes.findLast((stroke) => distanceToStroke(stroke, point) <= REACH + stroke.width / 2) ?? null;
}

function distanceToStroke({ points }: Stroke, point: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < points.length; i += 2) {
    const from = at(points, Math.max(0, i - 2));
    nearest = Math.min(nearest, distanceToSegment(point, from, at(points, i)));
  }
  return nearest;
}

const at = (points: readonly number[], i: number): Point => ({ x: points[i] ?? 0, y: points[i + 1] ?? 0 });
