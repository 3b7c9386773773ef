import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CLOSE } from "../../src/contract/close-codes.ts";
import type { BodyOf } from "../../src/contract/http.ts";
import { ROUTES } from "../../src/contract/routes.ts";
import { type CommandId, idFrom } from "../../src/domain/ids.ts";
import { type Browser, collect, type LiveSocket, next } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId, startMeeting } from "../support/meeting.ts";

type Do = BodyOf<"runRound">["do"];

let meeting: Meeting;
let writer: Browser;
let reader: Browser;
let moderator: Browser;
let organiser: Browser;

beforeEach(async () => {
  meeting = await startMeeting();
  [writer, reader] = [await meeting.phone(), await meeting.phone()];
  moderator = await meeting.moderator();
  organiser = await meeting.organiser();
});
afterEach(async () => {
  expect(meeting.errors).toEqual([]);
  await meeting.close();
});

const newCommand = (): CommandId => idFrom("command", newIdeaId().slice(5));
const run = (event: Do, by = moderator) => by.call("runRound", { id: newCommand(), do: event });
const round = async (of = moderator) => (await of.call("moderator", {})).round;
const mine = async (of = reader) => (await of.call("me", {})).round;
const timeLeft = async () => (await organiser.call("overview", {})).moment.timer;

/** Everything that comes to a phone, as it came: answers, news and frames of the board. */
function wireTap(phone: Browser, live: LiveSocket): { readonly all: () => string; readonly read: () => Promise<void> } {
  const seen: string[] = [];
  live.onAny((...event) => seen.push(JSON.stringify(event)));
  const paths = [ROUTES.me.path, ROUTES.board.path, `/s/${meeting.table.code}`, "/api/results.json", "/wyniki"];
  return {
    all: () => seen.join("\n"),
    read: async () => {
      for (const path of paths) seen.push(await (await phone.request(path)).text());
    },
  };
}

