/** A table's result: both sides confirm it, an edit withdraws that, and nothing that was taken away is gone. */
import { describe, expect, test } from "vitest";
import {
  assignToGroup,
  groupIdeas,
  mergeIdeas,
  proposalText,
  setProposalField,
  setProposalRemoved,
} from "../../src/board/board-edits.ts";
import { readBoard } from "../../src/board/board-read.ts";
import type { DeskView } from "../../src/contract/desk-views.ts";
import { idFrom } from "../../src/domain/ids.ts";
import type { BoardClient } from "../support/board-client.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

let meeting: Meeting;
let city: Browser;
let ngo: Browser;
let organiser: Browser;
let phone: Browser;
let tablet: BoardClient;
const proposal = idFrom("proposal", "b".repeat(16));

/** A worded proposal, made from one idea. */
eachMeeting(
  async (fresh) => {
    meeting = fresh;
    [city, ngo] = [await meeting.moderator("government"), await meeting.moderator("ngo")];
    [organiser, phone] = [await meeting.organiser(), await meeting.phone()];
    tablet = ngo.board(meeting.table.id, "moderator");
    await eventually(() => tablet.synced, "the tablet is in sync");
    const idea = newIdeaId();
    await ngo.call("scribeIdea", { id: idea, text: "Więcej ławek", sketch: null, source: "spoken" });
    await ngo.call("draftProposal", { id: proposal, sources: [idea] });
    await eventually(() => readBoard(tablet.doc).proposals.length === 1, "the proposal is on the tablet");
    await type("Miasto stawia ławki.");
  },
  { database: "sqlite" },
);

async function edited(change: Parameters<BoardClient["edit"]>[0]): Promise<void> {
  tablet.edit(change);
  await eventually(() => tablet.saved, "the edit is durable");
}
const type = (words: string): Promise<void> =>
  edited((doc) => proposalText(doc, proposal, "wording")?.insert(0, words));
const desk = async (): Promise<DeskView> => (await city.call("moderator", {})).desk;
const confirm = async (by: Browser) =>
  by.ask("confirmResult", { confirmed: true, state: (await desk()).result.state ?? "" });
const sides = async (): Promise<string[]> => (await desk()).result.confirmed.map(({ side }) => side).sort();
const kinds = async (by = city): Promise<string[]> =>
  (await by.call("journal", { before: null })).entries.map(({ kind }) => kind);

