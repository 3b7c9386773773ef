import { expect, test } from "vitest";
import { rootsOf } from "../../src/board/board-doc.ts";
import { editIdeaText, groupIdeas, proposalText, ungroup } from "../../src/board/board-edits.ts";
import { readBoard, readIdea, readPlace } from "../../src/board/board-read.ts";
import type { KeptBoardView } from "../../src/contract/views.ts";
import { idFrom } from "../../src/domain/ids.ts";
import type { BoardClient } from "../support/board-client.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

let meeting: Meeting;
let organiser: Browser;
let moderator: Browser;
let ngo: BoardClient;
let city: BoardClient;
const group = idFrom("group", "a".repeat(16));
const proposal = idFrom("proposal", "b".repeat(16));
const [first, second, third] = [newIdeaId(), newIdeaId(), newIdeaId()];

const scribe = (id: typeof first, text: string) =>
  moderator.call("scribeIdea", { id, text, sketch: null, source: "spoken" });
const kept = async (): Promise<readonly KeptBoardView[]> =>
  (await organiser.call("keptBoards", { tableId: meeting.table.id })).kept;
const restore = (seq: number | undefined, by = organiser) =>
  by.ask("restoreBoard", { tableId: meeting.table.id, seq: seq ?? -1 });
const edited = async (change: Parameters<BoardClient["edit"]>[0]): Promise<void> => {
  ngo.edit(change);
  await eventually(() => ngo.saved, "the edit is durable");
};
const wordsAt = (tablet: BoardClient, id = first) => readIdea(rootsOf(tablet.doc), id)?.text;

/** Two ideas in a group and a worded proposal when the discussion begins. */
eachMeeting(
  async (fresh) => {
    meeting = fresh;
    organiser = await meeting.organiser();
    moderator = await meeting.moderator("ngo");
    ngo = moderator.board(meeting.table.id, "moderator");
    city = (await meeting.moderator("government")).board(meeting.table.id, "moderator");
    await eventually(() => ngo.synced && city.synced, "both tablets are in sync");
    await scribe(first, "Więcej ławek");
    await scribe(second, "Poradnia dla organizacji");
    await moderator.call("draftProposal", { id: proposal, sources: [first] });
    await eventually(() => readBoard(ngo.doc).proposals.length === 1, "everything on the tablet");
    await edited((doc) => {
      groupIdeas(doc, group, "Zieleń", [first, second]);
      proposalText(doc, proposal, "wording")?.insert(0, "Miasto stawia ławki.");
    });
    await organiser.call("changePhase", { phase: "discussion" });
    await eventually(async () => (await kept()).length > 0, "the board is kept");
  },
  { database: "sqlite" },
);

async function spoil(): Promise<void> {
  await edited((doc) => {
    editIdeaText(doc, first, "Coś innego");
    proposalText(doc, proposal, "wording")?.insert(0, "Nie: ");
    ungroup(doc, group);
  });
}

test("D7, B5: both tablets, the list and the record see the board as it was; what is newer stays, what was hidden stays away", async () => {
  await spoil();
  await scribe(third, "Nowy pomysł");
  await moderator.call("hideIdea", { ideaId: second, reason: "dane osobowe" });
  const [then] = await kept();
  expect(then?.moments).toEqual([{ kind: "phase", phase: "discussion" }]);
  expect((await restore(then?.seq)).status).toBe(200);
  for (const tablet of [ngo, city]) {
    await eventually(() => wordsAt(tablet) === "Więcej ławek", "the words of then");
    const { groups, loose, proposals } = readBoard(tablet.doc);
    expect(groups.map((one) => [one.group.title, one.ideas.map(({ idea }) => idea.id)])).toEqual([["Zieleń", [first]]]);
    expect(loose.map(({ idea }) => idea.id)).toEqual([third]);
    expect(proposals.map(({ wording }) => wording)).toEqual(["Miasto stawia ławki."]);
    expect(readPlace(rootsOf(tablet.doc), second)).toBeNull();
  }
  const { store } = meeting.app.deps;
  expect(await store.idea(first)).toMatchObject({ text: "Więcej ławek", groupTitle: "Zieleń", place: "board" });
  expect(await store.idea(second)).toMatchObject({ place: "hidden", hiddenReason: "dane osobowe" });
  expect(await store.idea(third)).toMatchObject({ place: "board", groupTitle: null });
  expect((await store.proposals(meeting.table.id)).map(({ wording }) => wording)).toEqual(["Miasto stawia ławki."]);
});

test("D7: the board as it was before is kept, so that restoring can be undone", async () => {
  await spoil();
  const [then] = await kept();
  await restore(then?.seq);
  await eventually(() => wordsAt(city) === "Więcej ławek", "the words of then");
  const [before] = await kept();
  expect(before?.moments).toEqual([{ kind: "restore" }]);
  expect((await restore(before?.seq)).status).toBe(200);
  await eventually(() => wordsAt(city) === "Coś innego", "the words of before");
  expect(readBoard(city.doc).groups).toEqual([]);
});

test("D7: a frozen board is kept, and is not restored before it is open again", async () => {
  await spoil();
  const then = (await kept()).at(-1);
  await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
  await eventually(async () => (await kept())[0]?.moments[0]?.kind === "freeze", "the frozen board is kept");
  expect(await restore(then?.seq)).toMatchObject({ status: 423, body: { refusal: "table-frozen" } });
  expect((await meeting.app.deps.store.idea(first))?.text).toBe("Coś innego");
  await organiser.call("freeze", { tableId: meeting.table.id, frozen: false });
  expect((await restore(then?.seq)).status).toBe(200);
});

test("D7: not allowed: by others, to a moment that was not kept, at a table that is none", async () => {
  await spoil();
  const [then] = await kept();
  for (const other of [moderator, await meeting.phone(), await meeting.screen(), meeting.browser()]) {
    expect(await restore(then?.seq, other)).toMatchObject({ status: 401 });
    expect(await other.ask("keptBoards", { tableId: meeting.table.id })).toMatchObject({ status: 401 });
  }
  expect(await restore(999)).toMatchObject({ status: 404, body: { refusal: "unknown-moment" } });
  expect(await restore(undefined)).toMatchObject({ status: 400 });
  const nowhere = { tableId: idFrom("table", "elsewhere0"), seq: then?.seq };
  expect(await organiser.ask("restoreBoard", nowhere)).toMatchObject({ status: 404 });
  expect(await organiser.ask("keptBoards", nowhere)).toMatchObject({ status: 404 });
  expect(wordsAt(ngo)).toBe("Coś innego");
});
