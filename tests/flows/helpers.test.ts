import { expect, test } from "vitest";
import { CLOSE } from "../../src/contract/close-codes.ts";
import { API, type ApiName } from "../../src/contract/http.ts";
import { FILES, ROUTES } from "../../src/contract/routes.ts";
import { idFrom } from "../../src/domain/ids.ts";
import { type Browser, collect, next } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

const SKETCH = { strokes: [{ pen: "blue" as const, width: 8, points: [10, 10, 200, 200] }] };

let meeting: Meeting;
let organiser: Browser;

eachMeeting(async (fresh) => {
  meeting = fresh;
  organiser = await meeting.organiser();
});

test("R8: another organiser runs the meeting, and gives no links, wipes nothing", async () => {
  const { browser, linkId } = await meeting.helper("co-organiser", "Anna");
  await browser.call("changePhase", { phase: "discussion" });
  await browser.call("announce", { id: idFrom("command", "aaaaaaaa"), text: "Przerwa" });
  const overview = await browser.call("overview", {});
  expect(overview.moment).toMatchObject({ phase: { key: "discussion" }, announcement: { text: "Przerwa" } });
  const { facts } = await browser.call("settings", {});
  await browser.call("changeFacts", { changes: { partner: "Rada" }, basedOn: { partner: facts.partner } });
  const { helpers, tables } = await browser.call("links", {});
  expect(helpers).toBeNull();
  expect(tables).toHaveLength(meeting.tables.length);
  for (const [name, body] of [
    ["addHelper", { id: idFrom("link", "aaaaaaaa"), kind: "observer", name: "Ktoś" }],
    ["revokeHelper", { linkId }],
    ["beginMeeting", { typed: "USUŃ", ideas: 0 }],
    ["changeFacts", { changes: { tiesDays: 1 }, basedOn: { tiesDays: facts.tiesDays } }],
  ] as const)
    expect(await browser.ask(name, body)).toMatchObject({ status: 403, body: { refusal: "not-allowed" } });
});

test("R8: a revoked organiser is gone within a second, on every way in", async () => {
  const { browser, linkId, path } = await meeting.helper("co-organiser", "Anna");
  const live = browser.live("organiser");
  const gone = new Promise((resolve) => live.on("disconnect", resolve));
  await next(live, "overview");
  const board = browser.board(meeting.table.id, "organiser");
  await eventually(() => board.synced, "the board");
  const asked = Date.now();
  await organiser.call("revokeHelper", { linkId });
  await gone;
  expect(await board.closed).toMatchObject({ code: CLOSE.rightsChanged });
  expect(Date.now() - asked).toBeLessThan(1000);
  expect(await browser.ask("overview")).toMatchObject({ status: 401 });
  const again = await meeting.browser().request(path);
  expect(again.headers.get("location")).toBe("/organizator?problem=link-invalid");
  expect((await organiser.call("links", {})).helpers).toEqual([]);
  expect(await organiser.ask("overview")).toMatchObject({ status: 200 });
});

test("R8, R9: whoever came by a link that was revoked is told so, and nobody else is", async () => {
  const { reads } = meeting.app;
  for (const [kind, role] of [
    ["co-organiser", "organiser"],
    ["observer", "observer"],
  ] as const) {
    const { browser, linkId } = await meeting.helper(kind, "Rada");
    const { browser: other } = await meeting.helper(kind, "Inna rada");
    expect(await reads.wasRevoked(browser.cookie(), role)).toBe(false);
    await organiser.call("revokeHelper", { linkId });
    expect(await reads.wasRevoked(browser.cookie(), role)).toBe(true);
    for (const cookie of [other.cookie(), organiser.cookie(), "wsp_organiser=x", null])
      expect(await reads.wasRevoked(cookie, role)).toBe(false);
  }
});

test("R8: the first organiser who tries such a link stays the first organiser", async () => {
  const { path } = await meeting.helper("co-organiser", "Anna");
  await organiser.request(path);
  expect((await organiser.call("links", {})).helpers).toHaveLength(1);
});

