import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type GroupId, type IdeaId, idFrom } from "../../domain/ids.ts";
import type { Slide } from "../../domain/screen.ts";
import { groupIdeas, placeIdea } from "../board-edits.ts";
import { type BoardList, readBoard } from "../board-read.ts";
import { pagesOf, type Surroundings, stepSlide, stepWithin } from "./slide-steps.ts";

const tables = [idFrom("table", "firsttable"), idFrom("table", "secondtable")] as const;
const [first, second] = tables;
const ideaId = (n: number): IdeaId => idFrom("idea", `steps${String(n).padStart(6, "0")}`);

function boardOf(...texts: string[]): BoardList {
  const doc = new Y.Doc();
  texts.forEach((text, i) =>
    placeIdea(doc, ideaId(i), {
      n: i + 1,
      text,
      hasSketch: false,
      signature: null,
      source: "phone",
      at: "2019-06-26T14:40:00.000Z",
      section: null,
      mergedInto: null,
    }),
  );
  return readBoard(doc);
}

const long = "słowo ".repeat(100).trim();
const groupId = (name: string): GroupId => idFrom("group", name.padEnd(10, "x"));

/** Group `a` with one idea, group `b` with nine. */
function grouped(): BoardList {
  const doc = new Y.Doc();
  for (let n = 0; n < 10; n += 1)
    placeIdea(doc, ideaId(n), {
      n: n + 1,
      text: n === 9 ? long : "Wspólny spis sal, które wieczorami stoją puste",
      hasSketch: false,
      signature: null,
      source: "phone",
      at: "2019-06-26T14:40:00.000Z",
      section: null,
      mergedInto: null,
    });
  groupIdeas(doc, groupId("a"), "Kalendarz", [ideaId(0)]);
  groupIdeas(
    doc,
    groupId("b"),
    "Miejsca",
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ideaId(n)),
  );
  return readBoard(doc);
}

const board = (tableId: (typeof tables)[number], page = 0): Slide => ({ kind: "board", tableId, page });

const around = (board: BoardList | null, change: Partial<Surroundings> = {}): Surroundings => ({
  tables,
  sections: [{ number: 1, title: "Postanowienia ogólne" }],
  text: "normal",
  board,
  ranking: null,
  walk: [],
  ...change,
});