describe("Q2: in a silent round nothing of others' words reaches a phone", () => {
  const sketch = { strokes: [{ pen: "red" as const, width: 6, points: [10, 10, 200, 300] }] };

  async function posted(text: string, by = writer): Promise<ReturnType<typeof newIdeaId>> {
    const id = newIdeaId();
    await by.call("postIdea", { id, text, sketch });
    await moderator.call("placeIdea", { ideaId: id });
    return id;
  }

  test("by no way: answers, news, the board's connection, sketches; also not what was there before", async () => {
    const before = await posted("TAJNE-PRZED");
    const board = reader.board(meeting.table.id, "participant");
    await eventually(() => board.synced, "the board is open before the round");
    await run({ type: "silence", on: true });
    expect((await board.closed).code).toBe(CLOSE.rightsChanged);

    const live = reader.live("participant");
    const tap = wireTap(reader, live);
    expect((await next(live, "round")).silent).toBe(true);
    const during = await posted("TAJNE-PODCZAS");
    const own = await posted("MOJE-SLOWA", reader);
    await tap.read();
    const frames: Buffer[] = [];
    const again = reader.board(meeting.table.id, "participant");
    again.ws.on("message", (data: Buffer) => frames.push(data));
    expect((await again.closed).code).toBe(CLOSE.silentRound);
    for (const id of [before, during]) expect((await reader.request(`/api/sketches/${id}.svg`)).status).toBe(403);
    expect((await reader.request(`/api/sketches/${own}.svg`)).status).toBe(200);
    expect(await reader.ask("board")).toMatchObject({ status: 409, body: { refusal: "silent-round" } });
    await eventually(() => tap.all().includes("MOJE-SLOWA"), "news of the own idea");
    expect(tap.all()).not.toContain("TAJNE");
    expect(Buffer.concat(frames).length).toBe(0);

    await run({ type: "silence", on: false });
    expect(JSON.stringify(await reader.call("board", {}))).toContain("TAJNE-PODCZAS");
    expect((await reader.request(`/api/sketches/${during}.svg`)).status).toBe(200);
    const shown = reader.board(meeting.table.id, "participant");
    await eventually(() => shown.synced, "the board is open after the round");
  });

  test("the name of a group an own idea is in comes back with the end of the round", async () => {
    const id = await posted("Moje", reader);
    const { store } = meeting.app.deps;
    const idea = await store.idea(id);
    expect(idea?.place).toBe("board");
    const live = reader.live("participant");
    const told = collect(live, "mine");
    await next(live, "mine");
    const { groupIdeas } = await import("../../src/board/board-edits.ts");
    const board = await meeting.app.deps.boards.open(meeting.table.id);
    await run({ type: "silence", on: true });
    await board?.edit("ngo", (doc) => groupIdeas(doc, idFrom("group", "aaaaaaaa"), "TAJNA GRUPA", [id]));
    expect((await store.idea(id))?.groupTitle).toBe("TAJNA GRUPA");
    expect((await reader.call("me", {})).ideas).toMatchObject([{ id, groupTitle: null }]);
    await run({ type: "silence", on: false });
    await eventually(() => told.at(-1)?.[0]?.groupTitle === "TAJNA GRUPA", "told after the round");
    expect(JSON.stringify(told.slice(0, -1))).not.toContain("TAJNA");
  });

  test("Q1: the common phase switches every table; moderators show the ideas of theirs, a frozen one is not silent", async () => {
    await posted("Pomysł");
    await organiser.call("changePhase", { phase: "individual" });
    expect((await reader.ask("board")).status).toBe(409);
    const other = await meeting.phone(meeting.otherTable);
    expect((await other.ask("board")).status).toBe(409);
    await run({ type: "silence", on: false });
    expect((await reader.ask("board")).status).toBe(200);
    expect((await other.ask("board")).status).toBe(409);
    await organiser.call("freeze", { tableId: meeting.otherTable.id, frozen: true });
    expect((await other.ask("board")).status).toBe(200);
    await organiser.call("freeze", { tableId: meeting.otherTable.id, frozen: false });
    await organiser.call("changePhase", { phase: "discussion" });
    expect((await other.ask("board")).status).toBe(200);
  });

  test("Q3: the hall is told that a table works in silence, and gets its board afterwards", async () => {
    const screen = await meeting.screen();
    const live = screen.live("screen");
    const told = collect(live, "screen");
    const id = await posted("Pomysł");
    const tableId = meeting.table.id;
    await organiser.call("show", { slide: { kind: "board", tableId, page: 0 } });
    const open = screen.board(tableId, "screen");
    await eventually(() => open.synced, "the hall reads the board");
    await run({ type: "silence", on: true });
    expect((await open.closed).code).toBe(CLOSE.rightsChanged);
    await eventually(() => told.at(-1)?.silent.includes(tableId) === true, "the hall is told");
    expect((await screen.board(tableId, "screen").closed).code).toBe(CLOSE.silentRound);
    expect((await screen.request(`/api/sketches/${id}.svg`)).status).toBe(403);
    await run({ type: "silence", on: false });
    await eventually(() => told.at(-1)?.silent.length === 0, "the hall is told again");
    const shown = screen.board(tableId, "screen");
    await eventually(() => shown.synced, "the hall reads again");
  });

  test("tablets and the organiser work on", async () => {
    await run({ type: "silence", on: true });
    await posted("Pomysł");
    expect((await moderator.call("moderator", {})).round.silent).toBe(true);
    const tablet = moderator.board(meeting.table.id, "moderator");
    const room = organiser.board(meeting.table.id, "organiser");
    await eventually(() => tablet.synced && room.synced, "both read the board");
    expect((await organiser.call("overview", {})).rows[0]?.round).toMatchObject({ silent: true });
  });
});

describe("Q4: done", () => {
  test("is said and taken back; tablet and control room are told; a new round begins with nobody", async () => {
    await run({ type: "silence", on: true });
    await run({ type: "without-phone", count: 2 });
    const tablet = collect(moderator.live("moderator"), "tableRound");
    const { key } = await mine();
    expect(await reader.call("markDone", { key, done: true })).toMatchObject({ done: true });
    await reader.call("markDone", { key, done: true });
    await writer.call("markDone", { key, done: true });
    await eventually(() => tablet.at(-1)?.done === 2, "two are done");
    expect((await organiser.call("overview", {})).rows[0]?.round).toMatchObject({ done: 2, withoutPhone: 2 });
    await writer.call("markDone", { key, done: false });
    expect(await round()).toMatchObject({ done: 1, withoutPhone: 2 });
    await run({ type: "silence", on: true });
    expect(await round()).toMatchObject({ done: 0, withoutPhone: 2 });
    await reader.call("markDone", { key, done: true });
    expect((await mine()).done).toBe(false);
  });
});

