import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServerApp } from "../../../src/app/_lib/server-app.ts";
import { EVERYBODY, everybody, type Stage, type Who } from "./everybody.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await everybody();
});
afterAll(async () => {
  await stage.meeting.close();
  expect(stage.meeting.errors).toEqual([]);
});

const PHONES: readonly Who[] = ["a phone", "a neighbour's phone", "a phone of another table"];
const TABLETS: readonly Who[] = ["the moderator (NGO)", "the moderator (city)", "a moderator of another table"];
const ORGANISERS: readonly Who[] = ["the organiser", "a co-organiser"];

/** What pages read by somebody's cookies, and whom they then show it to. Null: the same for anybody. */
const READS: { readonly [N in keyof ServerApp]: readonly Who[] | null } = {
  meeting: null,
  tables: null,
  tableByCode: null,
  moment: null,
  documents: null,
  results: null,
  before: null,
  newFormId: null,
  newIdeaId: null,
  baseUrl: null,
  // Nobody's link of the stage was revoked.
  wasRevoked: null,
  me: PHONES,
  seat: PHONES,
  board: PHONES,
  tabletStart: TABLETS,
  overview: ORGANISERS,
  hallView: ORGANISERS,
  links: ORGANISERS,
  settings: ORGANISERS,
  archive: ORGANISERS,
  register: ORGANISERS,
  answers: ORGANISERS,
  departments: ORGANISERS,
  report: ORGANISERS,
  declarations: ORGANISERS,
  screenView: ["a screen"],
  observerView: ["an observer"],
  department: ["a department", "another department"],
  // Nobody of the stage said anything before the meeting.
  ownSaid: [],
};

const BY_COOKIES = (Object.keys(READS) as (keyof ServerApp)[]).filter((name) => READS[name] !== null);

test.each(BY_COOKIES)("R1: %s, on the page of everybody", async (name) => {
  const read = stage.meeting.app.reads[name] as (cookies: string | null) => Promise<unknown>;
  const shown: Who[] = [];
  for (const who of EVERYBODY) if ((await read(stage.who(who).cookie())) !== null) shown.push(who);
  expect(shown.sort()).toEqual([...(READS[name] ?? [])].sort());
  expect(await read(null)).toBeNull();
});

test("what anybody may read holds no code, no link and nobody's words", async () => {
  const { reads, deps } = stage.meeting.app;
  const told = JSON.stringify(await Promise.all([reads.tables(), reads.documents(), reads.results(), reads.before()]));
  for (const { code } of stage.meeting.tables) expect(told).not.toContain(`"${code}"`);
  for (const { token } of await deps.store.links()) expect(told).not.toContain(token);
  expect(told).not.toContain("Pomysł");
});