describe("previous and next in the hall", () => {
  it("goes from the welcome over joining, agenda, chapters and clock to the boards, and back", () => {
    const order: Slide[] = [
      { kind: "title" },
      { kind: "join" },
      { kind: "agenda" },
      { kind: "sections", page: 0 },
      { kind: "timer" },
      board(first),
    ];
    order.forEach((slide, i) => {
      if (i < order.length - 1) expect(stepSlide(slide, 1, around(null))).toEqual(order[i + 1]);
      if (i < order.length) expect(stepSlide(slide, -1, around(null))).toEqual(order[i - 1] ?? null);
    });
    const noSections = around(null, { sections: [] });
    expect(stepSlide({ kind: "agenda" }, 1, noSections)).toEqual({ kind: "timer" });
    expect(stepSlide({ kind: "timer" }, -1, noSections)).toEqual({ kind: "agenda" });
  });

  it("turns the pages of a board before it goes to the next table, and ends with thanks", () => {
    const two = around(boardOf(long, long));
    expect(stepSlide(board(first), 1, two)).toEqual(board(first, 1));
    expect(stepSlide(board(first, 1), -1, two)).toEqual(board(first));
    const short = around(boardOf("Ławki"));
    expect(stepSlide(board(first), 1, short)).toEqual(board(second));
    expect(stepSlide(board(second), 1, short)).toEqual({ kind: "thanks" });
    expect(stepSlide({ kind: "thanks" }, -1, short)).toEqual(board(second));
    expect(stepSlide({ kind: "thanks" }, 1, short)).toBeNull();
  });

  it("reads a long idea page by page, then the next idea, and ends on the board", () => {
    const at = (n: number, page?: number): Slide => ({
      kind: "idea",
      tableId: first,
      ideaId: ideaId(n),
      ...(page === undefined ? {} : { page }),
    });
    const some = around(boardOf(long, "Ławki"));
    expect(stepSlide(at(0), 1, some)).toEqual(at(0, 1));
    expect(stepSlide(at(1), -1, some)).toEqual(at(0));
    expect(stepSlide(at(1), 1, some)).toEqual(board(first));
  });

  it("leaves an idea or a group that is no longer there for its board", () => {
    const idea: Slide = { kind: "idea", tableId: first, ideaId: ideaId(9) };
    expect(stepSlide(idea, 1, around(boardOf("Ławki")))).toEqual(board(first));
    const group: Slide = { kind: "group", tableId: first, groupId: groupId("a"), page: 0 };
    expect(stepSlide(group, 1, around(boardOf("Ławki")))).toEqual(board(first));
    expect(pagesOf(group, around(boardOf("Ławki")))).toBe(0);
  });

  it("goes from group to group, and has more pages when the letters are larger", () => {
    const list = grouped();
    const at = (name: string, page = 0): Slide => ({ kind: "group", tableId: first, groupId: groupId(name), page });
    expect(stepSlide(at("a"), 1, around(list))).toEqual(at("b"));
    expect(stepSlide(at("b"), -1, around(list))).toEqual(at("a"));
    const pages = (["normal", "large", "largest"] as const).map((text) => pagesOf(at("b"), around(list, { text })));
    expect(pages[2]).toBeGreaterThan(pages[0] ?? 0);
  });

  it("turns the pages of a result, which lies beside its table's board", () => {
    const items = Array.from({ length: 6 }, (_, i) => ({
      id: ideaId(i),
      title: null,
      ideas: [],
      phone: 6 - i,
      paper: 0,
    }));
    const here = around(null, { ranking: { tableId: first, subject: "ideas", voters: 6, items } });
    const at = (page: number): Slide => ({ kind: "ranking", tableId: first, page });
    expect(stepSlide(at(0), 1, here)).toEqual(at(1));
    expect(stepSlide(at(1), -1, here)).toEqual(at(0));
    expect(stepSlide(at(1), 1, here)).toEqual(board(first));
    expect(stepSlide(at(0), -1, here)).toEqual(board(first));
  });

  it("walks round all boards that have something on them", () => {
    const walk = [
      { tableId: first, pages: 2 },
      { tableId: second, pages: 1 },
      { tableId: idFrom("table", "emptytable"), pages: 0 },
    ];
    const at = (tableId: (typeof tables)[number], page: number): Slide => ({
      kind: "gallery",
      tableId,
      page,
      paused: false,
    });
    const here = around(null, { walk });
    expect(stepSlide(at(first, 0), 1, here)).toEqual(at(first, 1));
    expect(stepSlide(at(first, 1), 1, here)).toEqual(at(second, 0));
    expect(stepSlide(at(second, 0), 1, here)).toEqual(at(first, 0));
    expect(stepSlide(at(first, 0), -1, here)).toEqual(at(second, 0));
    expect(stepSlide(at(first, 0), 1, around(null))).toBeNull();
  });
});

describe("P4: a table that leads the screen", () => {
  it("goes through its own board and proposals, and no further", () => {
    const own = around(boardOf("Ławki"));
    const proposals: Slide = { kind: "proposals", tableId: first, page: 0 };
    expect(stepWithin(first, board(first), 1, own)).toEqual(proposals);
    expect(stepWithin(first, proposals, -1, own)).toEqual(board(first));
    expect(stepWithin(first, proposals, 1, own)).toBeNull();
    expect(stepWithin(first, board(first), -1, own)).toBeNull();
    expect(stepWithin(first, board(second), 1, own)).toEqual(board(first));
    expect(stepWithin(first, { kind: "timer" }, -1, own)).toEqual(board(first));
  });
});
