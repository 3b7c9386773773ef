import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnswerWork } from "../../src/contract/answer-views.ts";
import { API, type ApiName } from "../../src/contract/http.ts";
import type { Role } from "../../src/domain/access.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { idFrom } from "../../src/domain/ids.ts";
import { EMPTY_DRAFT, POSITIONS } from "../../src/domain/position.ts";
import type { Browser } from "../support/browser.ts";
import { type Meeting, newIdeaId, PASSWORD, startMeeting } from "../support/meeting.ts";

type Who = Role | "nobody" | "other moderator" | "other phone";

let meeting: Meeting;
const browsers = new Map<Who, Browser>();
/** Ideas of the first table: in the inbox, on the board, hidden, and one to be withdrawn. */
let waiting: IdeaId;
let placed: IdeaId;
let hidden: IdeaId;
let regretted: IdeaId;
/** An item given to the department. */
let assigned: AnswerWork;
const voteId = idFrom("vote", "a".repeat(8));

beforeAll(async () => {
  meeting = await startMeeting();
  const { table, otherTable } = meeting;
  browsers.set("nobody", meeting.browser());
  browsers.set("participant", await meeting.phone(table));
  browsers.set("other phone", await meeting.phone(otherTable));
  browsers.set("moderator", await meeting.moderator("ngo", table));
  browsers.set("other moderator", await meeting.moderator("ngo", otherTable));
  browsers.set("organiser", await meeting.organiser());
  browsers.set("screen", await meeting.screen());
  await who("organiser").call("giveFloor", { tableId: table.id });
  [waiting, placed, hidden, regretted] = [newIdeaId(), newIdeaId(), newIdeaId(), newIdeaId()];
  const moderator = who("moderator");
  for (const id of [waiting, placed, hidden, regretted])
    await who("participant").call("postIdea", { id, text: "Pomysł", sketch: null });
  await moderator.call("placeIdea", { ideaId: placed });
  await moderator.call("openVote", { id: voteId, subject: "ideas", dots: 3 });
  await moderator.call("hideIdea", { ideaId: hidden, reason: "dane osobowe" });
  browsers.set("observer", (await meeting.helper("observer", "Redakcja")).browser);
  browsers.set("department", await meeting.department("Wydział Kultury"));
  const given = newIdeaId();
  meeting.clock.advance(2000);
  await who("participant").call("postIdea", { id: given, text: "Pomysł dla wydziału", sketch: null });
  await moderator.call("placeIdea", { ideaId: given });
  const draft = { ...EMPTY_DRAFT, department: "Wydział Kultury" };
  assigned = await who("organiser").call("draftAnswer", { itemId: given, basedOn: null, draft });
});
afterAll(() => meeting.close());

function who(name: Who): Browser {
  const browser = browsers.get(name);
  if (!browser) throw new Error(`no browser for ${name}`);
  return browser;
}

