import { describe, expect, test } from "vitest";
import { judgeSheet, type SheetItem } from "./answer-sheet.ts";
import { idFrom } from "./ids.ts";
import { dayIn, positionIn, safeCell, unsafeCell, versionMark } from "./office-sheet.ts";
import { EMPTY_DRAFT } from "./position.ts";

const T = "2019-07-09T08:12:00.000Z";
const items: SheetItem[] = [
  { id: idFrom("proposal", "aaaaaaaa"), number: "KUL-P04", draft: EMPTY_DRAFT, draftAt: null },
  {
    id: idFrom("idea", "bbbbbbbb"),
    number: "KUL-07",
    draft: { ...EMPTY_DRAFT, status: "rejected", justification: "Bo tak", note: "n" },
    draftAt: T,
  },
];
const departments = [{ id: idFrom("department", "kultura1"), name: "Wydział Kultury" }];
const HEAD = ["Numer", "Stanowisko", "Uzasadnienie stanowiska", "Wydział", "Termin", "Wersja"];
const judge = (...rows: string[][]) => judgeSheet([HEAD, ...rows], { items, departments });
const first = (...cells: string[]) => judge(["KUL-P04", ...cells]);
const problemOf = (...cells: string[]) => first(...cells)?.refused[0]?.problem;

describe("a spreadsheet with answers", () => {
  test("E5: a row changes what it names, and nothing else", () => {
    const judged = judge(
      ["kul p4", "UWZGLEDNIONO czesciowo", "Są środki", "Wydział Kultury", "31.7.2019", "w0"],
      ["KUL-07", "nie uwzględniono", "Bo tak", "", "", "cokolwiek"],
    );
    expect(judged?.changes).toMatchObject([
      {
        row: 2,
        item: { number: "KUL-P04" },
        draft: {
          ...EMPTY_DRAFT,
          status: "partly",
          justification: "Są środki",
          department: "Wydział Kultury",
          dueDate: "2019-07-31",
        },
      },
    ]);
    expect(judged).toMatchObject({ refused: [], unchanged: 1 });
  });

  test("E5: a column that is not there leaves its field; another order of columns is fine", () => {
    const judged = judgeSheet(
      [
        ["Wersja", "Opinia RDPP", "Identyfikator"],
        [versionMark(T), "Zgoda", "idea_bbbbbbbb"],
      ],
      {
        items,
        departments,
      },
    );
    expect(judged?.changes[0]?.draft).toEqual({ ...items[1]?.draft, councilOpinion: "Zgoda" });
  });

  test("E5: rows have the numbers that the spreadsheet shows, empty ones counted", () => {
    const judged = judge([""], ["KUL-P04", "może", "", "", "", "w0"], ["", "", ""], ["KUL-99", "uwzględniono"]);
    expect(judged?.refused.map(({ row }) => row)).toEqual([3, 5]);
    expect(judged?.unchanged).toBe(0);
  });

  test.each([
    ["unknown-position", ["może", "", "", "", "w0"]],
    ["bad-date", ["", "", "", "32.07.2019", "w0"]],
    ["justification-needed", ["nie uwzględniono", "  ", "", "", "w0"]],
    ["unknown-department", ["", "", "Wydział Nieznany", "", "w0"]],
    ["answer-too-long", ["uwzględniono", "ż".repeat(4001), "", "", "w0"]],
    ["changed-meanwhile", ["uwzględniono", "", "", "", "wabc"]],
    ["changed-meanwhile", ["uwzględniono", "", "", "", ""]],
  ] as const)("E5: refused with its reason: %s", (problem, cells) => expect(problemOf(...cells)).toBe(problem));

  test("E5: unknown numbers with an answer and repeated rows are refused; rows without an answer are passed over", () => {
    const judged = judge(
      ["KUL-99", "uwzględniono", "", "", "", ""],
      ["KUL-98", "", "", "", "", ""],
      ["KUL-07", "", "", "", "", versionMark(T)],
      ["KUL 7", "uwzględniono", "", "", "", versionMark(T)],
    );
    expect(judged?.refused).toEqual([
      { row: 2, number: "KUL-99", problem: "unknown-number" },
      { row: 4, number: "KUL-07", problem: "duplicate" },
      { row: 5, number: "KUL 7", problem: "duplicate" },
    ]);
    expect(judged).toMatchObject({ changes: [], unchanged: 1 });
  });

  test("E5: a file without numbers, or without a column to work on, is none of ours", () => {
    expect(judgeSheet([["Stanowisko"]], { items, departments })).toBeNull();
    expect(judgeSheet([["Numer", "Treść"]], { items, departments })).toBeNull();
    expect(judgeSheet([], { items, departments })).toBeNull();
  });
});

test.each(["=1+1", "+1 do sal", "@wszyscy", "-5%", "'=1", "zwykłe", "'cytat'", ""])(
  "E1, E5: the guard against formulas is undone: %s",
  (text) => expect(unsafeCell(safeCell(text))).toBe(text === "'=1" ? "=1" : text),
);

test("E5: words and days as spreadsheets leave them", () => {
  expect([positionIn(" Uwzględniono "), positionIn("bez stanowiska"), positionIn(""), positionIn("tak")]).toEqual([
    "accepted",
    null,
    null,
    undefined,
  ]);
  expect(["2019-07-31", "31.07.2019", "1/7/2019", "", "2019-02-30", "lipiec"].map(dayIn)).toEqual([
    "2019-07-31",
    "2019-07-31",
    "2019-07-01",
    null,
    undefined,
    undefined,
  ]);
});
