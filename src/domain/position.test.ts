import { describe, expect, test } from "vitest";
import { LIMITS } from "./limits.ts";
import { acceptDraft, acceptPosition, EMPTY_DRAFT, isSameDraft, mergeDrafts, POSITIONS } from "./position.ts";

const long = "ż".repeat(LIMITS.answerText + 1);

describe("a position of the city", () => {
  test("O2: needs a choice", () => {
    expect(acceptPosition({ status: null, justification: "bo tak" })).toEqual({
      ok: false,
      refusal: "position-needed",
    });
  });

  test("O2: full acceptance may stand without a reason", () => {
    expect(acceptPosition({ status: "accepted", justification: " " })).toEqual({
      ok: true,
      value: { status: "accepted", justification: "" },
    });
  });

  test.each(POSITIONS.filter((status) => status !== "accepted"))("O2: %s needs a reason", (status) => {
    expect(acceptPosition({ status, justification: " \n\u200B" })).toEqual({
      ok: false,
      refusal: "justification-needed",
    });
    expect(acceptPosition({ status, justification: " bo  tak " })).toEqual({
      ok: true,
      value: { status, justification: "bo  tak" },
    });
  });

  test("O2: a reason over the limit is refused", () => {
    expect(acceptPosition({ status: "partly", justification: long })).toEqual({
      ok: false,
      refusal: "answer-too-long",
    });
  });
});

describe("a draft of an answer", () => {
  test("O3: may be unfinished, and is stored clean", () => {
    const kept = acceptDraft({ ...EMPTY_DRAFT, status: "rejected", department: " Wydział\nKultury " });
    expect(kept).toEqual({ ok: true, value: { ...EMPTY_DRAFT, status: "rejected", department: "Wydział Kultury" } });
  });

  test.each(["justification", "recommendation", "councilOpinion", "note", "department"] as const)(
    "O3: too long a text in %s is refused",
    (field) => {
      expect(acceptDraft({ ...EMPTY_DRAFT, [field]: long })).toEqual({ ok: false, refusal: "answer-too-long" });
    },
  );

  test("O3: is the same only when every field is", () => {
    expect(isSameDraft(EMPTY_DRAFT, { ...EMPTY_DRAFT })).toBe(true);
    expect(isSameDraft(EMPTY_DRAFT, { ...EMPTY_DRAFT, note: "x" })).toBe(false);
    expect(isSameDraft(EMPTY_DRAFT, { ...EMPTY_DRAFT, dueDate: "2019-07-12" })).toBe(false);
  });
});

describe("two works on one answer", () => {
  const base = { ...EMPTY_DRAFT, justification: "Stare" };

  test("O4: different things changed are one work", () => {
    const mine = { ...base, note: "zadzwonić" };
    const theirs = { ...base, recommendation: "Popieramy", suggestion: "Są środki." };
    expect(mergeDrafts(base, mine, theirs)).toEqual({ ...theirs, note: "zadzwonić" });
    expect(mergeDrafts(base, base, theirs)).toEqual(theirs);
    expect(mergeDrafts(base, theirs, theirs)).toEqual(theirs);
  });

  test("O4: the same thing changed in two ways is for a person to choose", () => {
    expect(mergeDrafts(base, { ...base, note: "a" }, { ...base, note: "b" })).toBeNull();
    // A position and its reason are one thing.
    expect(mergeDrafts(base, { ...base, justification: "Nowe" }, { ...base, status: "accepted" })).toBeNull();
  });
});
