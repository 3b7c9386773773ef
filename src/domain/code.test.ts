import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_ALPHABET, codeFrom, parseCode } from "./code.ts";

test("a code is read whatever its case, spaces and dashes", () => {
  for (const typed of ["K7QF", "k7qf", " k7 qf ", "K7-QF", "k 7 q f", "k7\u00A0qf"])
    expect(parseCode(typed)).toBe("K7QF");
});

test("what is too short, too long, misreadable or not a code is null", () => {
  for (const typed of ["", "K7Q", "K7QFA", "K0QF", "KOQF", "K1QF", "KIQF", "KLQF", "KĄQF", "K7Q!", "https://x/s/K7QF"])
    expect(parseCode(typed)).toBeNull();
});

test("every code drawn can be read back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 8 }), (bytes) => {
      const code = codeFrom(bytes);
      expect(parseCode(code.toLowerCase())).toBe(code);
    }),
  );
});

test("the alphabet has nothing that looks like something else", () => {
  expect(/[01OIL]/.test(CODE_ALPHABET)).toBe(false);
  expect(new Set(CODE_ALPHABET).size).toBe(31);
});