/** A right body for each entry, made when it is used. */
const BODY: { readonly [N in ApiName]: () => unknown } = {
  join: () => ({ code: meeting.table.code }),
  me: () => ({}),
  slip: () => ({}),
  openSlip: () => ({ code: "ABCD-EFGH-JKMN" }),
  continueSlip: () => ({ code: "ABCD-EFGH-JKMN", tableId: meeting.table.id }),
  postIdea: () => ({ id: newIdeaId(), text: "Pomysł", sketch: null }),
  correctIdea: () => ({ ideaId: placed, text: "Pomysł poprawiony" }),
  withdrawIdea: () => ({ ideaId: regretted }),
  sign: () => ({ signature: null }),
  board: () => ({}),
  vote: () => ({}),
  castDots: () => ({ voteId, version: 1, dots: [{ item: placed, dots: 1 }] }),
  markDone: () => ({ key: "0.0", done: true }),
  raiseHand: () => ({ up: true }),
  enterModerator: () => ({ token: "nie ma takiego" }),
  moderator: () => ({}),
  placeIdea: () => ({ ideaId: placed }),
  placeAll: () => ({}),
  hideIdea: () => ({ ideaId: hidden, reason: "powód" }),
  restoreIdea: () => ({ ideaId: waiting }),
  unplaceIdea: () => ({ ideaId: waiting }),
  scribeIdea: () => ({ id: newIdeaId(), text: "Pomysł z kartki", sketch: null, source: "paper" }),
  draftProposal: () => ({ id: idFrom("proposal", newIdeaId().slice(5)), sources: [placed] }),
  openVote: () => ({ id: voteId, subject: "ideas", dots: 3 }),
  closeVote: () => ({ voteId }),
  reopenVote: () => ({ voteId }),
  clearVote: () => ({ voteId: idFrom("vote", "b".repeat(8)) }),
  paperDots: () => ({ voteId, item: placed, dots: 2 }),
  confirmResult: () => ({ confirmed: false, state: "" }),
  setAutoPlace: () => ({ autoPlace: false }),
  removeProposal: () => ({ proposalId: idFrom("proposal", "niemataki1"), reason: "powód" }),
  restoreProposal: () => ({ proposalId: idFrom("proposal", "niemataki1") }),
  trash: () => ({}),
  journal: () => ({ before: null }),
  showFromTable: () => ({ slide: { kind: "board", tableId: meeting.table.id, page: 0 } }),
  runRound: () => ({ id: idFrom("command", newIdeaId().slice(5)), do: { type: "add-guest" } }),
  enterOrganiser: () => ({ password: PASSWORD }),
  overview: () => ({}),
  changePhase: () => ({ phase: "discussion" }),
  stepTimer: () => ({ type: "pause" }),
  show: () => ({ slide: { kind: "board", tableId: meeting.table.id, page: 0 } }),
  setLook: () => ({ theme: "light", text: "normal" }),
  giveFloor: () => ({ tableId: meeting.table.id }),
  addScreen: () => ({ id: idFrom("link", newIdeaId().slice(5)), name: "Przy drzwiach", slide: null }),
  aimScreen: () => ({ linkId: idFrom("link", "nosuchscreen"), slide: null }),
  revokeScreen: () => ({ linkId: idFrom("link", "nosuchscreen") }),
  addHelper: () => ({ id: idFrom("link", newIdeaId().slice(5)), kind: "observer", name: "Redakcja" }),
  revokeHelper: () => ({ linkId: idFrom("link", "nosuchhelper") }),
  announce: () => ({ id: idFrom("command", "a".repeat(8)), text: "Dzień dobry" }),
  tableJournal: () => ({ tableId: meeting.table.id, before: null }),
  beforeFreeze: () => ({}),
  freeze: () => ({ tableId: meeting.table.id, frozen: false }),
  keptBoards: () => ({ tableId: meeting.table.id }),
  restoreBoard: () => ({ tableId: meeting.table.id, seq: 999_999 }),
  register: () => ({}),
  links: () => ({}),
  printSlips: () => ({ id: idFrom("command", "b".repeat(8)), count: 8 }),
  revokeLink: () => ({ tableId: meeting.tables.at(-1)?.id, side: "ngo" }),
  answers: () => ({}),
  draftAnswer: () => ({ itemId: placed, basedOn: null, draft: EMPTY_DRAFT }),
  draftCollectiveAnswer: () => ({ ...ANSWER, items: [{ itemId: unknownIdea(), basedOn: null }] }),
  publishAnswers: () => ({ items: [{ itemId: unknownIdea(), basedOn: null }] }),
  withdrawAnswer: () => ({ itemId: unknownIdea() }),
  assignItems: () => ({ items: [{ itemId: unknownIdea(), basedOn: null }], department: "", dueDate: null }),
  editItem: () => ({ ...onItem(), wording: "Inaczej", passedTo: null }),
  splitItem: () => ({
    ...onItem(),
    parts: [1, 2].map((n) => ({ id: idFrom("proposal", newIdeaId().slice(5)), text: `Część ${n}` })),
  }),
  joinItems: () => ({ into: unknownIdea(), items: [{ itemId: unknownIdea(), edit: 0 }], reason: "powód" }),
  restoreItem: () => onItem(),
  itemHistory: () => ({ itemId: placed }),
  declarations: () => ({}),
  settleTopic: () => ({ topicId: idFrom("suggestion", "nosuch00"), decision: { to: "waiting" } }),
  putOrganisations: () => ({ names: ["Klub"] }),
  countHeads: () => ({ tableId: meeting.table.id, people: 12 }),
  departments: () => ({}),
  addDepartment: () => ({ id: idFrom("department", newIdeaId().slice(5)), name: `Wydział ${newIdeaId()}` }),
  revokeDepartment: () => ({ departmentId: idFrom("department", "nosuch00") }),
  department: () => ({}),
  recommend: () => ({ itemId: assigned.itemId, basedOn: assigned.draftAt, recommendation: "", suggestion: "" }),
  answerTrace: () => ({ itemId: placed }),
  enterScreen: () => ({ token: "nie ma takiego" }),
  settings: () => ({}),
  changeFacts: () => ({ changes: {}, basedOn: {} }),
  addTable: () => ({ tableId: newTableId(), facts: { ...TABLE_FACTS, mark: markOfRound() } }),
  changeTable: () => ({ tableId: meeting.table.id, changes: {}, basedOn: {} }),
  orderTables: () => ({ order: [meeting.table.id], basedOn: [meeting.table.id] }),
  removeTable: () => ({ tableId: newTableId() }),
  restoreTable: () => ({ tableId: newTableId() }),
  removeDocument: () => ({ id: idFrom("document", "aaaaaaaa") }),
  previewSettings: () => ({ file: null }),
  importSettings: () => ({ file: null }),
  setDoors: () => ({ open: true }),
  setRehearsal: () => ({ on: false }),
  beginMeeting: () => ({ typed: "nie", ideas: 0 }),
  archive: () => ({}),
  forgetPerson: () => ({ whose: "KUL-899" }),
  forgetWords: () => ({ number: "KUL-899" }),
  eraseMeeting: () => ({ typed: "nie" }),
  screen: () => ({}),
};

