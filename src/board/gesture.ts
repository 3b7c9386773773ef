/**
 * A drawing in the making: one line of text in a tablet's presence, never stored. It holds what was drawn
 * since a few lines ago, so that a lost line leaves no gap and a long stroke costs little. Pure; the
 * server takes nothing that is not read here.
 *
 *     draw black m V1StGXR8_Z5jdHi6B-myT 290 9zoBmTkc…
 *     kind, colour, size, id of the record to come, points before these, these
 *
 * Points are differences in base 64, five bits a letter, in half units of the canvas: two or three
 * letters a point.
 */
import { COLOURS } from "./picture/drawing-read.ts";

export const GESTURE_OUTLINES = ["rectangle", "ellipse", "diamond", "cloud"] as const;
/** `pen` is drawn with pressure, `draw` without; of the others the points are corners or ends. */
export const GESTURE_KINDS = ["draw", "pen", "highlight", "arrow", "line", "frame", ...GESTURE_OUTLINES] as const;
export type GestureKind = (typeof GESTURE_KINDS)[number];
const SIZES = ["s", "m", "l", "xl"] as const;

export interface GesturePoint {
  readonly x: number;
  readonly y: number;
  /** Pressure, of pens only. */
  readonly z?: number | undefined;
}

export interface Gesture {
  readonly kind: GestureKind;
  readonly colour: (typeof COLOURS)[number];
  readonly size: (typeof SIZES)[number];
  /** Of the record that it becomes, without `shape:`. */
  readonly id: string;
  /** Points of it that were told before. */
  readonly from: number;
  /** On the canvas. */
  readonly points: readonly GesturePoint[];
}

/** Units of the canvas are told in halves, pressure in parts of 32: less than an eye sees. */
const STEPS = { xy: 2, z: 32 } as const;
/** Points in one line, and told before it: more than any stroke of the canvas has. */
export const GESTURE_LIMITS = { points: 240, from: 10_000, length: 1500, coordinate: 100_000 } as const;

/** A coordinate as precise as gestures and stored strokes have it. */
export const toGrid = (value: number): number => Math.round(value * STEPS.xy) / STEPS.xy;
/** The same of a pressure. */
export const toPressureGrid = (value: number): number => Math.round(value * STEPS.z) / STEPS.z;

/** The line for a gesture; null: it lies too far away, or is too much for one line. */
export function writeGesture(gesture: Gesture): string | null {
  const { kind, colour, size, id, from, points } = gesture;
  if (!points.every(({ x, y, z = 0 }) => Number.isFinite(x + y + z))) return null;
  const line = [kind, colour, size, id, from, writePoints(points, kind === "pen")].join(" ");
  return readGesture(line) === null ? null : line;
}

const ID = /^[\w-]{1,64}$/;
const COUNT = /^\d{1,5}$/;

/** Reads a line strictly; null: it is none. */
export function readGesture(line: unknown): Gesture | null {
  if (typeof line !== "string" || line.length > GESTURE_LIMITS.length) return null;
  const [kindWord, colourWord, sizeWord, id = "", count = "", way = "", ...more] = line.split(" ");
  const kind = GESTURE_KINDS.find((one) => one === kindWord);
  const colour = COLOURS.find((one) => one === colourWord);
  const size = SIZES.find((one) => one === sizeWord);
  if (!kind || !colour || !size || !ID.test(id) || !COUNT.test(count) || more.length > 0) return null;
  const from = Number(count);
  const points = from <= GESTURE_LIMITS.from ? readPoints(way, kind === "pen") : null;
  return points && { kind, colour, size, id, from, points };
}

function writePoints(points: readonly GesturePoint[], isPen: boolean): string {
  const last = [0, 0, 0];
  const told = points.flatMap(({ x, y, z = 0.5 }) => {
    const at = [x * STEPS.xy, y * STEPS.xy, ...(isPen ? [z * STEPS.z] : [])].map(Math.round);
    return at.map((value, axis) => {
      const step = value - (last[axis] ?? 0);
      last[axis] = value;
      return step;
    });
  });
  return told.map(writeNumber).join("");
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MORE = 32;
/** Of five bits each: enough for any step within the bounds. */
const MOST_LETTERS = 5;

/** The sign in the lowest bit, the low bits first. */
function writeNumber(value: number): string {
  let rest = value < 0 ? -value * 2 + 1 : value * 2;
  let letters = "";
  do {
    const bits = rest % MORE;
    rest = Math.floor(rest / MORE);
    letters += LETTERS[rest > 0 ? bits + MORE : bits];
  } while (rest > 0);
  return letters;
}

function readNumbers(text: string): readonly number[] | null {
  const numbers: number[] = [];
  let value = 0;
  let letters = 0;
  for (const letter of text) {
    const bits = LETTERS.indexOf(letter);
    if (bits < 0 || letters >= MOST_LETTERS) return null;
    value += (bits % MORE) * MORE ** letters;
    letters += 1;
    if (bits >= MORE) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value - 1) / 2);
    [value, letters] = [0, 0];
  }
  return letters === 0 ? numbers : null;
}

function readPoints(text: string, isPen: boolean): readonly GesturePoint[] | null {
  const numbers = readNumbers(text);
  const axes = isPen ? 3 : 2;
  if (!numbers || numbers.length === 0 || numbers.length % axes !== 0) return null;
  if (numbers.length / axes > GESTURE_LIMITS.points) return null;
  const points: GesturePoint[] = [];
  let [x, y, z] = [0, 0, 0];
  for (let at = 0; at < numbers.length; at += axes) {
    x += (numbers[at] ?? 0) / STEPS.xy;
    y += (numbers[at + 1] ?? 0) / STEPS.xy;
    z += isPen ? (numbers[at + 2] ?? 0) / STEPS.z : 0;
    if (Math.max(Math.abs(x), Math.abs(y)) > GESTURE_LIMITS.coordinate || z < 0 || z > 2) return null;
    points.push(isPen ? { x, y, z } : { x, y });
  }
  return points;
}

/** What one has heard of a gesture. */
export interface Heard {
  readonly from: number;
  readonly points: readonly GesturePoint[];
}

/** Points that are kept of one gesture at most. */
const MOST_HEARD = 1000;

/** What was heard before with what came now. Where something was lost the ends meet. */
export function heard(before: Heard | null, { from, points }: Gesture): Heard {
  const kept = before?.points.slice(0, Math.max(0, from - before.from)) ?? [];
  const all = [...kept, ...points].slice(-MOST_HEARD);
  return { from: from + points.length - all.length, points: all };
}

/** Points and milliseconds after which something is told of a stroke that goes on; never sooner than a tenth of a second. */
const PACE = { points: 8, soonest: 100, latest: 250 } as const;
/** Every point is in so many lines. */
const TOLD_TIMES = 3;

/** Decides what of a growing gesture to tell, and when. Knows no clock. */
export class GesturePace {
  #told: number[] = [];
  #at = Number.NEGATIVE_INFINITY;

  /** The first point to tell of `count`; null: nothing yet. */
  next(count: number, now: number): number | null {
    const waited = now - this.#at;
    const fresh = count - (this.#told.at(-1) ?? 0);
    if (waited < PACE.soonest || (fresh > 0 && fresh < PACE.points && waited < PACE.latest)) return null;
    const from = Math.max(0, (this.#told.at(-TOLD_TIMES) ?? 1) - 1, count - GESTURE_LIMITS.points);
    this.#told = [...this.#told, count].slice(-TOLD_TIMES);
    this.#at = now;
    return from;
  }
}
