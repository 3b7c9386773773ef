import { expect, test } from "vitest";
import { strokePath } from "./stroke-path.ts";

test("a stroke becomes one closed path", () => {
  const d = strokePath({ width: 8, points: [10, 10, 60, 40, 120, 40, 200, 90] });
  expect(d).toMatch(/^M[\d.]+ [\d.]+Q .*Z$/);
  expect(d).not.toContain("NaN");
});

test("a tap is a dot, not nothing", () => {
  expect(strokePath({ width: 8, points: [10, 10] })).toMatch(/^M.*Z$/);
});

test("no points give no path", () => {
  expect(strokePath({ width: 8, points: [] })).toBe("");
});

test("the same points give the same line", () => {
  const stroke = { width: 6, points: [0, 0, 10, 30, 50, 70] };
  expect(strokePath(stroke)).toBe(strokePath(stroke));
});