const newTableId = () => idFrom("table", newIdeaId().slice(5));
const TABLE_FACTS = {
  name: "stolik próbny",
  shortName: "Próbny",
  topics: [],
  moderators: [],
  additional: true,
  autoPlace: false,
};
let round = 0;
const markOfRound = (): string => `XY${"ABCDEFGHIJ"[((round += 1))] ?? "Z"}`;

const unknownIdea = newIdeaId;
const onItem = () => ({ itemId: unknownIdea(), edit: 0, reason: "powód" });
const ANSWER = { status: POSITIONS[0], justification: "Uzasadnienie" };

/** Allowed, and then about something that is not there. */
const NOT_THERE: ReadonlySet<ApiName> = new Set<ApiName>([
  "aimScreen",
  "revokeScreen",
  "restoreTable",
  "draftCollectiveAnswer",
  "publishAnswers",
  "assignItems",
  "editItem",
  "joinItems",
  "splitItem",
  "restoreItem",
  "removeProposal",
  "restoreBoard",
  "revokeDepartment",
  "restoreProposal",
  "withdrawAnswer",
  "settleTopic",
]);

/** Allowed, and then refused for what was asked. */
const REFUSED: { readonly [N in ApiName]?: number } = {
  beginMeeting: 422,
  revokeHelper: 403,
  eraseMeeting: 422,
  forgetPerson: 404,
  forgetWords: 404,
  importSettings: 422,
  orderTables: 409,
  previewSettings: 422,
};

/** Who is let in; everyone else is told to sign in. */
const ALLOWED: { readonly [N in ApiName]: "everyone" | readonly Role[] } = {
  join: "everyone",
  me: ["participant"],
  slip: ["participant"],
  openSlip: "everyone",
  continueSlip: "everyone",
  postIdea: ["participant"],
  correctIdea: ["participant"],
  withdrawIdea: ["participant"],
  sign: ["participant"],
  board: ["participant"],
  vote: ["participant"],
  castDots: ["participant"],
  markDone: ["participant"],
  raiseHand: ["participant"],
  enterModerator: "everyone",
  moderator: ["moderator"],
  placeIdea: ["moderator"],
  placeAll: ["moderator"],
  hideIdea: ["moderator", "organiser"],
  restoreIdea: ["moderator", "organiser"],
  unplaceIdea: ["moderator"],
  scribeIdea: ["moderator"],
  draftProposal: ["moderator"],
  openVote: ["moderator"],
  closeVote: ["moderator"],
  reopenVote: ["moderator"],
  clearVote: ["moderator"],
  paperDots: ["moderator"],
  confirmResult: ["moderator"],
  setAutoPlace: ["moderator"],
  removeProposal: ["moderator"],
  restoreProposal: ["moderator"],
  trash: ["moderator"],
  journal: ["moderator"],
  showFromTable: ["moderator"],
  runRound: ["moderator"],
  enterOrganiser: "everyone",
  overview: ["organiser"],
  changePhase: ["organiser"],
  stepTimer: ["organiser"],
  show: ["organiser"],
  setLook: ["organiser"],
  giveFloor: ["organiser"],
  addScreen: ["organiser"],
  aimScreen: ["organiser"],
  revokeScreen: ["organiser"],
  addHelper: ["organiser"],
  revokeHelper: ["organiser"],
  announce: ["organiser"],
  tableJournal: ["organiser"],
  beforeFreeze: ["organiser"],
  freeze: ["organiser"],
  keptBoards: ["organiser"],
  restoreBoard: ["organiser"],
  register: ["organiser"],
  links: ["organiser"],
  printSlips: ["organiser"],
  revokeLink: ["organiser"],
  answers: ["organiser"],
  draftAnswer: ["organiser"],
  draftCollectiveAnswer: ["organiser"],
  publishAnswers: ["organiser"],
  withdrawAnswer: ["organiser"],
  assignItems: ["organiser"],
  editItem: ["organiser"],
  splitItem: ["organiser"],
  joinItems: ["organiser"],
  restoreItem: ["organiser"],
  itemHistory: ["organiser"],
  declarations: ["organiser"],
  settleTopic: ["organiser"],
  putOrganisations: ["organiser"],
  countHeads: ["moderator", "organiser"],
  departments: ["organiser"],
  addDepartment: ["organiser"],
  revokeDepartment: ["organiser"],
  department: ["department"],
  recommend: ["department"],
  answerTrace: ["organiser"],
  enterScreen: "everyone",
  settings: ["organiser"],
  changeFacts: ["organiser"],
  addTable: ["organiser"],
  changeTable: ["organiser"],
  orderTables: ["organiser"],
  removeTable: ["organiser"],
  restoreTable: ["organiser"],
  removeDocument: ["organiser"],
  previewSettings: ["organiser"],
  importSettings: ["organiser"],
  setDoors: ["organiser"],
  setRehearsal: ["organiser"],
  beginMeeting: ["organiser"],
  screen: ["screen", "observer"],
  archive: ["organiser"],
  forgetPerson: ["organiser"],
  forgetWords: ["organiser"],
  eraseMeeting: ["organiser"],
};

