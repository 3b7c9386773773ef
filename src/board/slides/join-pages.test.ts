import { describe, expect, it } from "vitest";
import { LIMITS } from "../../domain/limits.ts";
import { joinPageAt, joinPages } from "./join-pages.ts";

const tables = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

describe("P13: the tables on the slide for joining", () => {
  it("are on one page up to nine, then evenly on as few as can be, each once and in order", () => {
    const sizes = (count: number): number[] => joinPages(tables(count)).map((page) => page.length);
    expect([sizes(0), sizes(7), sizes(9)]).toEqual([[0], [7], [9]]);
    expect([sizes(10), sizes(13), sizes(20)]).toEqual([
      [5, 5],
      [7, 6],
      [7, 7, 6],
    ]);
    for (let count = 0; count <= LIMITS.tables; count += 1)
      expect(joinPages(tables(count)).flat()).toEqual(tables(count));
  });

  it("take turns by the server's clock, so that every screen shows the same", () => {
    const now = Date.UTC(2019, 5, 26, 14, 40);
    const seen = tables(36).map((second) => joinPageAt(now + second * 1000, 3));
    expect(new Set(seen)).toEqual(new Set([0, 1, 2]));
    expect(joinPageAt(now, 1)).toBe(0);
  });
});
