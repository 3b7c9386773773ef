import { describe, expect, test } from "vitest";
import { type IdeaId, idFrom } from "./ids.ts";
import type { Proposal } from "./proposal.ts";
import { itemNumber, type RegisterIdea, registerItems } from "./register.ts";

const tableId = idFrom("table", "kultura1");
const ideaId = (n: number): IdeaId => idFrom("idea", String(n).padStart(8, "0"));

const idea = (n: number, more: Partial<RegisterIdea> = {}): RegisterIdea => ({
  id: ideaId(n),
  tableId,
  n,
  place: "board",
  text: `pomysł ${n}`,
  signature: null,
  section: null,
  mergedInto: null,
  hasSketch: false,
  ...more,
});

const proposal = (n: number, sources: readonly number[], wording = `propozycja ${n}`): Proposal => ({
  id: idFrom("proposal", String(n).padStart(8, "0")),
  tableId,
  n,
  section: 7,
  change: "add",
  sources: sources.map(ideaId),
  wording,
  current: "",
  justification: "",
});

const numbers = (proposals: readonly Proposal[], ideas: readonly RegisterIdea[]): string[] =>
  registerItems(proposals, ideas).map((item) => itemNumber("KUL", item));

const voices = (proposals: readonly Proposal[], ideas: readonly RegisterIdea[]): number[][] =>
  registerItems(proposals, ideas).map((item) => item.voices.map(({ n }) => n));

describe("items of the register", () => {
  test("O1: worded proposals come first, then the ideas that none of them took", () => {
    expect(numbers([proposal(2, []), proposal(1, [3])], [idea(1), idea(2), idea(3)])).toEqual([
      "KUL-P01",
      "KUL-P02",
      "KUL-01",
      "KUL-02",
    ]);
  });

  test.each(["hidden", "withdrawn", "inbox"] as const)("O1: an idea that is %s is neither item nor voice", (place) => {
    expect(numbers([], [idea(1, { place }), idea(2)])).toEqual(["KUL-02"]);
    expect(voices([proposal(1, [1, 2])], [idea(1, { place }), idea(2)])).toEqual([[2]]);
  });

  test("O1: a proposal without words takes no idea from the register", () => {
    expect(numbers([proposal(1, [1], " \n")], [idea(1)])).toEqual(["KUL-01"]);
  });

  test("O1: a repetition is answered with its original, through any number of steps", () => {
    const ideas = [idea(1), idea(2, { mergedInto: ideaId(1) }), idea(3, { mergedInto: ideaId(2) })];
    expect(voices([], ideas)).toEqual([[1, 2, 3]]);
    expect(voices([proposal(1, [1])], ideas)).toEqual([[1, 2, 3]]);
  });

  test("O1: a repetition of a hidden idea stands for itself", () => {
    const ideas = [idea(1, { place: "hidden" }), idea(2, { mergedInto: ideaId(1) })];
    expect(numbers([], ideas)).toEqual(["KUL-02"]);
  });

  test("O1: ideas that repeat each other in a circle are one item", () => {
    const ideas = [idea(1, { mergedInto: ideaId(2) }), idea(2, { mergedInto: ideaId(1) })];
    expect(numbers([], ideas)).toEqual(["KUL-01"]);
    expect(voices([], ideas)).toEqual([[1, 2]]);
  });
});
