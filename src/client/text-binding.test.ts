import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyTextChange, textChange } from "../board/text-change.ts";
import { caretFromJson, caretToJson, moveCaret } from "./text-binding.ts";

function textWith(words: string): Y.Text {
  const text = new Y.Doc().getText("t");
  text.insert(0, words);
  return text;
}

describe("typing into a shared text", () => {
  it("always ends in what the person sees", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        fc.nat(20),
        (before, after, caret) => {
          const text = textWith(before);
          const change = textChange(before, after, caret);
          if (change) applyTextChange(text, change);
          expect(text.toJSON()).toBe(after);
        },
      ),
    );
  });

  it("changes only what was typed", () => {
    expect(textChange("Zapis wieloletni", "Zapis bardzo wieloletni", 13)).toEqual({
      at: 6,
      remove: 0,
      insert: "bardzo ",
    });
    expect(textChange("aaa", "aaaa", 1)).toEqual({ at: 0, remove: 0, insert: "a" });
    expect(textChange("aaa", "aaa", 1)).toBeNull();
  });

  it("never cuts an emoji in half", () => {
    const change = textChange("ok 😀", "ok 😁", 5);
    expect(change).toEqual({ at: 3, remove: 2, insert: "😁" });
  });
});

describe("a caret", () => {
  it("stays at its word while the other types before it, in it and after it", () => {
    expect(moveCaret(5, [{ insert: "abc" }])).toBe(8);
    expect(moveCaret(5, [{ retain: 5 }, { insert: "abc" }])).toBe(5);
    expect(moveCaret(5, [{ retain: 2 }, { delete: 10 }])).toBe(2);
    expect(moveCaret(5, [{ retain: 9 }, { delete: 1 }])).toBe(5);
  });

  it("of the other tablet is found again after changes, and missing in another text", () => {
    const text = textWith("Ala ma kota");
    const caret = caretToJson(text, 7);
    text.insert(0, "Nasza ");
    expect(caretFromJson(text, caret)).toBe(13);
    expect(caretFromJson(textWith("x"), caret)).toBeNull();
    expect(caretFromJson(text, { nonsense: true })).toBeNull();
  });
});
