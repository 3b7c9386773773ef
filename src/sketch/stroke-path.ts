import { getStroke } from "perfect-freehand";
import type { Pen, Stroke } from "../domain/idea.ts";

/** The colours of the pens on paper, the same on a phone, on a board and in an export. */
export const PEN_COLOUR: Readonly<Record<Pen, string>> = {
  black: "#1f1b14",
  blue: "#1f6fb2",
  red: "#c62828",
};

/**
 * A stroke as the `d` of a filled SVG path, in sheet units. Pure: the same points give the same
 * line everywhere. `isFinished` is false only for the stroke under the finger.
 */
export function strokePath(stroke: Pick<Stroke, "width" | "points">, isFinished = true): string {
  const outline = getStroke(pairs(stroke.points), {
    size: stroke.width,
    thinning: 0.45,
    smoothing: 0.6,
    streamline: 0.4,
    simulatePressure: true,
    last: isFinished,
  });
  return outlinePath(outline);
}

function pairs(flat: readonly number[]): [number, number][] {
  const points: [number, number][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) points.push([flat[i] ?? 0, flat[i + 1] ?? 0]);
  return points;
}

/** Quadratic curves through the middles of the outline's edges: smooth, and a third of the size of straight lines. */
function outlinePath(outline: readonly (readonly number[])[]): string {
  const [first] = outline;
  if (!first) return "";
  const parts = [`M${at(first)}Q`];
  outline.forEach((point, i) => {
    const next = outline[(i + 1) % outline.length] ?? first;
    parts.push(`${at(point)} ${at([middle(point[0], next[0]), middle(point[1], next[1])])}`);
  });
  return `${parts.join(" ")}Z`;
}

const middle = (a = 0, b = 0): number => (a + b) / 2;
const at = ([x = 0, y = 0]: readonly number[]): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
