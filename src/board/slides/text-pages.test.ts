import { describe, expect, it } from "vitest";
import { goesOn, lineCount, textPages } from "./text-pages.ts";

describe("cutting words into pages", () => {
  it("keeps a short text whole", () => {
    expect(textPages("Sala prób", 24, 5)).toEqual(["Sala prób"]);
  });

  it("counts lines as a narrow screen would break them, with the author's own breaks", () => {
    expect(lineCount("raz dwa trzy cztery", 8)).toBe(3);
    expect(lineCount("raz\n\ndwa", 8)).toBe(3);
    expect(lineCount("", 8)).toBe(0);
  });

  it("loses no word, whatever the length, also with less room on the first page", () => {
    const words = Array.from({ length: 180 }, (_, i) => `słowo${i}`).join(" ");
    const pages = textPages(words, 24, 6, 3);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.join(" ")).toBe(words);
    for (const page of pages.slice(1)) expect(lineCount(page, 24)).toBeLessThanOrEqual(6);
    expect(lineCount(pages[0] ?? "", 24)).toBeLessThanOrEqual(3);
  });

  it("cuts a word that no line could hold", () => {
    expect(textPages("a".repeat(50), 20, 2)).toEqual(["a".repeat(20) + " " + "a".repeat(20), "a".repeat(10)]);
  });

  it("gives one empty page for no words", () => {
    expect(textPages("", 20, 2)).toEqual([""]);
  });

  it("marks a piece that goes on, without a second full stop", () => {
    expect(goesOn("Sala prób")).toBe("Sala prób…");
    expect(goesOn("Zamiast jednego roku.")).toBe("Zamiast jednego roku. …");
  });
});
