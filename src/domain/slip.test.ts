import { describe, expect, it } from "vitest";
import { CODE_ALPHABET } from "./code.ts";
import { formatSlip, parseSlip, SLIP_LENGTH, slipFrom } from "./slip.ts";

describe("S1: the code of a slip", () => {
  it("is read however it was typed", () => {
    for (const typed of ["ABCD-EFGH-JKMN", "abcdefghjkmn", " abcd efgh–jkmn ", "ABCDEFGHJKMN"])
      expect(parseSlip(typed)).toBe("ABCDEFGHJKMN");
  });

  it("is nothing else than twelve characters that cannot be misread", () => {
    for (const typed of ["", "ABCD", "ABCD-EFGH-JKMNP", "ABCD-EFGH-JKM0", "ABCD-EFGH-JKMO", "ĄBCD-EFGH-JKMN"])
      expect(parseSlip(typed)).toBeNull();
  });

  it("is shown in three groups", () => {
    expect(formatSlip("ABCDEFGHJKMN")).toBe("ABCD-EFGH-JKMN");
  });

  it("has at least 55 bits, and comes from all the bytes it is made of", () => {
    expect(SLIP_LENGTH * Math.log2(CODE_ALPHABET.length)).toBeGreaterThan(55);
    const bytes = (last: number): Uint8Array => new Uint8Array(16).fill(200, 0, 15).fill(last, 15);
    const codes = new Set([0, 1, 2, 30, 31, 255].map((last) => slipFrom(bytes(last))));
    expect(codes.size).toBe(6);
    for (const code of codes) expect(parseSlip(code)).toBe(code);
  });
});
