import { type IndexKey, T } from "tldraw";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../domain/limits.ts";
import { inPile } from "./canvas-order.ts";

const MOST = LIMITS.ideasPerTable + LIMITS.groupsPerTable;

describe("the pile of cards", () => {
  it("keeps its order, and lies below the drawings, however many there are", () => {
    const indices = Array.from({ length: MOST + 1 }, (_, at) => inPile(at));
    expect([...indices].sort()).toEqual(indices);
    expect(new Set(indices).size).toBe(indices.length);
    for (const index of indices) {
      T.indexKey.validate(index);
      expect(index > "a0" && index < "a1").toBe(true);
    }
  });

  it("gives a card the same place every time, so that only what changed is written", () => {
    expect(inPile(7)).toBe("a0007V" as IndexKey);
  });
});
