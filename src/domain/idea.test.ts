import { describe, expect, test } from "vitest";
import { acceptContent, acceptSignature, type Sketch } from "./idea.ts";
import { LIMITS } from "./limits.ts";

const sketch = (points: number): Sketch => ({
  strokes: points === 0 ? [] : [{ pen: "black", width: 4, points: Array.from({ length: points * 2 }, () => 5) }],
});

test("a photo needs no words, and has room for as many as an idea", () => {
  expect(acceptContent({ text: " ", sketch: null, hasPhoto: true })).toEqual({
    ok: true,
    value: { text: "", sketch: null, hasPhoto: true },
  });
  const long = (length: number) => acceptContent({ text: "a".repeat(length), sketch: null, hasPhoto: true });
  expect(long(LIMITS.ideaText).ok).toBe(true);
  expect(long(LIMITS.ideaText + 1)).toEqual({ ok: false, refusal: "idea-too-long" });
});

describe("I5: what may be sent as an idea", () => {
  test("one word is an idea; it is cleaned, not changed", () => {
    expect(acceptContent({ text: "  Mikrogranty\u200B \n", sketch: null })).toEqual({
      ok: true,
      value: { text: "Mikrogranty", sketch: null },
    });
  });

  test("nothing, spaces and invisible characters are not", () => {
    for (const text of ["", "  \n ", "\u200B\u2060"])
      expect(acceptContent({ text, sketch: null })).toEqual({ ok: false, refusal: "idea-empty" });
  });

  test("1,000 characters as people count them are, one more is not", () => {
    const full = "👩‍👩‍👧".repeat(LIMITS.ideaText);
    expect(acceptContent({ text: full, sketch: null }).ok).toBe(true);
    expect(acceptContent({ text: `${full}ż`, sketch: null })).toEqual({ ok: false, refusal: "idea-too-long" });
  });

  test("a sketch needs no caption, but something drawn", () => {
    expect(acceptContent({ text: " ", sketch: sketch(1) })).toEqual({
      ok: true,
      value: { text: "", sketch: sketch(1) },
    });
    expect(acceptContent({ text: "Boisko", sketch: sketch(0) })).toEqual({ ok: false, refusal: "sketch-empty" });
  });

  test("a sketch too detailed or a caption too long is refused", () => {
    const caption = "a".repeat(LIMITS.caption + 1);
    expect(acceptContent({ text: "", sketch: sketch(LIMITS.sketchPoints + 1) })).toMatchObject({
      refusal: "sketch-too-large",
    });
    expect(acceptContent({ text: "", sketch: sketch(LIMITS.sketchPoints) }).ok).toBe(true);
    expect(acceptContent({ text: caption, sketch: sketch(1) })).toEqual({ ok: false, refusal: "caption-too-long" });
  });
});

describe("a signature", () => {
  test("is one line, cleaned; none and blank are the same", () => {
    expect(acceptSignature({ kind: "type", text: " klub\nsportowy " })).toEqual({
      ok: true,
      value: { kind: "type", text: "klub sportowy" },
    });
    for (const none of [null, { kind: "type", text: " " } as const])
      expect(acceptSignature(none)).toEqual({ ok: true, value: null });
  });

  test("that is too long is refused", () => {
    const text = "a".repeat(LIMITS.signature + 1);
    expect(acceptSignature({ kind: "name", text: " Anna Nowak " })).toEqual({
      ok: true,
      value: { kind: "name", text: "Anna Nowak" },
    });
    expect(acceptSignature({ kind: "organisation", text })).toEqual({ ok: false, refusal: "signature-invalid" });
  });
});