const ROLES: readonly (Role | "nobody")[] = [
  "nobody",
  "participant",
  "moderator",
  "organiser",
  "screen",
  "department",
  "observer",
];
const NAMES = Object.keys(API) as ApiName[];
const CLOSED = NAMES.filter((name) => ALLOWED[name] !== "everyone");

describe("R1: each entry and each role", () => {
  for (const name of CLOSED) {
    for (const role of ROLES) {
      const allowed = ALLOWED[name] !== "everyone" && ALLOWED[name].some((one) => one === role);
      const right = REFUSED[name] ?? (NOT_THERE.has(name) ? 404 : 200);
      test(`${name} as ${role}: ${allowed ? right : 401}`, async () => {
        meeting.clock.advance(2000);
        const { status, body } = await who(role).ask(name, BODY[name]());
        expect({ status, body: allowed ? null : body }).toEqual(
          allowed ? { status: right, body: null } : { status: 401, body: { refusal: "not-signed-in" } },
        );
      });
    }
  }

  test.each([
    ["enterModerator", 403, "link-invalid"],
    ["enterScreen", 403, "link-invalid"],
  ] as const)("%s with a link that is none: %i", async (name, status, refusal) => {
    const answered = await meeting.browser().ask(name, BODY[name]());
    expect(answered).toMatchObject({ status, body: { refusal } });
  });
});

describe("R3: a moderator's rights end at the own table", () => {
  test.each([
    ["placeIdea", () => ({ ideaId: waiting })],
    ["unplaceIdea", () => ({ ideaId: placed })],
    ["hideIdea", () => ({ ideaId: placed, reason: "powód" })],
    ["restoreIdea", () => ({ ideaId: hidden })],
    ["countHeads", () => ({ tableId: meeting.table.id, people: 3 })],
    ["showFromTable", () => ({ slide: { kind: "board", tableId: meeting.table.id, page: 0 } })],
    ["showFromTable", () => ({ slide: { kind: "proposals", tableId: meeting.table.id, page: 0 } })],
    ["showFromTable", () => ({ slide: { kind: "blank" } })],
  ] as const)("%s of another table: 403", async (name, body) => {
    const answered = await who("other moderator").ask(name, body());
    expect(answered).toMatchObject({ status: 403, body: { refusal: "not-allowed" } });
  });

  test("a proposal cannot take ideas of another table", async () => {
    const answered = await who("other moderator").ask("draftProposal", BODY.draftProposal());
    expect(answered).toMatchObject({ status: 404, body: { refusal: "unknown-idea" } });
  });
});

