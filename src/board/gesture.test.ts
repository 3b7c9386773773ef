import { describe, expect, it } from "vitest";
import {
  GESTURE_KINDS,
  GESTURE_LIMITS,
  type Gesture,
  GesturePace,
  type GesturePoint,
  type Heard,
  heard,
  readGesture,
  writeGesture,
} from "./gesture.ts";

const STROKE: Gesture = {
  kind: "draw",
  colour: "black",
  size: "m",
  id: "V1StGXR8_Z5jdHi6B-myT",
  from: 0,
  points: [
    { x: 120.5, y: -44 },
    { x: 126, y: -40.5 },
    { x: 4000, y: 90_000 },
  ],
};
const written = (gesture: Gesture): string => {
  const line = writeGesture(gesture);
  if (line === null) throw new Error("not written");
  return line;
};
const line = (change: Record<number, string>): string =>
  written(STROKE)
    .split(" ")
    .map((word, i) => change[i] ?? word)
    .join(" ");

describe("a drawing in the making as a line of text", () => {
  it.each(GESTURE_KINDS)("reads a %s as it was written", (kind) => {
    const points = kind === "pen" ? STROKE.points.map((point, i) => ({ ...point, z: i / 4 })) : STROKE.points;
    const gesture = { ...STROKE, kind, from: 17, points };
    expect(readGesture(writeGesture(gesture))).toEqual(gesture);
  });

  it("is short: points that follow each other take two or three letters", () => {
    const points = Array.from({ length: 24 }, (_, i) => ({ x: 500 + i * 6, y: 300 - i * 5 }));
    expect(written({ ...STROKE, points }).length).toBeLessThan(110);
  });

  it.each([
    ["nothing", undefined],
    ["an object", { kind: "draw" }],
    ["an empty line", ""],
    ["an unknown kind", line({ 0: "image" })],
    ["an unknown colour", line({ 1: "transparent" })],
    ["an unknown size", line({ 2: "9000" })],
    ["an id with more in it", line({ 3: "a/../b" })],
    ["an id that is too long", line({ 3: "a".repeat(65) })],
    ["a count that is no number", line({ 4: "NaN" })],
    ["a negative count", line({ 4: "-1" })],
    ["more before it than a stroke has", line({ 4: String(GESTURE_LIMITS.from + 1) })],
    ["no points", line({ 5: "" })],
    ["half a point", line({ 5: "C" })],
    ["a number without an end", line({ 5: "CCg" })],
    ["a number too large for five letters", line({ 5: "C______B" })],
    ["letters that are no number", line({ 5: "C%" })],
    ["points out of the world", line({ 5: "C____f" })],
    ["one word more", `${written(STROKE)} more`],
    ["more points than a line has", line({ 5: "AC".repeat(GESTURE_LIMITS.points + 1) })],
    ["a line that is too long", `${written(STROKE)}${"A".repeat(GESTURE_LIMITS.length)}`],
  ])("takes no %s", (_what, text) => {
    expect(readGesture(text)).toBeNull();
  });

  it("is not written when it cannot be read", () => {
    expect(writeGesture({ ...STROKE, points: [{ x: Number.NaN, y: 1 }] })).toBeNull();
    expect(writeGesture({ ...STROKE, points: [{ x: 1e9, y: 1 }] })).toBeNull();
    expect(writeGesture({ ...STROKE, points: [] })).toBeNull();
  });
});

const way = (count: number): GesturePoint[] => Array.from({ length: count }, (_, i) => ({ x: i, y: i }));

/** Every line of a stroke that grows by a point every `every` milliseconds, at looks 50 ms apart. */
function told(count: number, every: number): Gesture[] {
  const pace = new GesturePace();
  const lines: Gesture[] = [];
  for (let now = 0; now <= count * every; now += 50) {
    const known = Math.min(count, Math.floor(now / every) + 1);
    const from = pace.next(known, now);
    if (from !== null) lines.push({ ...STROKE, from, points: way(known).slice(from) });
  }
  return lines;
}

const hear = (lines: readonly Gesture[]): Heard | null =>
  lines.reduce<Heard | null>((before, gesture) => heard(before, gesture), null);

describe("a stroke told bit by bit", () => {
  it("is whole at the end, also when every line after two lost ones arrives", () => {
    const lines = told(300, 17);
    expect(hear(lines)?.points.length).toBeGreaterThan(290);
    const some = lines.filter((_, i) => i % 3 === 0);
    expect(hear(some)?.points).toEqual(way(hear(some)?.points.length ?? 0));
  });

  it("is told at most ten times a second, and rarer when there is little to tell", () => {
    expect(told(600, 2).length).toBe(13);
    expect(told(60, 100).length).toBeLessThanOrEqual(25);
  });

  it("goes on where ends meet after a gap, and from its middle for who comes late", () => {
    const [late] = told(300, 17).slice(-1);
    if (!late) throw new Error("no line");
    expect(hear([late])).toEqual({ from: late.from, points: late.points });
    const gap = hear([{ ...STROKE, points: way(3) }, late]);
    expect(gap?.points).toEqual([...way(3), ...late.points]);
    expect((gap?.from ?? 0) + (gap?.points.length ?? 0)).toBe(late.from + late.points.length);
  });

  it("never grows without bound", () => {
    let known: Heard | null = null;
    for (let from = 0; from < 5000; from += 200) known = heard(known, { ...STROKE, from, points: way(240) });
    expect(known?.points.length).toBe(1000);
  });
});
