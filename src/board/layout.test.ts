import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type GroupId, type IdeaId, idFrom } from "../domain/ids.ts";
import type { IdeaFields } from "./board-doc.ts";
import {
  applyArrangement,
  groupIdeas,
  insertIntoGroup,
  layLoose,
  mergeIdeas,
  moveIdea,
  placeIdea,
  shiftGroup,
  shiftIdea,
} from "./board-edits.ts";
import { readBoard } from "./board-read.ts";
import { arrange, type Box, boundsOf, canvasOf, cardHeight, nextFreePosition, textLines } from "./layout.ts";

const idea = (n: number): IdeaId => idFrom("idea", `aaaaaaa${n}`);
const group = (n: number): GroupId => idFrom("group", `aaaaaaa${n}`);
const fields = (n: number, text = `Pomysł ${n}`): IdeaFields => ({
  n,
  text,
  hasSketch: false,
  signature: null,
  source: "phone",
  at: "2026-06-26T15:00:00.000Z",
  section: null,
  mergedInto: null,
});

function boardWith(count: number): Y.Doc {
  const doc = new Y.Doc();
  for (let n = 1; n <= count; n += 1) placeIdea(doc, idea(n), fields(n));
  return doc;
}

const numbersIn = (doc: Y.Doc, id: GroupId): number[] =>
  readBoard(doc)
    .groups.find((entry) => entry.group.id === id)
    ?.ideas.map((item) => item.idea.n) ?? [];

const apart = (a: Box, b: Box): boolean => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;

/** Trays and loose cards: nothing of these may lie on another. */
function boxes(doc: Y.Doc): Box[] {
  const { trays, cards } = canvasOf(readBoard(doc));
  return [...trays, ...cards.filter((card) => card.tray === null)].map(({ box }) => box);
}

function overlaps(doc: Y.Doc): number {
  const all = boxes(doc);
  return all.filter((a, i) => all.slice(i + 1).some((b) => !apart(a, b))).length;
}

describe("the canvas", () => {
  it("shows exactly the ideas and the order of the list", () => {
    const doc = boardWith(5);
    groupIdeas(doc, group(1), "Dotacje", [idea(3), idea(1)]);
    const { cards } = canvasOf(readBoard(doc));
    expect(cards.filter((card) => card.tray !== null).map((card) => card.item.idea.n)).toEqual([3, 1]);
    expect(cards).toHaveLength(5);
  });

  it("puts new ideas on free space, below trays as tall as they are", () => {
    const doc = boardWith(9);
    groupIdeas(doc, group(1), "Dotacje", [1, 2, 3, 4].map(idea));
    for (let n = 10; n < 30; n += 1) placeIdea(doc, idea(n), fields(n, "słowo ".repeat(n)));
    expect(overlaps(doc)).toBe(0);
    const [x, y] = nextFreePosition(doc);
    expect(boxes(doc).every((box) => apart(box, { x, y, w: 306, h: 80 }))).toBe(true);
  });

  it("keeps duplicates right after the idea they repeat", () => {
    const doc = boardWith(4);
    groupIdeas(doc, group(1), "Dotacje", [1, 2, 3, 4].map(idea));
    mergeIdeas(doc, idea(1), [idea(4)]);
    const { cards } = canvasOf(readBoard(doc));
    expect(cards.map((card) => card.item.idea.n)).toEqual([1, 4, 2, 3]);
  });

  it("is laid out anew without overlaps, and never moves what somebody holds", () => {
    const doc = boardWith(12);
    groupIdeas(doc, group(1), "A", [1, 2, 3].map(idea), [50, 60]);
    groupIdeas(doc, group(2), "B", [4].map(idea), [55, 65]);
    for (let n = 5; n <= 12; n += 1) moveIdea(doc, idea(n), [10 * n, 0]);
    applyArrangement(doc, arrange(readBoard(doc), new Set([idea(7), group(2)])));
    const list = readBoard(doc);
    expect(list.loose.find((item) => item.idea.n === 7)?.place?.pos).toEqual([70, 0]);
    expect(list.groups.find((entry) => entry.group.id === group(2))?.group.pos).toEqual([55, 65]);
    applyArrangement(doc, arrange(readBoard(doc), new Set()));
    expect(overlaps(doc)).toBe(0);
    expect(arrange(readBoard(doc), new Set())).toEqual({ groups: [], ideas: [] });
  });
});

