import { describe, expect, it } from "vitest";
import { acceptDeclaration, acceptSuggestion, endOf, isOpen } from "./before.ts";
import { idFrom } from "./ids.ts";
import { LIMITS } from "./limits.ts";

const at = (iso: string): number => Date.parse(iso);
const end = (deadline: string): string => new Date(endOf(deadline)).toISOString();

describe("deadlines before the meeting", () => {
  it("BM1: mean the clocks of Warsaw, and their minute still counts", () => {
    expect(end("2019-06-19T13:00")).toBe("2019-06-19T11:01:00.000Z");
    expect(end("2019-06-24T23:59")).toBe("2019-06-24T22:00:00.000Z");
    expect(end("2019-12-31T23:59")).toBe("2019-12-31T23:00:00.000Z");
    expect(isOpen("2019-06-19T13:00", at("2019-06-19T11:00:59.999Z"))).toBe(true);
    expect(isOpen("2019-06-19T13:00", at("2019-06-19T11:01:00Z"))).toBe(false);
  });

  it("BM1: an hour that comes twice is not open, closed and open again", () => {
    expect(end("2019-10-27T01:59")).toBe("2019-10-27T00:00:00.000Z");
    expect(end("2019-10-27T02:30")).toBe("2019-10-27T01:31:00.000Z");
    expect(end("2019-10-27T03:00")).toBe("2019-10-27T02:01:00.000Z");
    expect(isOpen("2019-10-27T02:30", at("2019-10-27T00:45:00Z"))).toBe(true);
  });

  it("BM1: an hour that is skipped ends when it would have ended", () => {
    expect(end("2019-03-31T01:59")).toBe("2019-03-31T01:00:00.000Z");
    expect(end("2019-03-31T02:30")).toBe("2019-03-31T01:31:00.000Z");
    expect(end("2019-03-31T03:00")).toBe("2019-03-31T01:01:00.000Z");
  });

  it("BM1: without a deadline nothing is asked", () => {
    expect(isOpen("", at("2019-06-01T00:00:00Z"))).toBe(false);
  });
});

describe("what is declared and suggested", () => {
  const now = at("2019-06-18T10:00:00Z");
  const meeting = { declareUntil: "2019-06-24T23:59", topicsUntil: "2019-06-19T13:00", asksNeeds: true };
  const tableId = idFrom("table", "kultura1");
  const facts = { tableId, people: 2, organisation: " Klub\n sportowy ", needs: " pętla indukcyjna " };

  it("BM2: one table, one to five people, and only what was asked", () => {
    const kept = { tableId, people: 2, organisation: "Klub sportowy", needs: "pętla indukcyjna" };
    expect(acceptDeclaration(facts, meeting, now)).toEqual({ ok: true, value: kept });
    expect(acceptDeclaration(facts, { ...meeting, asksNeeds: false }, now)).toMatchObject({ value: { needs: "" } });
    for (const people of [0, 6, 1.5, Number.NaN])
      expect(acceptDeclaration({ ...facts, people }, meeting, now)).toMatchObject({ refusal: "people-number" });
    const long = "ż".repeat(LIMITS.needs + 1);
    expect(acceptDeclaration({ ...facts, needs: long }, meeting, now)).toMatchObject({ refusal: "before-too-long" });
  });

  it("BM2: too late is said", () => {
    const late = at("2019-06-24T22:00:00Z");
    expect(acceptDeclaration(facts, meeting, late)).toMatchObject({ refusal: "declaration-late" });
    const topic = { text: "Mikrogranty", organisation: "", tableId: null };
    expect(acceptSuggestion(topic, meeting, now)).toEqual({ ok: true, value: topic });
    expect(acceptSuggestion(topic, meeting, late)).toMatchObject({ refusal: "topic-late" });
    expect(acceptSuggestion({ ...topic, text: " \n " }, meeting, now)).toMatchObject({ refusal: "topic-empty" });
  });
});
