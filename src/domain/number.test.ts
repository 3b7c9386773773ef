import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ideaNumber, isSameNumber, parseNumber, proposalNumber } from "./number.ts";

test("numbers are spoken with the table's mark and two digits at least", () => {
  expect([ideaNumber("KUL", 7), ideaNumber("KUL", 112), proposalNumber("SEN", 4)]).toEqual([
    "KUL-07",
    "KUL-112",
    "SEN-P04",
  ]);
});

test("people write them in their own ways", () => {
  for (const typed of ["KUL-07", "kul 7", "kul7", " Kul - 007 ", "KUL-7"])
    expect(parseNumber(typed)).toEqual({ mark: "KUL", kind: "idea", n: 7, part: "" });
  for (const typed of ["KUL-P04", "kul p4", "kulp4", "kul-p 4"])
    expect(parseNumber(typed)).toEqual({ mark: "KUL", kind: "proposal", n: 4, part: "" });
});

test("a mark that ends in P is not taken for a proposal", () => {
  expect(parseNumber("KUP 7")).toEqual({ mark: "KUP", kind: "idea", n: 7, part: "" });
  expect(parseNumber("KUP-P07")).toEqual({ mark: "KUP", kind: "proposal", n: 7, part: "" });
});

test("what is no number is null: no mark, no digits, zero, words around", () => {
  for (const typed of ["", "7", "KUL", "K 7", "KULTU 7", "KUL-0", "KUL-00", "KUL-12345", "KUL-7ab", "pomysł KUL-7"])
    expect(parseNumber(typed)).toBeNull();
});

test("O11: a part of an item adds a letter; the number of the whole means its parts too", () => {
  const part = parseNumber("kul p4 B");
  expect(part).toEqual({ mark: "KUL", kind: "proposal", n: 4, part: "b" });
  const means = (own: string, wanted: string) => {
    const number = parseNumber(wanted);
    return number !== null && isSameNumber(parseNumber(own), number);
  };
  expect([means("KUL-P04b", "KUL-P04"), means("KUL-P04b", "KUL-P04b"), means("KUL-P04b", "KUL-P04a")]).toEqual([
    true,
    true,
    false,
  ]);
  expect([means("KUL-P04", "KUL-P04b"), means("KUL-04", "KUL-P04")]).toEqual([false, false]);
});

test("every number is read back", () => {
  fc.assert(
    fc.property(fc.constantFrom("KUL", "ŁÓD", "SPP"), fc.integer({ min: 1, max: 9999 }), (mark, n) => {
      expect(parseNumber(ideaNumber(mark, n))).toEqual({ mark, kind: "idea", n, part: "" });
      expect(parseNumber(proposalNumber(mark, n).toLowerCase())).toEqual({ mark, kind: "proposal", n, part: "" });
    }),
  );
});

test("a mark may have two or four letters; a table's own proposal is still told from an idea", () => {
  expect(parseNumber("SP-04")).toEqual({ mark: "SP", kind: "idea", n: 4, part: "" });
  expect(parseNumber("sp-p4")).toEqual({ mark: "SP", kind: "proposal", n: 4, part: "" });
  expect(parseNumber("MŁOD 12")).toEqual({ mark: "MŁOD", kind: "idea", n: 12, part: "" });
  expect(parseNumber("kulp4")).toEqual({ mark: "KUL", kind: "proposal", n: 4, part: "" });
});