describe("R2: a session is worth what stands behind it now", () => {
  test("a revoked link ends tablets that are in, and lets nobody in", async () => {
    const table = meeting.tables[2] ?? meeting.table;
    const tablet = await meeting.moderator("government", table);
    const token = (await meeting.app.deps.store.links()).find(
      (link) => link.kind === "moderator" && link.tableId === table.id && link.side === "government",
    )?.token;
    const live = tablet.live("moderator");
    const gone = new Promise((resolve) => live.on("disconnect", resolve));
    const board = tablet.board(table.id, "moderator");
    await new Promise((resolve) => live.on("moderator", resolve));
    await who("organiser").call("revokeLink", { tableId: table.id, side: "government" });
    await gone;
    await board.closed;
    expect(await tablet.ask("moderator")).toMatchObject({ status: 401 });
    expect((await tablet.request(`/m/${token}`)).headers.get("location")).toBe("/moderator?problem=link-invalid");
    const fresh = await meeting.moderator("government", table);
    expect((await fresh.call("moderator", {})).side).toBe("government");
  });

  test("a changed, foreign or unsigned cookie is nobody", async () => {
    const cookie = who("organiser").cookie();
    const [head = "", payload = ""] = cookie.replace("wsp_organiser=", "").split(".");
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    for (const forged of [
      `${cookie}x`,
      `wsp_organiser=${none}.${payload}.`,
      `wsp_organiser=${head}.${payload}.AAAA`,
      "wsp_organiser=",
    ]) {
      const answered = await meeting.browser().ask("overview", {}, { cookie: forged });
      expect(answered.status).toBe(401);
    }
  });

  test("one role's cookie under another role's name is nobody", async () => {
    const cookie = who("participant").cookie().replace("wsp_participant", "wsp_moderator");
    expect((await meeting.browser().ask("moderator", {}, { cookie })).status).toBe(401);
  });

  test("a session ends after its time", async () => {
    const later = await startMeeting();
    const organiser = await later.organiser();
    later.clock.advance(3 * 24 * 60 * 60 * 1000);
    expect((await organiser.ask("overview")).status).toBe(401);
    await later.close();
  });
});

describe("R5: commands from another site", () => {
  test.each([
    ["another origin", { origin: "https://evil.example" }],
    ["a hidden origin", { origin: "null" }],
    ["another port of the same host", { origin: "http://127.0.0.1:1" }],
  ])("%s is refused", async (_name, headers) => {
    const answered = await who("organiser").ask("changePhase", BODY.changePhase(), headers);
    expect(answered).toMatchObject({ status: 403, body: { refusal: "not-allowed" } });
  });

  test("a form that only looks like JSON is refused", async () => {
    const body = JSON.stringify(BODY.changePhase());
    const response = await who("organiser").request("/api/organiser/phase", {
      method: "POST",
      body,
      headers: { "content-type": "text/plain" },
    });
    expect(response.status).toBe(400);
  });

  test("live news are not told to another site", async () => {
    const response = await who("organiser").request("/live/?EIO=4&transport=polling", {
      headers: { origin: "https://evil.example" },
    });
    expect(response.status).toBe(403);
  });
});

describe("pictures and downloads", () => {
  test.each(["register.csv", "register.json"])("%s is the organiser's only", async (file) => {
    for (const role of ROLES) {
      const { status } = await who(role).request(`/api/organiser/${file}`);
      expect(status).toBe(role === "organiser" ? 200 : 401);
    }
  });

  test("I7: a sketch is seen by whoever may see its idea", async () => {
    const id = newIdeaId();
    const sketch = { strokes: [{ pen: "red" as const, width: 6, points: [10, 10, 200, 300] }] };
    await who("participant").call("postIdea", { id, text: "Rysunek <b>", sketch });
    const statusFor = async (name: Who) => (await who(name).request(`/api/sketches/${id}.svg`)).status;
    const expectStatuses = async (expected: Partial<Record<Who, number>>) => {
      for (const [name, status] of Object.entries(expected))
        expect([name, await statusFor(name as Who)]).toEqual([name, status]);
    };
    await expectStatuses({
      nobody: 401,
      participant: 200,
      moderator: 200,
      organiser: 200,
      screen: 403,
      "other phone": 403,
      "other moderator": 403,
    });
    await who("moderator").call("placeIdea", { ideaId: id });
    await expectStatuses({ participant: 200, screen: 200, "other phone": 403 });
    await who("moderator").call("hideIdea", { ideaId: id, reason: "powód" });
    await expectStatuses({ participant: 200, moderator: 200, organiser: 200, screen: 403 });

    const picture = await who("participant").request(`/api/sketches/${id}.svg`);
    expect(picture.headers.get("content-security-policy")).toContain("sandbox");
    expect(await picture.text()).toContain("<title>KUL-");
    const again = await who("participant").request(`/api/sketches/${id}.svg`, {
      headers: { "if-none-match": picture.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });
});
