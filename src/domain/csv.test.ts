import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsv } from "./csv.ts";

describe("CSV as offices save it", () => {
  test.each([
    [
      "semicolons, CRLF and a byte-order mark",
      "\uFEFFa;b\r\n1;2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "commas and LF, without a last line break",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["Excel's own hint", "sep=;\r\na;b,c\r\n", [["a", "b,c"]]],
    [
      "quotes, a line break and the delimiter in a cell",
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
    [
      "empty cells and empty lines",
      "a;b;\n;;\n\n1;;",
      [
        ["a", "b", ""],
        ["1", "", ""],
      ],
    ],
    ["words after a closing quote", 'a\n"x"y', [["a"], ["xy"]]],
    ["nothing", "", []],
  ])("E5: %s", (_, text, expected) => expect(parseCsv(text)).toEqual(expected));

  test("E5: a quote that is never closed is no CSV", () => expect(parseCsv('a;b\n"x;2\n')).toBeNull());

  test("E5: whatever our writer writes is read back", () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", ";", '"', "\n", "\r\n", "a;b", "'=1"));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(";", ",", "\t"), fc.constantFrom("\n", "\r\n"), (rows, delimiter, line) => {
        const width = Math.max(...rows.map((row) => row.length));
        // A head of plain words, as ours: by it the delimiter is found.
        const all = [
          Array.from({ length: width }, (_, i) => `k${i}`),
          ...rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "x")]),
        ];
        const text = stringify(all, { delimiter, record_delimiter: line, quoted_match: /[\n\r\uFEFF]/, bom: true });
        expect(parseCsv(text)).toEqual(all.filter((row) => row.some((one) => one !== "")));
      }),
    );
  });
});
