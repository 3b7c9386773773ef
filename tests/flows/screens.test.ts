import { describe, expect, test } from "vitest";
import { rootsOf } from "../../src/board/board-doc.ts";
import { groupIdeas, proposalText } from "../../src/board/board-edits.ts";
import type { ScreenView } from "../../src/contract/views.ts";
import { type IdeaId, idFrom, type LinkId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import type { Slide } from "../../src/domain/screen.ts";
import { type Browser, collect } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

let meeting: Meeting;
let organiser: Browser;
let moderator: Browser;

eachMeeting(async (fresh) => {
  meeting = fresh;
  [organiser, moderator] = await Promise.all([meeting.organiser(), meeting.moderator()]);
});

const newLinkId = (): LinkId => idFrom("link", newIdeaId().slice(5));
const boardOf = (table = meeting.table): Slide => ({ kind: "board", tableId: table.id, page: 0 });

async function placed(text: string, table = meeting.table): Promise<IdeaId> {
  const [phone, tablet] = [await meeting.phone(table), await meeting.moderator("ngo", table)];
  const id = newIdeaId();
  await phone.call("postIdea", { id, text, sketch: null });
  await tablet.call("placeIdea", { ideaId: id });
  return id;
}

/** A new screen, let in by its own link. */
async function newScreen(name: string, slide: Slide | null): Promise<{ linkId: LinkId; url: string; door: Browser }> {
  const linkId = newLinkId();
  const { screens } = await organiser.call("addScreen", { id: linkId, name, slide });
  const url = new URL(screens.find((screen) => screen.linkId === linkId)?.url ?? "").pathname;
  const door = meeting.browser();
  expect((await door.request(url)).headers.get("location")).toBe("/rzutnik");
  return { linkId, url, door };
}

function shownOn(door: Browser): ScreenView[] {
  return collect(door.live("screen"), "screen");
}

describe("P4: the floor", () => {
  test("a table without it is told whose the screen is; with it, it shows what is its own and nothing else", async () => {
    expect(await moderator.ask("showFromTable", { slide: boardOf() })).toMatchObject({
      status: 403,
      body: { refusal: "floor-needed" },
    });
    await organiser.call("giveFloor", { tableId: meeting.table.id });
    await moderator.call("showFromTable", { slide: { kind: "proposals", tableId: meeting.table.id, page: 0 } });
    const refused: Slide[] = [boardOf(meeting.otherTable), { kind: "timer" }, { kind: "blank" }];
    for (const slide of refused)
      expect(await moderator.ask("showFromTable", { slide })).toMatchObject({ body: { refusal: "not-allowed" } });
    const other = await meeting.moderator("ngo", meeting.otherTable);
    expect(await other.ask("showFromTable", { slide: boardOf() })).toMatchObject({ status: 403 });
    expect(await other.ask("showFromTable", { slide: boardOf(meeting.otherTable) })).toMatchObject({ status: 403 });
    const phone = await meeting.phone();
    for (const name of ["show", "giveFloor", "setLook", "addScreen", "aimScreen", "revokeScreen"] as const)
      expect(await phone.ask(name, {})).toMatchObject({ status: 401 });
  });

  test("giving it shows the table's board, tells everyone, and is taken back by the organiser or the next floor", async () => {
    const [screen, tablet] = [await meeting.screen(), await meeting.moderator("government", meeting.otherTable)];
    const shown = shownOn(screen);
    const live = tablet.live("moderator");
    const halls = collect(live, "hall");
    await new Promise((resolve) => live.once("moderator", resolve));
    await organiser.call("giveFloor", { tableId: meeting.table.id });
    await eventually(() => shown.at(-1)?.floor?.tableId === meeting.table.id, "the hall reads who leads");
    expect(shown.at(-1)?.slide).toEqual(boardOf());
    await eventually(() => halls.at(-1)?.floor?.mark === meeting.table.mark, "other tables read who leads");
    expect(halls.at(-1)).toMatchObject({ previous: null, next: null });

    await organiser.call("giveFloor", { tableId: meeting.otherTable.id });
    expect(await moderator.ask("showFromTable", { slide: boardOf() })).toMatchObject({ status: 403 });
    await eventually(() => halls.at(-1)?.next?.slide.kind === "proposals", "the next table can go on");
    await organiser.call("show", { slide: { kind: "timer" } });
    expect((await organiser.call("overview", {})).show.floor).toBeNull();
    expect(await tablet.ask("showFromTable", { slide: boardOf(meeting.otherTable) })).toMatchObject({ status: 403 });
  });

  test("the organiser turning pages of the table that leads leaves it the screen", async () => {
    await organiser.call("giveFloor", { tableId: meeting.table.id });
    await organiser.call("show", { slide: { kind: "proposals", tableId: meeting.table.id, page: 0 } });
    expect((await organiser.call("overview", {})).show.floor).toBe(meeting.table.id);
    await organiser.call("giveFloor", { tableId: null });
    expect((await organiser.call("overview", {})).show).toMatchObject({
      floor: null,
      now: { slide: { kind: "proposals" } },
    });
  });

  test("P11: a proposal is shown by the page on which it begins; one without words or removed is refused", async () => {
    const ids = Array.from({ length: 5 }, () => idFrom("proposal", newIdeaId().slice(5)));
    for (const id of ids) await moderator.call("draftProposal", { id, sources: [] });
    const board = moderator.board(meeting.table.id, "moderator");
    await eventually(() => rootsOf(board.doc).proposals.size === ids.length, "the proposals are on the tablet");
    const words = "Miasto współorganizuje międzypokoleniowe warsztaty rękodzielnicze w każdej dzielnicy. ".repeat(5);
    for (const id of ids.slice(0, 4)) board.edit((doc) => proposalText(doc, id, "wording")?.insert(0, words));
    await eventually(() => board.saved, "the words are there");
    const slide = { kind: "proposals", tableId: meeting.table.id, page: 0 } as const;
    const pageOf = async (proposalId = ids[3]): Promise<number> => {
      await organiser.call("show", { slide, proposalId });
      const { now } = (await organiser.call("overview", {})).show;
      return now.slide.kind === "proposals" ? now.slide.page : -1;
    };
    const normal = await pageOf();
    expect(normal).toBeGreaterThan(0);
    expect(await pageOf(ids[0])).toBe(0);
    await organiser.call("setLook", { theme: "light", text: "largest" });
    expect(await pageOf()).toBeGreaterThan(normal);
    const refused = { body: { refusal: "unknown-item" } };
    expect(await organiser.ask("show", { slide, proposalId: ids[4] })).toMatchObject(refused);
    await moderator.ask("removeProposal", { proposalId: ids[3], reason: "powtórzona" });
    expect(await organiser.ask("show", { slide, proposalId: ids[3] })).toMatchObject(refused);
  });

  test("a table or an idea that does not exist is refused", async () => {
    const tableId = idFrom("table", "nosuchtable");
    expect(await organiser.ask("giveFloor", { tableId })).toMatchObject({ body: { refusal: "unknown-table" } });
    expect(await organiser.ask("show", { slide: { kind: "gallery", tableId, page: 0, paused: false } })).toMatchObject({
      body: { refusal: "unknown-table" },
    });
    const slide = { kind: "idea", tableId: meeting.table.id, ideaId: newIdeaId() };
    expect(await organiser.ask("show", { slide })).toMatchObject({ body: { refusal: "unknown-idea" } });
  });
});

describe("P5: several screens", () => {
  test("each follows the hall or shows its own, and finds it again after a restart", async () => {
    const [own, common] = [await newScreen("Przy stoliku KUL", boardOf()), await newScreen("Przy drzwiach", null)];
    const [ownShown, commonShown] = [shownOn(own.door), shownOn(common.door)];
    await organiser.call("show", { slide: { kind: "agenda" } });
    await eventually(() => commonShown.at(-1)?.slide.kind === "agenda", "one follows the hall");
    expect(ownShown.at(-1)?.slide).toEqual(boardOf());
    expect(await own.door.call("screen", {})).toMatchObject({ slide: boardOf(), floor: null });

    await organiser.call("aimScreen", { linkId: own.linkId, slide: null });
    await eventually(() => ownShown.at(-1)?.slide.kind === "agenda", "the other follows it now too");
    await organiser.call("aimScreen", { linkId: common.linkId, slide: { kind: "thanks" } });
    await eventually(() => commonShown.at(-1)?.slide.kind === "thanks", "and the first has its own");
    const { show } = await organiser.call("overview", {});
    expect(show.screens.map(({ name, own }) => [name, own?.slide.kind ?? null])).toEqual([
      ["Przy stoliku KUL", null],
      ["Przy drzwiach", "thanks"],
    ]);
  });

  test("R2: a revoked screen goes dark, lets nobody in, and cannot be aimed; the others stay", async () => {
    const [gone, stays] = [await newScreen("", null), await newScreen("", null)];
    const live = gone.door.live("screen");
    const ended = new Promise((resolve) => live.on("disconnect", resolve));
    await new Promise((resolve) => live.on("screen", resolve));
    const { screens } = await organiser.call("revokeScreen", { linkId: gone.linkId });
    await ended;
    expect(screens.map(({ linkId }) => linkId)).not.toContain(gone.linkId);
    expect(await gone.door.ask("screen")).toMatchObject({ status: 401 });
    expect((await meeting.browser().request(gone.url)).headers.get("location")).toBe("/rzutnik?problem=link-invalid");
    expect(await organiser.ask("aimScreen", { linkId: gone.linkId, slide: null })).toMatchObject({
      body: { refusal: "unknown-screen" },
    });
    expect((await stays.door.call("screen", {})).slide).toEqual({ kind: "join" });
  });

  test("adding the same screen twice is one, and there is a last one", async () => {
    const id = newLinkId();
    await organiser.call("addScreen", { id, name: "Hol", slide: null });
    const { screens } = await organiser.call("addScreen", { id, name: "Hol", slide: null });
    expect(screens.filter(({ linkId }) => linkId === id)).toHaveLength(1);
    for (let i = screens.length; i < LIMITS.screens; i += 1)
      await organiser.call("addScreen", { id: newLinkId(), name: "", slide: null });
    expect(await organiser.ask("addScreen", { id: newLinkId(), name: "", slide: null })).toMatchObject({
      status: 409,
      body: { refusal: "screens-full" },
    });
    const long = { id: newLinkId(), name: "x".repeat(LIMITS.screenName + 1), slide: null };
    expect(await organiser.ask("addScreen", long)).toMatchObject({ body: { refusal: "bad-request" } });
  });

  test("I8: a hidden idea leaves every screen, also one that shows it on its own", async () => {
    const id = await placed("Telefon do sąsiada");
    const slide: Slide = { kind: "idea", tableId: meeting.table.id, ideaId: id };
    const own = await newScreen("Przy stoliku", slide);
    await organiser.call("show", { slide });
    const [ownShown, hallShown] = [shownOn(own.door), shownOn(await meeting.screen())];
    await moderator.call("hideIdea", { ideaId: id, reason: "dane osobowe" });
    for (const shown of [ownShown, hallShown])
      await eventually(() => shown.at(-1)?.slide.kind === "board", "the board is shown instead", 1000);
  });
});

describe("P6: the look of the screens", () => {
  test("size and ground reach every screen and stay", async () => {
    const shown = shownOn(await meeting.screen());
    await organiser.call("setLook", { theme: "dark", text: "largest" });
    await eventually(() => shown.at(-1)?.look.theme === "dark", "the hall is dark");
    expect((await organiser.call("overview", {})).show.look).toEqual({ theme: "dark", text: "largest" });
    expect(await organiser.ask("setLook", { theme: "pink", text: "normal" })).toMatchObject({ status: 400 });
  });
});

describe("P3: the walk through the boards", () => {
  const at = (tableId = meeting.table.id): Slide => ({ kind: "gallery", tableId, page: 0, paused: false });
  const now = async (): Promise<Slide> => (await organiser.call("overview", {})).slide;

  test("goes on by itself once a page could be read, passes empty boards, and begins again", async () => {
    await placed("Ławki");
    const third = meeting.tables[2] ?? meeting.otherTable;
    await placed("Boiska", third);
    await organiser.call("show", { slide: at() });
    await eventually(async () => {
      meeting.clock.advance(12_000);
      return JSON.stringify(await now()) === JSON.stringify(at(third.id));
    }, "the third table's board");
    await eventually(async () => {
      meeting.clock.advance(12_000);
      return JSON.stringify(await now()) === JSON.stringify(at());
    }, "the first again");
  });

  test("stands still while it is paused, and the organiser turns its pages by hand", async () => {
    await placed("Ławki");
    await placed("Boiska", meeting.otherTable);
    const paused = { ...at(), paused: true };
    await organiser.call("show", { slide: paused });
    const { show } = await organiser.call("overview", {});
    expect(show.next?.slide).toEqual({ ...paused, tableId: meeting.otherTable.id });
    expect(show.previous?.slide).toEqual({ ...paused, tableId: meeting.otherTable.id });
    const walking = await newScreen("Hol", at());
    meeting.clock.advance(60_000);
    const shown = shownOn(walking.door);
    await eventually(() => {
      meeting.clock.advance(12_000);
      return JSON.stringify(shown.at(-1)?.slide) === JSON.stringify(at(meeting.otherTable.id));
    }, "a screen of its own walks on");
    expect(await now()).toEqual(paused);
  });
});

test("P1: slides are named in words for whoever drives them, with pages, number and group", async () => {
  const id = await placed("Ławki");
  const group = idFrom("group", "b".repeat(16));
  const tablet = moderator.board(meeting.table.id, "moderator");
  await eventually(() => tablet.synced, "the tablet is in sync");
  tablet.edit((doc) => groupIdeas(doc, group, "Zieleń", [id]));
  await eventually(() => tablet.saved, "the edit is durable");
  await organiser.call("show", { slide: { kind: "idea", tableId: meeting.table.id, ideaId: id } });
  expect((await organiser.call("overview", {})).show.now).toMatchObject({ number: "KUL-01", table: "Kultura" });
  await organiser.call("show", { slide: { kind: "group", tableId: meeting.table.id, groupId: group, page: 0 } });
  expect((await organiser.call("overview", {})).show).toMatchObject({
    now: { group: "Zieleń", page: null, pages: 1 },
    next: { slide: boardOf() },
  });
});