describe("the result of a table", () => {
  test("Z1: it is confirmed when both sides have said so; tablets and the organiser are told", async () => {
    const live = city.live("moderator");
    const seen: DeskView[] = [];
    live.on("desk", (view) => seen.push(view));
    await new Promise((resolve) => void live.once("moderator", resolve));
    expect((await confirm(city)).status).toBe(200);
    expect(await sides()).toEqual(["government"]);
    expect((await confirm(ngo)).status).toBe(200);
    expect((await confirm(ngo)).status).toBe(200);
    expect(await sides()).toEqual(["government", "ngo"]);
    await eventually(() => seen.at(-1)?.result.confirmed.length === 2, "the tablet is told of both");
    const { rows } = await organiser.call("overview", {});
    expect([...(rows[0]?.confirmed ?? [])].sort()).toEqual(["government", "ngo"]);
    expect(rows[1]?.confirmed).toEqual([]);
    expect((await kinds()).slice(0, 2)).toEqual(["confirmed", "confirmed"]);
  });

  test.each([
    ["words", (doc) => proposalText(doc, proposal, "justification")?.insert(0, "Bo nie ma gdzie usiąść.")],
    ["sources", (doc) => setProposalField(doc, proposal, "sources", [])],
    ["section", (doc) => setProposalField(doc, proposal, "section", 7)],
    ["priority", (doc) => setProposalField(doc, proposal, "priority", true)],
  ] as [string, Parameters<BoardClient["edit"]>[0]][])(
    "Z2: a later change of %s withdraws the confirmations, and says when",
    async (_, change) => {
      await confirm(city);
      await confirm(ngo);
      await edited(change);
      expect(await sides()).toEqual([]);
      await eventually(async () => (await kinds()).includes("confirmation-withdrawn"), "the journal says so");
      const { result } = await desk();
      expect(result.withdrawnAt).not.toBeNull();
      expect((await organiser.call("overview", {})).rows[0]?.confirmed).toEqual([]);
    },
  );

  test("Z2: undoing the change does not bring a confirmation back; confirming again does", async () => {
    await confirm(city);
    await edited((doc) => setProposalField(doc, proposal, "priority", true));
    await eventually(async () => (await kinds()).includes("confirmation-withdrawn"), "the confirmation fell");
    await edited((doc) => setProposalField(doc, proposal, "priority", false));
    expect(await sides()).toEqual([]);
    await confirm(city);
    expect(await sides()).toEqual(["government"]);
    expect((await desk()).result.withdrawnAt).toBeNull();
  });

  test("Z3: nobody confirms what they have not seen, or nothing", async () => {
    const { state } = (await desk()).result;
    await type("Nie: ");
    expect(await city.ask("confirmResult", { confirmed: true, state })).toMatchObject({
      status: 409,
      body: { refusal: "result-changed" },
    });
    await ngo.call("removeProposal", { proposalId: proposal, reason: "Powtórzenie" });
    expect((await desk()).result.state).toBeNull();
    expect(await city.ask("confirmResult", { confirmed: true, state })).toMatchObject({
      body: { refusal: "nothing-to-confirm" },
    });
    expect(await sides()).toEqual([]);
  });

  test("Z1: a side takes its own word back, and only its own", async () => {
    await confirm(city);
    await confirm(ngo);
    await ngo.call("confirmResult", { confirmed: false, state: "" });
    expect(await sides()).toEqual(["government"]);
    expect((await kinds())[0]).toBe("confirmation-taken-back");
  });

  test("Z4: not allowed: by phones, the organiser, the screen, another table; on a frozen table", async () => {
    const { state } = (await desk()).result;
    for (const other of [phone, organiser, await meeting.screen(), meeting.browser()])
      expect(await other.ask("confirmResult", { confirmed: true, state })).toMatchObject({ status: 401 });
    const elsewhere = await meeting.moderator("ngo", meeting.otherTable);
    expect(await elsewhere.ask("confirmResult", { confirmed: true, state })).toMatchObject({
      body: { refusal: "nothing-to-confirm" },
    });
    await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
    for (const confirmed of [true, false])
      expect(await city.ask("confirmResult", { confirmed, state })).toMatchObject({ status: 423 });
    expect(await sides()).toEqual([]);
  });
});

