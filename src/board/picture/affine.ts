/** Turning and shifting, without stretching: what a thing on the canvas lies in. */
import type { Box } from "../layout.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From inside to the canvas: turned by `angle` (radians), then shifted. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

export const ON_CANVAS: Place = { x: 0, y: 0, angle: 0 };

const turned = ({ x, y }: Point, angle: number): Point => ({
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});

/** A point inside, as it lies on the canvas. */
export function toCanvas(place: Place, point: Point): Point {
  const { x, y } = turned(point, place.angle);
  return { x: x + place.x, y: y + place.y };
}

/** A point of the canvas, as it lies inside. */
export const toInside = (place: Place, { x, y }: Point): Point =>
  turned({ x: x - place.x, y: y - place.y }, -place.angle);

/** What lies at `inner` inside `outer`. */
export const within = (outer: Place, inner: Place): Place => ({
  ...toCanvas(outer, inner),
  angle: outer.angle + inner.angle,
});

/** The upright box around points; null: none. */
export function around(points: readonly Point[]): Box | null {
  if (points.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}

export const cornersOf = ({ x, y, w, h }: Box): readonly Point[] => [
  { x, y },
  { x: x + w, y },
  { x: x + w, y: y + h },
  { x, y: y + h },
];

/** Where the way from `from` to `to` (inside the box) meets the box's edge; `to` when `from` is inside too. */
export function edgeOf(box: Box, from: Point, to: Point): Point {
  const shares = [
    share(box.x, from.x, to.x),
    share(box.x + box.w, from.x, to.x),
    share(box.y, from.y, to.y),
    share(box.y + box.h, from.y, to.y),
  ];
  const met = shares.filter((part): part is number => part !== null).map((part) => along(from, to, part));
  const onEdge = met.filter(
    ({ x, y }) => x >= box.x - SLACK && x <= box.x + box.w + SLACK && y >= box.y - SLACK && y <= box.y + box.h + SLACK,
  );
  const far = (point: Point): number => Math.hypot(point.x - from.x, point.y - from.y);
  return onEdge.sort((a, b) => far(a) - far(b))[0] ?? to;
}

const SLACK = 0.01;

const share = (edge: number, from: number, to: number): number | null => {
  const part = (edge - from) / (to - from);
  return Number.isFinite(part) && part >= 0 && part <= 1 ? part : null;
};

/** The point at this share of the way. */
export const along = (from: Point, to: Point, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
});