describe("Q5: the floor", () => {
  test("phones see their own place only; the tablet sees numbers and signatures", async () => {
    await writer.call("sign", { signature: { kind: "type", text: "klub sportowy" } });
    expect(await reader.call("raiseHand", { up: true })).toMatchObject({
      floor: { kind: "waiting", place: 1 },
      seat: 1,
    });
    expect(await writer.call("raiseHand", { up: true })).toMatchObject({
      floor: { kind: "waiting", place: 2 },
      seat: 2,
    });
    await run({ type: "add-guest" });
    expect((await round()).queue).toEqual([
      { kind: "seat", n: 1, signature: null, spoken: false },
      { kind: "seat", n: 2, signature: "klub sportowy", spoken: false },
      { kind: "guest", n: 1, signature: null, spoken: false },
    ]);
    const live = writer.live("participant");
    const told = collect(live, "round");
    await next(live, "round");
    await run({ type: "next-speaker", after: null });
    const isFirst = (): boolean => JSON.stringify(told.at(-1)?.floor) === '{"kind":"waiting","place":1}';
    await eventually(isFirst, "second becomes first");
    await run({ type: "next-speaker", after: { kind: "seat", n: 1 } });
    await eventually(() => told.at(-1)?.floor.kind === "speaking", "it is their turn");
    expect((await mine()).floor).toEqual({ kind: "none" });
    await writer.call("raiseHand", { up: false });
    expect((await round()).speaking).toBeNull();
  });
});

describe("Q6: the table's own course", () => {
  test("follows the common agenda again with the next phase, unless it stays; the clock survives a reconnect", async () => {
    await organiser.call("changePhase", { phase: "discussion" });
    await run({ type: "start", method: "one-two-four", minutes: 1 });
    expect((await mine()).course).toMatchObject({
      method: "one-two-four",
      at: 0,
      clock: { timer: { state: "running" } },
    });
    expect((await reader.ask("board")).status).toBe(409);
    await run({ type: "step", to: 1 });
    expect((await reader.ask("board")).status).toBe(200);
    await run({ type: "stays", stays: true });
    await organiser.call("changePhase", { phase: "grouping" });
    expect((await round()).course).toMatchObject({ at: 1, stays: true });
    await run({ type: "stays", stays: false });
    await organiser.call("changePhase", { phase: "voting" });
    expect((await round()).course).toBeNull();
  });

  test("Q7: one more minute, sent again, is one minute; also the organiser's", async () => {
    await run({ type: "start", method: "own", minutes: 5 });
    const id = newCommand();
    for (let i = 0; i < 3; i += 1) await moderator.call("runRound", { id, do: { type: "add" } });
    expect((await round()).course?.clock.timer).toMatchObject({ totalMs: 6 * 60_000 });
    await organiser.call("changePhase", { phase: "welcome" });
    const before = await timeLeft();
    for (let i = 0; i < 3; i += 1) await organiser.call("stepTimer", { type: "add", minutes: 1, id });
    const after = await timeLeft();
    expect(after.state === "running" && before.state === "running" && after.endsAt - before.endsAt).toBe(60_000);
  });

  test("Q7: the end of the time closes nothing", async () => {
    await run({ type: "start", method: "nominal", minutes: 1 });
    meeting.clock.advance(60 * 60_000);
    expect((await mine()).silent).toBe(true);
    const idea = { id: newIdeaId(), text: "Po czasie", sketch: null };
    expect((await reader.ask("postIdea", idea)).status).toBe(200);
  });
});

describe("who may not", () => {
  test("R3: a moderator runs the round of the own table only", async () => {
    const other = await meeting.moderator("ngo", meeting.otherTable);
    await run({ type: "silence", on: true }, other);
    expect((await round()).silent).toBe(false);
    expect((await round(other)).silent).toBe(true);
  });

  test("R4: a frozen table refuses the round, done and hands", async () => {
    await run({ type: "silence", on: true });
    const { key } = await mine();
    await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
    const frozen = { status: 423, body: { refusal: "table-frozen" } };
    expect(await moderator.ask("runRound", { id: newCommand(), do: { type: "silence", on: true } })).toMatchObject(
      frozen,
    );
    expect(await reader.ask("markDone", { key, done: true })).toMatchObject(frozen);
    expect(await reader.ask("raiseHand", { up: true })).toMatchObject(frozen);
  });

  test("R7: who moves a hand without end is slowed down", async () => {
    const answers = [];
    for (let i = 0; i < 14; i += 1) answers.push((await reader.ask("raiseHand", { up: i % 2 === 0 })).status);
    expect(answers).toContain(429);
  });

  test("what is not a step, a method or a speaker is refused", async () => {
    for (const event of [
      { type: "start", method: "inna", minutes: 1 },
      { type: "start", method: "own", minutes: 0 },
      { type: "without-phone", count: -1 },
      { type: "give-floor", speaker: { kind: "name", n: 1 } },
      { type: "zamknij" },
    ])
      expect((await moderator.ask("runRound", { id: newCommand(), do: event })).status).toBe(400);
  });
});
