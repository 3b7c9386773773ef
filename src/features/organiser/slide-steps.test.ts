import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { placeIdea } from "../../board/board-edits.ts";
import { type BoardList, readBoard } from "../../board/board-read.ts";
import { type IdeaId, idFrom } from "../../domain/ids.ts";
import type { Slide } from "../../domain/screen.ts";
import { stepSlide } from "./slide-steps.ts";

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
const board = (tableId: (typeof tables)[number], page = 0): Slide => ({ kind: "board", tableId, page });

describe("previous and next in the hall", () => {
  it("goes from joining over the clock to the first table's board, and back", () => {
    const around = { tables, board: null, ranking: null };
    expect(stepSlide({ kind: "join" }, 1, around)).toEqual({ kind: "timer" });
    expect(stepSlide({ kind: "timer" }, 1, around)).toEqual(board(first));
    expect(stepSlide({ kind: "timer" }, -1, around)).toEqual({ kind: "join" });
    expect(stepSlide({ kind: "join" }, -1, around)).toBeNull();
  });

  it("turns the pages of a board before it goes to the next table", () => {
    const around = { tables, board: boardOf(long, long), ranking: null };
    expect(stepSlide(board(first), 1, around)).toEqual(board(first, 1));
    expect(stepSlide(board(first, 1), -1, around)).toEqual(board(first));
    const short = { tables, board: boardOf("Ławki"), ranking: null };
    expect(stepSlide(board(first), 1, short)).toEqual(board(second));
    expect(stepSlide(board(second), 1, short)).toBeNull();
    expect(stepSlide(board(first), -1, short)).toEqual({ kind: "timer" });
  });

  it("reads a long idea page by page, then the next idea, and ends on the board", () => {
    const around = { tables, board: boardOf(long, "Ławki"), ranking: null };
    const at = (n: number, page?: number): Slide => ({
      kind: "idea",
      tableId: first,
      ideaId: ideaId(n),
      ...(page === undefined ? {} : { page }),
    });
    expect(stepSlide(at(0), 1, around)).toEqual(at(0, 1));
    expect(stepSlide(at(1), -1, around)).toEqual(at(0));
    expect(stepSlide(at(1), 1, around)).toEqual(board(first));
  });

  it("leaves an idea that is no longer there for its board", () => {
    const gone: Slide = { kind: "idea", tableId: first, ideaId: ideaId(9) };
    expect(stepSlide(gone, 1, { tables, board: boardOf("Ławki"), ranking: null })).toEqual(board(first));
  });

  it("turns the pages of a result, which lies beside its table's board", () => {
    const rows = Array.from({ length: 6 }, (_, i) => ({
      id: ideaId(i),
      title: null,
      ideas: [],
      phone: 6 - i,
      paper: 0,
    }));
    const ranking = { tableId: first, subject: "ideas", voters: 6, items: rows } as const;
    const around = { tables, board: null, ranking };
    const at = (page: number): Slide => ({ kind: "ranking", tableId: first, page });
    expect(stepSlide(at(0), 1, around)).toEqual(at(1));
    expect(stepSlide(at(1), -1, around)).toEqual(at(0));
    expect(stepSlide(at(1), 1, around)).toEqual(board(first));
    expect(stepSlide(at(0), -1, around)).toEqual(board(first));
  });
});
