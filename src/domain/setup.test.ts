import { describe, expect, test } from "vitest";
import { FACTS } from "../../tests/support/sample-facts.ts";
import { isConfirmed } from "./beginning.ts";
import { idFrom } from "./ids.ts";
import type { Meeting } from "./meeting.ts";
import {
  changedFacts,
  changedTable,
  freeHue,
  freePhases,
  markOf,
  nextSection,
  suggestedMark,
  timeAfter,
  timed,
  totalMinutes,
} from "./setup.ts";
import { HUES } from "./table.ts";

const item = (phase: Meeting["agenda"][number]["phase"], minutes: number) =>
  ({ phase, minutes, scope: "tables", title: phase, startsAt: "00:00" }) as const;

const MEETING: Meeting = {
  ...FACTS,
  id: idFrom("meeting", "aaaaaaaa"),
  languages: ["pl", "en"],
  sections: [
    { number: 1, title: "Zasady" },
    { number: 4, title: "Zadania" },
  ],
  agenda: [item("welcome", 10), item("discussion", 40)],
};
const FREE = { phase: null, sections: [] } as const;
const TABLE = {
  mark: "KUL",
  name: "kultura",
  shortName: "Kultura",
  topics: [],
  moderators: [],
  additional: false,
  autoPlace: false,
};

describe("U1, U2: facts", () => {
  test("words are tidied, and times follow the start", () => {
    const change = { title: "  Nowy\u202E tytuł ", startTime: "17:30" };
    const result = changedFacts(MEETING, change, { title: MEETING.title, startTime: "16:00" }, FREE);
    expect(result).toMatchObject({ ok: true, value: { title: "Nowy tytuł", startTime: "17:30" } });
    expect(result.ok && result.value.agenda.map(({ startsAt }) => startsAt)).toEqual(["17:30", "17:40"]);
  });

  test("only the facts that are changed have to be as they were", () => {
    expect(changedFacts(MEETING, { partner: "Rada" }, { partner: "" }, FREE).ok).toBe(true);
    expect(changedFacts(MEETING, { partner: "Rada" }, { partner: "inny" }, FREE)).toEqual({
      ok: false,
      refusal: "conflict",
    });
    expect(changedFacts(MEETING, { title: MEETING.title }, { title: "dawny" }, FREE).ok).toBe(true);
  });

  test.each([
    { title: " " },
    { programmeYear: 1999 },
    { dotsPerPerson: 11 },
    { retentionDays: 0 },
    { languages: [] },
    { sections: [{ number: 1, title: "" }] },
    { sections: [{ number: 1000, title: "A" }] },
    { sections: [1, 1].map((number) => ({ number, title: "A" })) },
    { agenda: [] },
    { agenda: [item("break", 0)] },
    { agenda: [item("break", 5), item("break", 5)] },
    { placeName: "ą".repeat(301) },
  ])("%j is refused", (change) => {
    expect(changedFacts(MEETING, change, MEETING, FREE)).toEqual({ ok: false, refusal: "setting-invalid" });
  });
});

test("U5: a section in use and the running phase stay, whatever else changes", () => {
  const inUse = { phase: "discussion", sections: [4, 99] } as const;
  const without = { sections: [{ number: 1, title: "Zasady" }] };
  expect(changedFacts(MEETING, without, MEETING, inUse)).toEqual({ ok: false, refusal: "section-in-use" });
  const swapped = { sections: MEETING.sections.toReversed() };
  expect(changedFacts(MEETING, swapped, MEETING, inUse).ok).toBe(true);
  const cut = { agenda: [item("welcome", 10)] };
  expect(changedFacts(MEETING, cut, MEETING, inUse)).toEqual({ ok: false, refusal: "phase-running" });
});

test("U5: a new section gets a number that nobody had, and free phases are the ones not on the agenda", () => {
  expect(nextSection(MEETING.sections)).toBe(5);
  expect(nextSection([])).toBe(1);
  expect(freePhases(MEETING.agenda)).not.toContain("welcome");
  expect(freePhases(MEETING.agenda)).toHaveLength(10);
});

test("Times run over midnight, and minutes add up", () => {
  expect(timeAfter("23:50", 20)).toBe("00:10");
  expect(totalMinutes(MEETING.agenda)).toBe(50);
  expect(timed(MEETING.agenda, "16:00").map(({ startsAt }) => startsAt)).toEqual(["16:00", "16:10"]);
});

test("U3: a mark is two to four letters, and one of four does not end like a proposal", () => {
  expect([" kul ", "ŁĄ", "MŁOD"].map(markOf)).toEqual(["KUL", "ŁĄ", "MŁOD"]);
  expect(["K", "KULTU", "K7L", "", "MAPP", "K L"].map(markOf)).toEqual([null, null, null, null, null, null]);
});

test("U3: a table keeps its mark once ideas carry it", () => {
  const before = { mark: "KUL" };
  expect(changedTable(TABLE, { mark: "SZT" }, before, true)).toEqual({ ok: false, refusal: "mark-in-use" });
  expect(changedTable(TABLE, { mark: "szt" }, before, false)).toMatchObject({ ok: true, value: { mark: "SZT" } });
  expect(changedTable(TABLE, { shortName: " " }, { shortName: "Kultura" }, false)).toMatchObject({ ok: false });
  expect(changedTable(TABLE, { topics: ["A ", "", "B"] }, { topics: [] }, true)).toMatchObject({
    value: { topics: ["A", "B"] },
  });
});

test("U3: a new table takes the first free colour, and a mark from its name", () => {
  expect(freeHue([])).toBe("kul");
  expect(freeHue(HUES.slice(0, 7).map((hue) => ({ hue })))).toBe("x1");
  expect(freeHue(HUES.map((hue) => ({ hue })))).toBe("ink");
  expect(suggestedMark("Młodzież i wolontariat", [])).toBe("MLO");
  expect(suggestedMark("Młodzież i wolontariat", ["MLO"])).toBe("MLD");
  expect(suggestedMark("", [])).toBe("");
});

test("X2: the words are taken in any language, without regard to case and marks, and only the right ones", () => {
  expect(isConfirmed("Usun PROBE", false)).toBe(true);
  expect(isConfirmed("remove the rehearsal", false)).toBe(true);
  expect(isConfirmed("usuń próbę", true)).toBe(false);
  expect(isConfirmed("usuń całe spotkanie", true)).toBe(true);
  expect(isConfirmed("", false)).toBe(false);
});