describe("the trash", () => {
  test("T1: what was taken away lies there with side, time and reason, and comes back", async () => {
    const waiting = newIdeaId();
    await phone.call("postIdea", { id: waiting, text: "Głupi pomysł", sketch: null });
    await city.call("hideIdea", { ideaId: waiting, reason: "Obraźliwe słowa" });
    await ngo.call("removeProposal", { proposalId: proposal, reason: "Powtórzenie" });
    const { items } = await city.call("trash", {});
    expect(items).toMatchObject([
      { kind: "proposal", id: proposal, n: 1, text: "Miasto stawia ławki.", reason: "Powtórzenie", by: "ngo" },
      { kind: "hidden", id: waiting, text: "Głupi pomysł", reason: "Obraźliwe słowa", by: "government" },
    ]);
    expect(items.every(({ at }) => at !== null)).toBe(true);
    expect((await desk()).trash).toBe(2);
    await city.call("restoreProposal", { proposalId: proposal });
    await ngo.call("restoreIdea", { ideaId: waiting });
    expect((await city.call("trash", {})).items).toEqual([]);
    await eventually(() => readBoard(tablet.doc).proposals.length === 1, "the proposal is back on the tablet");
    expect((await kinds()).slice(0, 2)).toEqual(["restored", "proposal-restored"]);
  });

  test("T2: a removed proposal is in no list, keeps its number and what is typed meanwhile", async () => {
    await ngo.call("removeProposal", { proposalId: proposal, reason: "Powtórzenie" });
    await eventually(() => readBoard(tablet.doc).proposals.length === 0, "it is gone from the tablet");
    expect((await phone.call("board", {})).proposals).toEqual([]);
    const worded = async () =>
      (await organiser.call("register", {})).rows.filter((row) => row.kind === "proposal" && row.place === null);
    expect(await worded()).toEqual([]);
    // A tablet that was offline types into it.
    await type("Teraz: ");
    const next = await ngo.call("draftProposal", { id: idFrom("proposal", "c".repeat(16)), sources: [] });
    expect(next.n).toBe(2);
    await city.call("restoreProposal", { proposalId: proposal });
    expect(await worded()).toMatchObject([{ text: "Teraz: Miasto stawia ławki." }, { text: "" }]);
  });

  test("T3, I11: an idea that its author took back is named there by its number, never by its words", async () => {
    const own = newIdeaId();
    await phone.call("postIdea", { id: own, text: "Numer sąsiada", sketch: null });
    await phone.call("withdrawIdea", { ideaId: own });
    const { items } = await city.call("trash", {});
    expect(items).toMatchObject([{ kind: "withdrawn", n: 2, by: "participant" }]);
    expect(JSON.stringify(items)).not.toContain("sąsiada");
  });

  test("T4: not allowed: to others, another table, on a frozen table, without a reason", async () => {
    const elsewhere = await meeting.moderator("ngo", meeting.otherTable);
    expect((await elsewhere.call("trash", {})).items).toEqual([]);
    for (const name of ["removeProposal", "restoreProposal"] as const)
      expect(await elsewhere.ask(name, { proposalId: proposal, reason: "x" })).toMatchObject({ status: 404 });
    for (const other of [phone, organiser, await meeting.screen()]) {
      expect(await other.ask("trash", {})).toMatchObject({ status: 401 });
      expect(await other.ask("removeProposal", { proposalId: proposal, reason: "x" })).toMatchObject({ status: 401 });
    }
    expect(await ngo.ask("removeProposal", { proposalId: proposal, reason: " " })).toMatchObject({
      body: { refusal: "reason-needed" },
    });
    await ngo.call("removeProposal", { proposalId: proposal, reason: "Powtórzenie" });
    await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
    expect(await ngo.ask("restoreProposal", { proposalId: proposal })).toMatchObject({ status: 423 });
    expect((await city.call("trash", {})).items).toHaveLength(1);
    expect(tablet.refusal).toBeNull();
  });

  test("G2, T2: no tablet removes or restores a proposal by itself", async () => {
    tablet.edit((doc) => setProposalRemoved(doc, proposal, true));
    await eventually(() => tablet.closeCode !== null, "the tablet is shown out");
    expect(tablet.refusal).toBe("proposal-identity");
    expect(await meeting.app.deps.store.removedProposals(meeting.table.id)).toEqual([]);
  });
});