describe("what is taken of the canvas", () => {
  it("is nothing without cards and trays", () => {
    expect(boundsOf(readBoard(new Y.Doc()))).toBeNull();
  });

  it("reaches from the first corner to the last", () => {
    const doc = boardWith(3);
    layLoose(doc, idea(1), [-40, 500]);
    layLoose(doc, idea(2), [900, -20]);
    groupIdeas(doc, group(1), "Razem", [idea(3)]);
    const { trays, cards } = canvasOf(readBoard(doc));
    const boxes = [...trays, ...cards.filter(({ tray }) => tray === null)].map(({ box }) => box);
    const bounds = boundsOf(readBoard(doc));
    expect(bounds).toMatchObject({ x: -40, y: -20, w: 900 + cards.reduce((w, { box }) => Math.max(w, box.w), 0) + 40 });
    for (const box of boxes) expect(box.y + box.h).toBeLessThanOrEqual((bounds?.y ?? 0) + (bounds?.h ?? 0));
  });
});

describe("a card", () => {
  it("is as tall as its words, up to four lines and a row for the rest", () => {
    expect(textLines("Mikrogranty")).toBe(1);
    expect(textLines("Konkursy wieloletnie na festiwale – 3 lata zamiast jednego roku")).toBeGreaterThan(1);
    expect(cardHeight("x ".repeat(400), false)).toBe(cardHeight("x ".repeat(4000), false));
    expect(cardHeight("x", true)).toBeGreaterThan(cardHeight("x", false));
  });

  it("breaks a word that is longer than a line", () => {
    expect(textLines("a".repeat(100))).toBeGreaterThan(3);
  });
});

describe("moving by hand", () => {
  it("drops an idea between two others of a tray", () => {
    const doc = boardWith(4);
    groupIdeas(doc, group(1), "A", [1, 2, 3].map(idea));
    insertIntoGroup(doc, idea(4), group(1), 1);
    expect(numbersIn(doc, group(1))).toEqual([1, 4, 2, 3]);
    insertIntoGroup(doc, idea(1), group(1), 99);
    expect(numbersIn(doc, group(1))).toEqual([4, 2, 3, 1]);
    insertIntoGroup(doc, idea(3), group(1), 0);
    expect(numbersIn(doc, group(1))).toEqual([3, 4, 2, 1]);
  });

  it("does nothing with a group that is gone", () => {
    const doc = boardWith(1);
    insertIntoGroup(doc, idea(1), group(9), 0);
    expect(readBoard(doc).loose).toHaveLength(1);
  });

  it("takes an idea out of its tray and lays it where it was dropped", () => {
    const doc = boardWith(2);
    groupIdeas(doc, group(1), "A", [idea(1), idea(2)]);
    layLoose(doc, idea(1), [500.4, 20]);
    expect(readBoard(doc).loose[0]?.place).toMatchObject({ pos: [500, 20], group: null });
  });

  it("reorders groups, and stops at the ends", () => {
    const doc = boardWith(0);
    for (const n of [1, 2, 3]) groupIdeas(doc, group(n), `G${n}`, []);
    const titles = (): string[] => readBoard(doc).groups.map((entry) => entry.group.title);
    shiftGroup(doc, group(3), -1);
    expect(titles()).toEqual(["G1", "G3", "G2"]);
    shiftGroup(doc, group(1), -1);
    shiftGroup(doc, group(2), 1);
    expect(titles()).toEqual(["G1", "G3", "G2"]);
    shiftGroup(doc, group(1), 1);
    expect(titles()).toEqual(["G3", "G1", "G2"]);
  });

  it("steps over duplicates, which are no row of their own", () => {
    const doc = boardWith(3);
    groupIdeas(doc, group(1), "A", [1, 2, 3].map(idea));
    mergeIdeas(doc, idea(1), [idea(2)]);
    shiftIdea(doc, idea(3), -1);
    expect(numbersIn(doc, group(1)).filter((n) => n !== 2)).toEqual([3, 1]);
  });
});
