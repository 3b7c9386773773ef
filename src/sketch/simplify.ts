/** Fewer points, the same line: what a finger drew, made light enough to send. */
import { SHEET } from "../domain/idea.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Largest distance, in sheet units, by which a simplified line may miss a point that was drawn. */
const TOLERANCE = 1.2;

/** A stroke's points as they are stored: simplified, inside the sheet, whole numbers, flat. */
export function storedPoints(points: readonly Point[]): number[] {
  return simplify(points).flatMap(({ x, y }) => [bound(x, SHEET.width), bound(y, SHEET.height)]);
}

const bound = (value: number, max: number): number => Math.round(Math.min(max, Math.max(0, value)));

/** Ramer–Douglas–Peucker, without recursion: a long scribble must not exhaust the stack. */
export function simplify(points: readonly Point[], tolerance = TOLERANCE): Point[] {
  const keep = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const far = farthest(points, from, to);
    if (!far || far.distance <= tolerance) continue;
    keep.add(far.index);
    spans.push([from, far.index], [far.index, to]);
  }
  return points.filter((_, index) => keep.has(index));
}

function farthest(points: readonly Point[], from: number, to: number): { index: number; distance: number } | null {
  const [a, b] = [points[from], points[to]];
  if (!a || !b || to - from < 2) return null;
  let best = { index: from, distance: -1 };
  for (let index = from + 1; index < to; index += 1) {
    const point = points[index];
    const distance = point ? distanceToSegment(point, a, b) : 0;
    if (distance > best.distance) best = { index, distance };
  }
  return best;
}

/** Distance of `point` from the straight piece between `a` and `b`. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - (a.x + t * dx), point.y - (a.y + t * dy));
}