describe("the journal", () => {
  test("J2: it says what each side did on the board and in the inbox, by numbers and never in the words of an idea", async () => {
    const [one, two] = [newIdeaId(), newIdeaId()];
    const group = idFrom("group", "a".repeat(16));
    await phone.call("postIdea", { id: one, text: "Tajne słowa", sketch: null });
    await phone.call("postIdea", { id: two, text: "Tajne słowa drugie", sketch: null });
    await city.call("placeAll", {});
    await eventually(() => readBoard(tablet.doc).loose.length === 3, "the ideas are on the board");
    await edited((doc) => groupIdeas(doc, group, "Zieleń", [one, two]));
    await edited((doc) => mergeIdeas(doc, one, [two]));
    await edited((doc) => assignToGroup(doc, one, null));
    await city.call("hideIdea", { ideaId: one, reason: "Nie na temat" });
    const { entries } = await city.call("journal", { before: null });
    expect(entries.slice(0, 6)).toMatchObject([
      { kind: "hidden", actor: "government", subject: { kind: "idea", n: 2 }, reason: "Nie na temat" },
      { kind: "loosened", actor: "ngo", subject: { kind: "idea", n: 2 } },
      { kind: "merged", actor: "ngo", subject: { kind: "idea", n: 3 }, other: { kind: "idea", n: 2 } },
      { kind: "grouped", actor: "ngo", subject: null, count: 2, other: { kind: "group", title: "Zieleń" } },
      { kind: "group-made", actor: "ngo", subject: { kind: "group", title: "Zieleń" } },
      { kind: "placed-all", actor: "government", count: 2 },
    ]);
    expect(entries.map(({ kind }) => kind).slice(6)).toEqual(["proposal-changed", "proposal-drafted", "scribed"]);
    expect(JSON.stringify(entries)).not.toMatch(/Tajne|ławki/);
  });

  test("J3: typing is one entry, however many letters; a page leads to the one before it", async () => {
    for (let letters = 0; letters < 5; letters += 1) await type("a");
    expect((await kinds()).filter((kind) => kind === "proposal-changed")).toHaveLength(1);
    for (let times = 0; times < 30; times += 1)
      for (const autoPlace of [true, false]) await city.call("setAutoPlace", { autoPlace });
    const first = await city.call("journal", { before: null });
    const rest = await city.call("journal", { before: first.before });
    expect([first.entries.length, rest.entries.length, rest.before]).toEqual([50, 13, null]);
  });

  test("J4: the organiser reads it of every table; others not at all, moderators only their own", async () => {
    await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
    const ours = await organiser.call("tableJournal", { tableId: meeting.table.id, before: null });
    expect(ours.entries[0]).toMatchObject({ kind: "frozen", actor: "organiser" });
    expect((await kinds())[0]).toBe("frozen");
    const elsewhere = await meeting.moderator("ngo", meeting.otherTable);
    expect(await kinds(elsewhere)).toEqual([]);
    for (const other of [phone, await meeting.screen(), city])
      expect(await other.ask("tableJournal", { tableId: meeting.table.id, before: null })).toMatchObject({
        status: 401,
      });
  });
});

test("Z6: the register in JSON says who confirmed, what is a priority, and what was removed and why", async () => {
  await edited((doc) => setProposalField(doc, proposal, "priority", true));
  await eventually(async () => (await desk()).result.state !== null, "the record follows");
  await confirm(city);
  const register = async () => (await organiser.request("/api/organiser/register.json")).json();
  expect(await register()).toMatchObject({
    results: expect.arrayContaining([{ mark: meeting.table.mark, confirmed: ["government"] }]),
    rows: expect.arrayContaining([expect.objectContaining({ number: "KUL-P01", priority: true, place: null })]),
  });
  await ngo.call("removeProposal", { proposalId: proposal, reason: "Powtórzenie" });
  expect(await register()).toMatchObject({
    results: expect.arrayContaining([{ mark: meeting.table.mark, confirmed: [] }]),
    rows: expect.arrayContaining([
      expect.objectContaining({
        number: "KUL-P01",
        place: "hidden",
        hiddenReason: "Powtórzenie",
        text: "Miasto stawia ławki.",
      }),
    ]),
  });
});

