import { expect, test } from "vitest";
import { facts } from "./columns.ts";
import torun from "./template/torun-2020.json" with { type: "json" };

test("U1: facts that were written before a setting was known read with its default", () => {
  const { id: _, declareUntil: __, topicsUntil: ___, ...written } = torun.meeting;
  expect(written).not.toHaveProperty("dotsPerPerson");
  expect(facts.parse(written)).toMatchObject({
    dotsPerPerson: 3,
    retentionDays: 30,
    tiesDays: 365,
    announcedHow: "",
    declareUntil: "",
    topicsUntil: "",
    asksNeeds: false,
    resolution: "",
    languages: ["pl", "en", "uk"],
  });
});
