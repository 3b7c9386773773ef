import type { Facts } from "../../src/domain/setup.ts";

/** The facts of a small meeting; each test says which of them matter to it. */
export const FACTS: Facts = {
  title: "Wspólnie o programie",
  subtitle: "",
  programmeYear: 2020,
  date: "2019-06-26",
  startTime: "16:00",
  endTime: "19:00",
  placeName: "Sala",
  placeAddress: "",
  organiser: "Gmina",
  partner: "",
  controller: "",
  dpoContact: "",
  retentionDays: 30,
  tiesDays: 365,
  announcedHow: "",
  declareUntil: "",
  topicsUntil: "",
  asksNeeds: false,
  resolution: "",
  dotsPerPerson: 3,
  languages: ["pl"],
  sections: [],
  agenda: [],
};
