import { describe, expect, it } from "vitest";
import { ROW } from "../../../../tests/support/sample-row.ts";
import type { RegisterRow } from "../../../contract/views.ts";
import { idFrom } from "../../../domain/ids.ts";
import { filterRows, searchable, sortRows } from "./register-rows.ts";

let made = 0;
function row(number: string, over: Partial<RegisterRow> = {}): RegisterRow {
  made += 1;
  return {
    ...ROW,
    id: idFrom("idea", `register${made}`.padEnd(12, "0")),
    number,
    kind: number.includes("-P") ? "proposal" : "idea",
    tableNumber: number.startsWith("KUL") ? 1 : 2,
    tableMark: number.slice(0, 3),
    ...over,
  };
}

const numbers = (rows: readonly RegisterRow[]): string[] => rows.map(({ number }) => number);
const all = { search: "", table: null, kind: null } as const;

describe("the register on the screen", () => {
  it("finds words whatever the case and the Polish letters", () => {
    const rows = searchable([row("KUL-01", { text: "Źdźbło łąki" }), row("KUL-02", { text: "Scena" })]);
    expect(numbers(filterRows(rows, { ...all, search: "LAKI zdzblo" }))).toEqual(["KUL-01"]);
    expect(numbers(filterRows(rows, { ...all, search: "łąki scena" }))).toEqual([]);
  });

  it("finds by number and by signature", () => {
    const rows = searchable([row("KUL-01", { signature: "klub sportowy" }), row("SPO-12")]);
    expect(numbers(filterRows(rows, { ...all, search: "spo-12" }))).toEqual(["SPO-12"]);
    expect(numbers(filterRows(rows, { ...all, search: "klub" }))).toEqual(["KUL-01"]);
  });

  it("narrows to a table and a kind", () => {
    const rows = searchable([row("KUL-01"), row("KUL-P01"), row("SPO-01")]);
    expect(numbers(filterRows(rows, { ...all, table: "KUL", kind: "proposal" }))).toEqual(["KUL-P01"]);
  });

  it("sorts numbers as people count: 9 before 10, 99 before 100", () => {
    const rows = ["KUL-100", "SPO-01", "KUL-09", "KUL-10", "KUL-P02", "KUL-99"].map((number) => row(number));
    expect(numbers(sortRows(rows, "number", false))).toEqual([
      "KUL-P02",
      "KUL-09",
      "KUL-10",
      "KUL-99",
      "KUL-100",
      "SPO-01",
    ]);
  });

  it("sorts words as Polish dictionaries do, the edited wording before the own words", () => {
    const rows = ["Żłobek", "Łąka", "Lato", "Ćma", "Cma"].map((text, i) => row(`KUL-0${i + 1}`, { text }));
    const edited = row("KUL-09", {
      text: "Żubr",
      edited: { wording: "Aleja", passedTo: null, joinedTo: null, parts: [] },
    });
    const sorted = sortRows([...rows, edited], "words", false).map(({ text }) => text);
    expect(sorted).toEqual(["Żubr", "Cma", "Ćma", "Lato", "Łąka", "Żłobek"]);
  });

  it("sorts by time and by section, rows without a section last", () => {
    const early = row("KUL-01", { at: "2019-06-26T14:00:00.000Z", section: null });
    const late = row("KUL-02", { at: "2019-06-26T15:00:00.000Z", section: 3 });
    expect(numbers(sortRows([early, late], "time", true))).toEqual(["KUL-02", "KUL-01"]);
    expect(numbers(sortRows([early, late], "section", false))).toEqual(["KUL-02", "KUL-01"]);
  });
});
