import { describe, expect, it } from "vitest";
import { distanceToSegment, simplify, storedPoints } from "./simplify.ts";

describe("a drawn line, simplified", () => {
  it("keeps the ends and drops what lies on the way", () => {
    const straight = Array.from({ length: 50 }, (_, i) => ({ x: i, y: 0.3 * Math.sin(i) }));
    expect(simplify(straight)).toEqual([straight[0], straight[49]]);
  });

  it("keeps corners", () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 60 },
    ];
    expect(simplify(corner)).toHaveLength(3);
  });

  it("misses no drawn point by more than the tolerance", () => {
    const curl = Array.from({ length: 400 }, (_, i) => ({
      x: 300 + i * Math.cos(i / 9),
      y: 300 + i * Math.sin(i / 9),
    }));
    const simple = simplify(curl, 2);
    const missed = curl.map((point) =>
      Math.min(...simple.slice(1).map((end, i) => distanceToSegment(point, simple[i] ?? end, end))),
    );
    expect(Math.max(...missed)).toBeLessThanOrEqual(2);
    expect(simple.length).toBeLessThan(curl.length);
  });

  it("keeps a dot, and survives nothing at all", () => {
    expect(storedPoints([{ x: 5.4, y: 6.6 }])).toEqual([5, 7]);
    expect(storedPoints([])).toEqual([]);
  });

  it("stores whole numbers inside the sheet", () => {
    expect(
      storedPoints([
        { x: -20, y: 10.2 },
        { x: 1200.7, y: 900 },
      ]),
    ).toEqual([0, 10, 1000, 700]);
  });

  it("takes a long scribble without exhausting the stack", () => {
    const zigzag = Array.from({ length: 3000 }, (_, i) => ({ x: i / 10, y: (i % 2) * 50 }));
    expect(simplify(zigzag).length).toBeGreaterThan(1500);
  });
});
