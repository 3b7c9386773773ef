import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCells } from "./read-cells.ts";

const cellsOf = (text: string) => readCells(new TextEncoder().encode(text));
/** Łódź in Windows-1250. */
const POLISH_EXCEL = new Uint8Array([0xa3, 0xf3, 0x64, 0x9f]);
const AB = [
  ["a", "b"],
  ["1", "2"],
];

describe("CSV as offices save it", () => {
  test.each([
    ["semicolons, CRLF and a byte-order mark", "\uFEFFa;b\r\n1;2\r\n", AB],
    ["commas and LF, without a last line break", "a,b\n1,2", AB],
    ["tabs", "a\tb\n1\t2", AB],
    ["CR alone", "a;b\r1;2\r", AB],
    ["line breaks of two kinds", "a;b\r\n1;2\n3;4", [...AB, ["3", "4"]]],
    ["Excel's own hint", "sep=;\r\na;b,c\r\n", [["a", "b,c"]]],
    [
      "quotes and line breaks in a cell",
      'a;b\n"x;""y""\r\nz";2',
      [
        ["a", "b"],
        ['x;"y"\r\nz', "2"],
      ],
    ],
    [
      "a delimiter inside a quoted head",
      '"a,b,c";d\n1;2',
      [
        ["a,b,c", "d"],
        ["1", "2"],
      ],
    ],
    ["rows of any length, empty lines too", "a;b;\n;;\n\n1;;", [["a", "b", ""], ["", "", ""], [""], ["1", "", ""]]],
    [
      "a quote inside a word",
      'a;b\n5" rura;2',
      [
        ["a", "b"],
        ['5" rura', "2"],
      ],
    ],
    ["nothing", "", []],
  ])("E5: %s", (_, text, expected) => expect(cellsOf(text)).toEqual(expected));

  test("E5: the Windows-1250 of Polish Excel is read", () => expect(readCells(POLISH_EXCEL)).toEqual([["Łódź"]]));

  test("E5: a quote that is never closed is no CSV", () => expect(cellsOf('a;b\n"x;2\n')).toBeNull());

  test("E5: whatever our writer writes is read back", () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("", ";", '"', "\n", "\r\n", "a;b", "'=1"));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(";", ",", "\t"), fc.constantFrom("\n", "\r\n"), (rows, delimiter, line) => {
        // A head of plain words, as ours: by it the delimiter is found.
        const all = [["k1", "k2", "k3", "k4"], ...rows];
        const text = stringify(all, { delimiter, record_delimiter: line, quoted_match: /[\n\r]/, bom: true });
        expect(cellsOf(text)).toEqual(all);
      }),
    );
  });
});