describe("inbox and paper", () => {
  test("M1: with the switch on, ideas go straight to the board; off, they wait; both tablets know", async () => {
    await city.call("setAutoPlace", { autoPlace: true });
    expect(await ngo.call("moderator", {})).toMatchObject({ table: { autoPlace: true }, desk: { autoPlace: true } });
    expect(await phone.call("postIdea", { id: newIdeaId(), text: "Od razu", sketch: null })).toMatchObject({
      place: "board",
    });
    await ngo.call("setAutoPlace", { autoPlace: false });
    meeting.clock.advance(2000);
    expect(await phone.call("postIdea", { id: newIdeaId(), text: "Później", sketch: null })).toMatchObject({
      place: "inbox",
    });
    expect((await kinds()).slice(0, 3)).toEqual(["auto-place-off", "placed", "auto-place-on"]);
    await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
    expect(await city.ask("setAutoPlace", { autoPlace: true })).toMatchObject({ status: 423 });
    expect(await phone.ask("setAutoPlace", { autoPlace: true })).toMatchObject({ status: 401 });
  });

  test("M2: two taps at once are one: placed once, or placed and then hidden, never lost", async () => {
    const [same, torn] = [newIdeaId(), newIdeaId()];
    for (const id of [same, torn]) {
      meeting.clock.advance(2000);
      await phone.call("postIdea", { id, text: "Pomysł", sketch: null });
    }
    await Promise.all([city, ngo].map((one) => one.call("placeIdea", { ideaId: same })));
    expect(readBoardIds().filter((id) => id === same)).toHaveLength(1);
    expect((await kinds()).filter((kind) => kind === "placed")).toHaveLength(1);
    const taps = await Promise.all([
      city.ask("placeIdea", { ideaId: torn }),
      ngo.ask("hideIdea", { ideaId: torn, reason: "Nie na temat" }),
    ]);
    expect(taps.map(({ status }) => status)).toEqual([expect.any(Number), 200]);
    expect(await meeting.app.deps.store.idea(torn)).toMatchObject({ place: "hidden" });
  });

  test("I12: a numbered card is typed in under its number, once; a wrong number is refused in words", async () => {
    const card = { text: "Z kartki", sketch: null, source: "paper", card: 931 } as const;
    expect(await ngo.call("scribeIdea", { id: newIdeaId(), ...card })).toMatchObject({ n: 931, place: "board" });
    expect(await city.ask("scribeIdea", { id: newIdeaId(), ...card })).toMatchObject({
      status: 409,
      body: { refusal: "card-used" },
    });
    for (const number of [31, 900, 1000, 0])
      expect(await ngo.ask("scribeIdea", { id: newIdeaId(), ...card, card: number })).toMatchObject({
        status: 422,
        body: { refusal: "card-number" },
      });
    expect(await phone.call("postIdea", { id: newIdeaId(), text: "Z telefonu", sketch: null })).toMatchObject({ n: 2 });
  });

  test("Z5: before the freeze the organiser sees what each table has open", async () => {
    meeting.clock.advance(2000);
    await phone.call("postIdea", { id: newIdeaId(), text: "Czeka", sketch: null });
    const sketch = { strokes: [{ pen: "black", width: 4, points: [1, 1, 20, 20] }] } as const;
    await ngo.call("scribeIdea", {
      id: newIdeaId(),
      text: "",
      sketch: { strokes: sketch.strokes.map((one) => ({ ...one, points: [...one.points] })) },
      source: "paper",
    });
    await confirm(ngo);
    const { tables } = await organiser.call("beforeFreeze", {});
    expect(tables[0]).toEqual({
      tableId: meeting.table.id,
      confirmed: ["ngo"],
      proposals: 1,
      priorities: 0,
      inbox: 1,
      loose: 2,
      bareSketches: 1,
    });
    for (const other of [city, phone, await meeting.screen()])
      expect(await other.ask("beforeFreeze", {})).toMatchObject({ status: 401 });
  });
});

const readBoardIds = (): string[] => {
  const { groups, loose } = readBoard(tablet.doc);
  return [...groups.flatMap(({ ideas }) => ideas), ...loose].map(({ idea }) => idea.id);
};
