import { describe, expect, it } from "vitest";
import type { BoardIdeaView, BoardView } from "../../../contract/views.ts";
import { idFrom } from "../../../domain/ids.ts";
import { ideasOf, inOldPlaces, newsBetween, searchBoard } from "./board-news.ts";

const idea = (n: number, text: string): BoardIdeaView => ({
  id: idFrom("idea", `aaaaaaaa${n}`),
  n,
  text,
  hasSketch: false,
  signature: null,
  source: "phone",
  at: "2026-06-26T14:39:00.000Z",
  section: null,
  mergedInto: null,
});

const board: BoardView = {
  groups: [
    {
      id: idFrom("group", "aaaaaaaa1"),
      title: "Kultura na osiedlach",
      ideas: [idea(5, "Więcej muzyki, nie tylko na Starówce!")],
    },
  ],
  loose: [idea(7, "Żółta łódź"), idea(12, "Sala prób")],
  proposals: [],
};

describe("what is new on the board", () => {
  it("counts ideas that were not there", () => {
    expect(newsBetween(board, { ...board, loose: [...board.loose, idea(13, "a"), idea(14, "b")] })).toEqual({
      kind: "new",
      count: 2,
    });
  });

  it("tells a change from nothing at all", () => {
    expect(newsBetween(board, structuredClone(board))).toEqual({ kind: "same" });
    expect(newsBetween(board, { ...board, loose: board.loose.toReversed() })).toEqual({ kind: "changed" });
  });
});

describe("what a reader keeps seeing", () => {
  it("loses what was hidden at once (I8), and shows corrected words, everything else in its place", () => {
    const fresh: BoardView = {
      ...board,
      groups: [],
      loose: [idea(7, "Łódź"), idea(5, "Więcej muzyki"), idea(20, "nowe")],
    };
    const kept = inOldPlaces(board, fresh);
    expect(kept.groups.map(({ ideas }) => ideas.map(({ text }) => text))).toEqual([["Więcej muzyki"]]);
    expect(kept.loose.map(({ text }) => text)).toEqual(["Łódź"]);
    expect(newsBetween(kept, fresh)).toEqual({ kind: "new", count: 1 });
  });

  it("is all of it when only words changed", () => {
    const corrected = { ...board, loose: [idea(7, "Łódź żółta"), idea(12, "Sala prób")] };
    expect(newsBetween(inOldPlaces(board, corrected), corrected)).toEqual({ kind: "same" });
  });
});

describe("searching the board", () => {
  const found = (query: string) => ideasOf(searchBoard(board, query, "KUL")).map(({ n }) => n);

  it("works without Polish letters and capitals", () => {
    expect(found("zolta LODZ")).toEqual([7]);
    expect(found("starowce")).toEqual([5]);
  });

  it("finds numbers as people say them, and whole groups by their name", () => {
    expect(found("kul 7")).toEqual([7]);
    expect(found("osiedlach")).toEqual([5]);
  });

  it("shows everything for blank words and nothing for unknown ones", () => {
    expect(found("  ")).toEqual([5, 7, 12]);
    expect(searchBoard(board, "rower", "KUL")).toMatchObject({ groups: [], loose: [] });
  });
});
