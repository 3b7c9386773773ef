import { describe, expect, it } from "vitest";
import type { Stroke } from "../../../domain/idea.ts";
import { strokeAt } from "./hit.ts";
import { EMPTY, type SketchEvent, stepSketch } from "./sketch-history.ts";

const line = (y: number): Stroke => ({ pen: "black", width: 6, points: [0, y, 100, y] });
const run = (...events: SketchEvent[]) => events.reduce(stepSketch, EMPTY);
const [one, two] = [line(10), line(200)];

describe("drawing", () => {
  it("undoes and redoes step by step", () => {
    const drawn = run({ type: "draw", stroke: one }, { type: "draw", stroke: two }, { type: "undo" });
    expect(drawn.strokes).toEqual([one]);
    expect(stepSketch(drawn, { type: "redo" }).strokes).toEqual([one, two]);
  });

  it("undoes an erased stroke, at its old place", () => {
    const erased = run({ type: "draw", stroke: one }, { type: "draw", stroke: two }, { type: "erase", stroke: one });
    expect(erased.strokes).toEqual([two]);
    expect(stepSketch(erased, { type: "undo" }).strokes).toEqual([one, two]);
  });

  it("forgets what was undone once something new is drawn", () => {
    const changed = run({ type: "draw", stroke: one }, { type: "undo" }, { type: "draw", stroke: two });
    expect(stepSketch(changed, { type: "redo" }).strokes).toEqual([two]);
  });

  it("does nothing where there is nothing to undo, redo or erase", () => {
    expect(run({ type: "undo" }, { type: "redo" }, { type: "erase", stroke: one })).toEqual(EMPTY);
  });
});

describe("the eraser", () => {
  it("takes the topmost stroke near the finger", () => {
    expect(strokeAt([one, line(12)], { x: 50, y: 20 })).toEqual(line(12));
  });

  it("takes nothing from empty paper, and a dot where there is one", () => {
    expect(strokeAt([one, two], { x: 50, y: 100 })).toBeNull();
    const dot: Stroke = { pen: "red", width: 6, points: [300, 300] };
    expect(strokeAt([dot], { x: 305, y: 302 })).toBe(dot);
  });
});
