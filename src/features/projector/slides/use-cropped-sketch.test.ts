import { describe, expect, it } from "vitest";
import { cropOf } from "./use-cropped-sketch.ts";

describe("cropping a sketch to its strokes", () => {
  it("leaves 4 % of air on every side", () => {
    expect(cropOf([{ x: 200, y: 200, width: 500, height: 300 }])).toEqual({ x: 180, y: 180, width: 540, height: 340 });
  });

  it("stays on the sheet and does not blow up a dot", () => {
    expect(cropOf([{ x: 0, y: 0, width: 1000, height: 700 }])).toEqual({ x: 0, y: 0, width: 1000, height: 700 });
    expect(cropOf([{ x: 990, y: 0, width: 2, height: 2 }])).toEqual({ x: 760, y: 0, width: 240, height: 240 });
  });

  it("has nothing to crop on an empty sheet", () => {
    expect(cropOf([])).toBeNull();
  });
});
