import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, fold, lengthOf } from "./text.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("I6: text as it is stored", () => {
  test("has whole letters: a letter and its mark become one", () => {
    expect(clean("Zaz\u0307o\u0301łc\u0301 ge\u0328s\u0301la\u0328 jaz\u0301n\u0301")).toBe("Zażółć gęślą jaźń");
  });

  test("loses control, zero-width and direction-changing characters, and halves of a character", () => {
    expect(clean("a\u0000b\u0007c\u202Ed\u2066e\u200Bf\uFEFFg\u061Ch\u0085i")).toBe("abcdefghi");
    expect(clean("boisko \uD83D i \uDE00")).toBe("boisko  i");
  });

  test("keeps emoji whole, also families, flags and skin tones", () => {
    for (const emoji of ["👩‍👩‍👧‍👦", "🇵🇱", "👍🏽", "❤️"]) expect(clean(emoji)).toBe(emoji);
  });

  test("has one kind of line break, no blank edges, at most one blank line", () => {
    expect(clean(" \t\r\n raz \r dwa  \n\n\n\n trzy\u2028 \n")).toBe("raz\n dwa\n\n trzy");
  });

  test("keeps markup, formulas and links as they are", () => {
    for (const text of [
      "<b>tak</b>",
      "=SUM(A1)",
      "+1 do sal",
      "@wszyscy",
      "https://torun.pl/?a=1&b=2",
      "'; DROP TABLE",
    ])
      expect(clean(text)).toBe(text);
  });

  test("of only spaces and invisible characters is empty", () => {
    expect(clean(" \u00A0\t\n\u200B\u2060 ")).toBe("");
    for (const blank of [
      "\u200D",
      "\u200C\u200C",
      "\u00AD",
      "\u3164",
      "\u2800 \u2800",
      "\u034F",
      "\u{E0041}",
      "\u0301\u0301",
    ])
      expect(clean(blank)).toBe("");
  });

  test("breaks lines where Word does, and loses what no document can hold", () => {
    expect(clean("raz\u000Bdwa\u000Ctrzy")).toBe("raz\ndwa\ntrzy");
    expect(clean("a\uFFFFb\uFFFEc\u{1FFFE}d\uFDD0e")).toBe("abcde");
  });

  test("has no towers of marks, which would cover what others wrote", () => {
    const tower = `Z${"\u0336\u0489".repeat(200)}alg`;
    expect(clean(tower)).toBe("Z\u0336\u0489\u0336\u0489alg");
    for (const kept of ["สวัสดีครับ", "שָׁלוֹם", "Tiếng Việt", "1️⃣"]) expect(clean(kept)).toBe(kept.normalize("NFC"));
  });

  test("does not change when cleaned again, and is safe to store", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = clean(text);
        expect(clean(once)).toBe(once);
        expect(once).toBe(once.normalize("NFC"));
        expect(Buffer.from(once, "utf8").toString("utf8")).toBe(once);
      }),
    );
  });
});

test("length is counted as people count", () => {
  expect(["", "żółw", "zo\u0301", "👩‍👩‍👧‍👦🇵🇱", "a\nb"].map(lengthOf)).toEqual([0, 4, 2, 2, 3]);
});

describe("folding for search", () => {
  test("makes letters with marks plain, ł too", () => {
    expect(fold("Zażółć GĘŚLĄ Jaźń, Łódź")).toBe("zazolc gesla jazn, lodz");
  });

  test("makes quotes, dashes and spaces plain", () => {
    expect(fold("„Kultura” – rock’n’roll\u00A0 i  2\u202F000")).toBe("\"kultura\" - rock'n'roll i 2 000");
  });

  test("is the same for both ways of writing a letter", () => {
    fc.assert(fc.property(anyText, (text) => fold(text.normalize("NFC")) === fold(text.normalize("NFD"))));
  });
});
