import { describe, expect, it } from "vitest";
import { readCard } from "./typed-card.ts";

const taken = new Set([7, 905]);

describe("I12: the number of a paper card as it is typed", () => {
  it.each(["931", " 931 ", "KUL-931", "kul 931", "kul931"])("%s is card 931", (typed) => {
    expect(readCard(typed, "KUL", taken)).toEqual({ kind: "card", n: 931 });
  });
  it.each(["", "   "])("nothing is no card", (typed) => {
    expect(readCard(typed, "KUL", taken)).toEqual({ kind: "none" });
  });
  it.each([
    ["31", "number"],
    ["900", "number"],
    ["1000", "number"],
    ["KUL-P931", "number"],
    ["dziewięćset", "number"],
    ["SPO-931", "table"],
    ["905", "used"],
  ] as const)("%s is refused: %s", (typed, problem) => {
    expect(readCard(typed, "KUL", taken)).toEqual({ kind: "wrong", problem });
  });
});
