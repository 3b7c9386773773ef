import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type IdeaId, idFrom } from "../../domain/ids.ts";
import { groupIdeas, mergeIdeas, placeIdea } from "../board-edits.ts";
import { readBoard } from "../board-read.ts";
import { boardColumns, boardPages, pageAt } from "./board-pages.ts";
import { ideaPages } from "./idea-pages.ts";

const ideaId = (n: number): IdeaId => idFrom("idea", `pages${String(n).padStart(6, "0")}`);

function put(doc: Y.Doc, n: number, text: string, hasSketch = false): IdeaId {
  const at = "2019-06-26T14:40:00.000Z";
  placeIdea(doc, ideaId(n), {
    n,
    text,
    hasSketch,
    signature: null,
    source: "phone",
    at,
    section: null,
    mergedInto: null,
  });
  return ideaId(n);
}

const group = (doc: Y.Doc, name: string, ids: readonly IdeaId[]): void =>
  groupIdeas(doc, idFrom("group", name.padEnd(10, "x")), name, ids);

describe("a board on the screen", () => {
  it("has two groups a page, then the ideas without a group", () => {
    const doc = new Y.Doc();
    const ids = [1, 2, 3, 4].map((n) => put(doc, n, `Pomysł numer ${n}`));
    group(doc, "osiedla", ids.slice(0, 1));
    group(doc, "miejsca", ids.slice(1, 2));
    group(doc, "kalendarz", ids.slice(2, 3));
    const pages = boardPages(boardColumns(readBoard(doc), "normal"));
    expect(pages.map((page) => page.map(({ title }) => title))).toEqual([
      ["osiedla", "miejsca"],
      ["kalendarz", null],
    ]);
  });

  it("shows every idea exactly once, however many there are", () => {
    const doc = new Y.Doc();
    const ids = Array.from({ length: 40 }, (_, i) => put(doc, i + 1, "Wspólny spis sal, które wieczorami stoją puste"));
    group(doc, "miejsca", ids.slice(0, 25));
    const shown = boardColumns(readBoard(doc), "normal").flatMap(({ pieces }) => pieces.map(({ idea }) => idea.n));
    expect([...shown].sort((a, b) => a - b)).toEqual(ids.map((_, i) => i + 1));
  });

  it("P2: spreads a long idea over columns without losing a word", () => {
    const doc = new Y.Doc();
    const words = Array.from({ length: 150 }, (_, i) => `słowo${i}`).join(" ");
    put(doc, 1, words);
    const pieces = boardColumns(readBoard(doc), "normal").flatMap((column) => column.pieces);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.map(({ text }) => text).join(" ")).toBe(words);
    expect(pieces.map(({ first }) => first).filter(Boolean)).toHaveLength(1);
  });

  it("names merged ideas on the one they repeat and gives them no card of their own", () => {
    const doc = new Y.Doc();
    const [a, b, c] = [put(doc, 1, "Kalendarz"), put(doc, 2, "kalendarz imprez"), put(doc, 3, "KALENDARZ")];
    mergeIdeas(doc, a, [c, b]);
    const pieces = boardColumns(readBoard(doc), "normal").flatMap((column) => column.pieces);
    expect(pieces.map(({ idea, merged }) => [idea.n, merged])).toEqual([[1, [2, 3]]]);
  });

  it("leaves out groups without ideas, and an empty board has no page", () => {
    const doc = new Y.Doc();
    group(doc, "pusta", []);
    expect(boardPages(boardColumns(readBoard(doc), "normal"))).toEqual([]);
    expect(pageAt(0, 3)).toBeNull();
  });

  it("begins again after the last page", () => {
    expect([0, 1, 2, 3, 4].map((page) => pageAt(3, page))).toEqual([0, 1, 2, 0, 1]);
  });
});

describe("one large idea", () => {
  it("is one page when short, several when long, and never none", () => {
    expect(ideaPages({ text: "Ławki", hasSketch: false }, "normal")).toEqual(["Ławki"]);
    expect(ideaPages({ text: "słowo ".repeat(160).trim(), hasSketch: false }, "normal").length).toBeGreaterThan(2);
    expect(ideaPages({ text: "", hasSketch: true }, "normal")).toEqual([""]);
  });
});