test("R9: an observer reads boards and the hall's slide, and never inbox, hidden ideas or who is at a board", async () => {
  const [phone, tablet] = [await meeting.phone(), await meeting.moderator()];
  const [placed, hidden, waiting] = [newIdeaId(), newIdeaId(), newIdeaId()];
  await phone.call("postIdea", { id: placed, text: "Scena objazdowa", sketch: SKETCH });
  await tablet.call("placeIdea", { ideaId: placed });
  await phone.call("postIdea", { id: hidden, text: "Ukryte słowa", sketch: SKETCH });
  await tablet.call("placeIdea", { ideaId: hidden });
  await tablet.call("hideIdea", { ideaId: hidden, reason: "powód" });
  meeting.clock.advance(3000);
  await phone.call("postIdea", { id: waiting, text: "Czeka w skrzynce", sketch: SKETCH });
  const { browser } = await meeting.helper("observer", "Redakcja");
  const live = browser.live("observer");
  const screens = collect(live, "screen");
  await eventually(() => screens.length > 0, "what the hall sees");
  await organiser.call("changePhase", { phase: "discussion" });
  await eventually(() => screens.at(-1)?.moment.phase?.key === "discussion", "the phase");
  for (const { id } of meeting.tables) {
    const board = browser.board(id, "observer");
    await eventually(() => board.synced, "the board");
    if (id !== meeting.table.id) continue;
    expect(JSON.stringify(board.doc.toJSON())).toContain("Scena objazdowa");
    expect(JSON.stringify(board.doc.toJSON())).not.toMatch(/Ukryte|Czeka/);
  }
  const statusOf = async (id: string) => (await browser.request(FILES.sketch(id))).status;
  expect([await statusOf(placed), await statusOf(hidden), await statusOf(waiting)]).toEqual([200, 403, 403]);
  expect(await browser.ask("screen")).toMatchObject({ status: 200 });
  expect(JSON.stringify(screens)).not.toMatch(/Ukryte|Czeka/);
});

test("R9: whatever an observer would change is refused: over HTTP, Socket.IO and Yjs", async () => {
  const { browser } = await meeting.helper("observer", "Redakcja");
  const open: readonly ApiName[] = [
    "join",
    "openSlip",
    "continueSlip",
    "enterModerator",
    "enterOrganiser",
    "enterScreen",
  ];
  const names = (Object.keys(API) as ApiName[]).filter(
    (name) => ROUTES[name].method === "POST" && !open.includes(name),
  );
  expect(names.length).toBeGreaterThan(50);
  for (const name of names) expect([name, (await browser.ask(name)).status]).toEqual([name, 401]);
  for (const role of ["organiser", "moderator", "participant", "screen"] as const) {
    const refused = new Promise<Error>((resolve) => browser.live(role).on("connect_error", resolve));
    expect((await refused).message).toBe("not-signed-in");
    expect(await browser.board(meeting.table.id, role).closed).toMatchObject({ code: CLOSE.notSignedIn });
  }
  const board = browser.board(meeting.table.id, "observer");
  await eventually(() => board.synced, "the board");
  board.doc.getMap("groups").set("group_aaaaaaaa", "moja");
  await next(browser.live("observer"), "screen");
  const other = (await meeting.moderator()).board(meeting.table.id, "moderator");
  await eventually(() => other.synced, "the moderator's board");
  expect(other.doc.getMap("groups").size).toBe(0);
});

test("R9: an observer sees nothing of a silent round, and is gone within a second when revoked", async () => {
  const { browser, linkId } = await meeting.helper("observer", "Redakcja");
  const tablet = await meeting.moderator();
  const live = browser.live("observer");
  await next(live, "screen");
  const board = browser.board(meeting.table.id, "observer");
  await eventually(() => board.synced, "the board");
  await tablet.call("runRound", { id: idFrom("command", "aaaaaaaa"), do: { type: "silence", on: true } });
  expect(await board.closed).toMatchObject({ code: CLOSE.rightsChanged });
  expect(await browser.board(meeting.table.id, "observer").closed).toMatchObject({ code: CLOSE.silentRound });
  const other = browser.board(meeting.otherTable.id, "observer");
  await eventually(() => other.synced, "another table's board");
  const gone = new Promise((resolve) => live.on("disconnect", resolve));
  const asked = Date.now();
  await organiser.call("revokeHelper", { linkId });
  await gone;
  expect(await other.closed).toMatchObject({ code: CLOSE.rightsChanged });
  expect(Date.now() - asked).toBeLessThan(1000);
  expect(await browser.ask("screen")).toMatchObject({ status: 401 });
});
