/** A small evening that leaves something of every kind in the record. */
import { expect } from "vitest";
import { groupIdeas, proposalText } from "../../src/board/board-edits.ts";
import { readBoard } from "../../src/board/board-read.ts";
import { type IdeaId, idFrom } from "../../src/domain/ids.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { Browser } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { type Meeting, newIdeaId } from "./meeting.ts";
import { plainPhoto, sendPhoto } from "./photos.ts";

const SKETCH = { strokes: [{ pen: "blue" as const, width: 8, points: [10, 10, 200, 200] }] };
const DAY_MS = 24 * 60 * 60 * 1000;

/** The proposal that the table words. */
export const PROPOSAL = idFrom("proposal", "p".repeat(16));
/** The number of the next idea at the table. */
export const NEXT_NUMBER = 5;

export async function wholeEvening(meeting: Meeting): Promise<void> {
  const organiser = await meeting.organiser();
  await beforehand(meeting, organiser);
  const ideas = await ideasOf(meeting);
  await moderated(meeting, ideas);
  await elsewhere(meeting, organiser);
  await office(meeting, organiser, ideas);
  await organiser.call("changePhase", { phase: "discussion" });
  for (const { id: tableId } of meeting.tables)
    await eventually(
      async () => (await organiser.call("keptBoards", { tableId })).kept.length > 0,
      "every board is kept: nothing is written in the background any more",
    );
}

/** Somebody declares to come and suggests a topic; there is a document to read. */
async function beforehand(meeting: Meeting, organiser: Browser): Promise<void> {
  const { declareUntil, topicsUntil } = (await organiser.call("settings", {})).facts;
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 16);
  const changes = { declareUntil: tomorrow, topicsUntil: tomorrow };
  await organiser.call("changeFacts", { changes, basedOn: { declareUntil, topicsUntil } });
  const post = (form: string, fields: Record<string, string>) =>
    meeting.browser().request(`/zgloszenie/${form}`, { method: "POST", body: new URLSearchParams(fields) });
  await post("udzial", { id: idFrom("declaration", "c".repeat(16)), stolik: meeting.table.id, osoby: "2" });
  await post("temat", { id: idFrom("suggestion", "s".repeat(16)), tresc: "Mikrogranty" });
  await meeting.app.deps.store.addDocument(
    { id: idFrom("document", "x".repeat(16)), name: "Program 2019", size: 4, at: "2019-06-01T10:00:00.000Z" },
    new TextEncoder().encode("%PDF"),
  );
}

/** Words, a sketch and a photo from one signed phone. */
async function ideasOf(meeting: Meeting): Promise<readonly IdeaId[]> {
  const phone = await meeting.phone();
  const [first, second, drawn, pictured] = [newIdeaId(), newIdeaId(), newIdeaId(), newIdeaId()];
  await phone.call("sign", { signature: { kind: "name", text: "Zofia" } });
  await phone.call("postIdea", { id: first, text: "Więcej ławek; =1+1 „zażółć”", sketch: null });
  await phone.call("postIdea", { id: second, text: "Poradnia", sketch: null });
  await phone.call("postIdea", { id: drawn, text: "Szkic", sketch: SKETCH });
  meeting.clock.advance(20_000);
  expect(await sendPhoto(phone, await plainPhoto(), { id: pictured, text: "Schody" })).toMatchObject({ status: 200 });
  const ngo = await meeting.moderator();
  await ngo.call("placeAll", {});
  const voteId = idFrom("vote", "v".repeat(16));
  await ngo.call("openVote", { id: voteId, subject: "ideas", dots: 3 });
  await phone.call("castDots", { voteId, version: 1, dots: [{ item: first, dots: 2 }] });
  await ngo.call("closeVote", { voteId });
  await ngo.call("paperDots", { voteId, item: second, dots: 4 });
  return [first, second, drawn, pictured];
}

/** The board is grouped, a proposal worded and confirmed, people counted, a guest in the queue. */
async function moderated(meeting: Meeting, [first, second]: readonly IdeaId[]): Promise<void> {
  const ngo = await meeting.moderator();
  if (!first || !second) throw new Error("two ideas are needed");
  await ngo.call("draftProposal", { id: PROPOSAL, sources: [first] });
  const tablet = ngo.board(meeting.table.id, "moderator");
  await eventually(() => readBoard(tablet.doc).proposals.length === 1, "all is on the tablet");
  tablet.edit((doc) => {
    groupIdeas(doc, idFrom("group", "g".repeat(16)), "Zieleń", [first, second]);
    proposalText(doc, PROPOSAL, "wording")?.insert(0, "Miasto stawia ławki.");
  });
  await eventually(() => tablet.saved, "the edit is durable");
  const { state } = (await ngo.call("moderator", {})).desk.result;
  await ngo.call("confirmResult", { confirmed: true, state: state ?? "" });
  await ngo.call("countHeads", { tableId: meeting.table.id, people: 11 });
  await ngo.call("runRound", { id: idFrom("command", "a".repeat(16)), do: { type: "add-guest" } });
}

/** Another table is frozen, with a picture of its board; the words of an idea of a third are taken out on request. */
async function elsewhere(meeting: Meeting, organiser: Browser): Promise<void> {
  const third = meeting.tables[2];
  if (!third) throw new Error("the template has no third table");
  const phone = await meeting.phone(third);
  await phone.call("postIdea", { id: newIdeaId(), text: "Proszę usunąć", sketch: null });
  await organiser.call("forgetWords", { number: `${third.mark}-01` });
  await organiser.call("freeze", { tableId: meeting.otherTable.id, frozen: true });
  await eventually(async () => (await organiser.call("archive", {})).pictures.length > 0, "the picture is made");
}

/** Organisations, a department, an edited wording, one published answer. */
async function office(meeting: Meeting, organiser: Browser, [, second]: readonly IdeaId[]): Promise<void> {
  await organiser.call("putOrganisations", { names: ["Klub Żeglarski"] });
  await meeting.department("Wydział Kultury");
  const reason = "Skrót";
  await organiser.call("editItem", { itemId: PROPOSAL, edit: 0, wording: "Ławki w parkach.", passedTo: null, reason });
  const draft = { ...EMPTY_DRAFT, status: "accepted" as const, department: "Wydział Kultury", note: "Tylko dla nas" };
  for (const itemId of [PROPOSAL, second ?? PROPOSAL])
    await organiser.call("draftAnswer", { itemId, basedOn: null, draft });
  const { items } = await organiser.call("answers", {});
  const basedOn = items.find(({ itemId }) => itemId === PROPOSAL)?.draftAt ?? null;
  await organiser.call("publishAnswers", { items: [{ itemId: PROPOSAL, basedOn, edit: 1 }] });
}
