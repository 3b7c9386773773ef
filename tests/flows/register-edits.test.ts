import { expect, test } from "vitest";
import { readReport } from "../../server/usecases/read-report.ts";
import { type ResultsFile, resultsFile } from "../../src/contract/results-file.ts";
import { FILES } from "../../src/contract/routes.ts";
import { type IdeaId, idFrom } from "../../src/domain/ids.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { ItemId } from "../../src/domain/register.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

let meeting: Meeting;
let organiser: Browser;
let phone: Browser;
let ids: [IdeaId, IdeaId, IdeaId];

eachMeeting(async (fresh) => {
  meeting = fresh;
  [organiser, phone] = [await meeting.organiser(), await meeting.phone()];
  const moderator = await meeting.moderator();
  ids = [newIdeaId(), newIdeaId(), newIdeaId()];
  for (const [i, id] of ids.entries()) {
    await phone.call("postIdea", { id, text: `Pomysł ${i + 1}`, sketch: null });
    await moderator.call("placeIdea", { ideaId: id });
    meeting.clock.advance(2000);
  }
});

const DAY = 24 * 60 * 60 * 1000;
const partId = () => idFrom("proposal", newIdeaId().slice(5));
const items = async () => (await organiser.call("answers", {})).items;
const numbers = async () => (await items()).map(({ number }) => number);

async function publish(itemId: ItemId, justification = "Uzasadnienie"): Promise<void> {
  const before = (await items()).find((one) => one.itemId === itemId);
  const draft = { ...EMPTY_DRAFT, status: "partly" as const, justification };
  const { draftAt } = await organiser.call("draftAnswer", { itemId, basedOn: before?.draftAt ?? null, draft });
  await organiser.call("publishAnswers", { items: [{ itemId, basedOn: draftAt, edit: before?.edit ?? 0 }] });
}

async function results(): Promise<ResultsFile> {
  return resultsFile.parse(await (await meeting.browser().request(FILES.resultsJson)).json());
}

const reword = (itemId: ItemId, edit: number, wording: string | null, passedTo: string | null = null) =>
  organiser.call("editItem", { itemId, edit, wording, passedTo, reason: "Język programu" });

test("O10: a wording is edited with a reason; own words and history stay, and the public changes on publication", async () => {
  const [id] = ids;
  await publish(id);
  await reword(id, 0, "Brzmienie zredagowane");
  expect((await items())[0]).toMatchObject({ text: "Pomysł 1", wording: "Brzmienie zredagowane", edit: 1 });
  expect((await results()).items[0]).toMatchObject({ text: "Pomysł 1", originalText: null });
  await publish(id);
  expect((await results()).items[0]).toMatchObject({ text: "Brzmienie zredagowane", originalText: "Pomysł 1" });
  await reword(id, 1, "Jeszcze inaczej");
  expect((await results()).items[0]?.text).toBe("Brzmienie zredagowane");
  const { edits } = await organiser.call("itemHistory", { itemId: id });
  expect(edits.map(({ wording, reason }) => [wording, reason])).toEqual([
    ["Brzmienie zredagowane", "Język programu"],
    ["Jeszcze inaczej", "Język programu"],
  ]);
  expect((await phone.call("me", {})).ideas.find((idea) => idea.id === id)?.text).toBe("Pomysł 1");
  const { rows } = await organiser.call("register", {});
  expect(rows[0]).toMatchObject({ text: "Pomysł 1", edited: { wording: "Jeszcze inaczej" } });
});

test("O10: an edit without a reason, over a newer one, or of nothing is refused; twice is once", async () => {
  const [id] = ids;
  const body = { itemId: id, edit: 0, wording: "Inaczej", passedTo: null, reason: "powód" };
  expect(await organiser.ask("editItem", { ...body, reason: " " })).toMatchObject({
    body: { refusal: "reason-needed" },
  });
  expect(await organiser.ask("editItem", { ...body, wording: " " })).toMatchObject({
    body: { refusal: "wording-needed" },
  });
  await organiser.call("editItem", body);
  await organiser.call("editItem", body);
  expect(await organiser.ask("editItem", { ...body, wording: "Późniejsze" })).toMatchObject({ status: 409 });
  expect((await organiser.call("itemHistory", { itemId: id })).edits).toHaveLength(1);
  expect(await organiser.ask("editItem", { ...body, itemId: newIdeaId() })).toMatchObject({ status: 404 });
});

test("O6, O10: an answer is not published with a wording that somebody has not seen", async () => {
  const [id] = ids;
  const draft = { ...EMPTY_DRAFT, status: "accepted" as const };
  const { draftAt } = await organiser.call("draftAnswer", { itemId: id, basedOn: null, draft });
  await reword(id, 0, "Inaczej");
  const seenOld = { items: [{ itemId: id, basedOn: draftAt, edit: 0 }] };
  expect(await organiser.ask("publishAnswers", seenOld)).toMatchObject({ status: 409, body: { refusal: "conflict" } });
  expect((await results()).items).toEqual([]);
});

test("O11: parts are answered apart under letters, the author sees both answers, and the whole comes back", async () => {
  const [, id] = ids;
  const parts = [
    { id: partId(), text: "Część o ławkach" },
    { id: partId(), text: "Część o koszach" },
  ];
  const split = { itemId: id, edit: 0, parts, reason: "Dwie różne sprawy" };
  await organiser.call("splitItem", split);
  await organiser.call("splitItem", split);
  expect(await numbers()).toEqual(["KUL-01", "KUL-02a", "KUL-02b", "KUL-03"]);
  await publish(parts[0]?.id ?? partId(), "Ławki tak");
  await publish(parts[1]?.id ?? partId(), "Kosze nie");
  const mine = (await phone.call("me", {})).ideas.find((idea) => idea.id === id);
  expect(mine?.answers?.map(({ number, justification }) => [number, justification])).toEqual([
    ["KUL-02a", "Ławki tak"],
    ["KUL-02b", "Kosze nie"],
  ]);
  expect((await results()).items.map(({ number, text, originalText }) => [number, text, originalText])).toEqual([
    ["KUL-02a", "Część o ławkach", "Pomysł 2"],
    ["KUL-02b", "Część o koszach", "Pomysł 2"],
  ]);
  const whole = { itemId: id, edit: 1, reason: "Pomyłka" };
  expect(await organiser.ask("restoreItem", whole)).toMatchObject({ status: 409, body: { refusal: "item-public" } });
  for (const part of parts) await organiser.call("withdrawAnswer", { itemId: part.id });
  await organiser.call("restoreItem", whole);
  expect(await numbers()).toEqual(["KUL-01", "KUL-02", "KUL-03"]);
  const again = parts.map(({ text }) => ({ id: partId(), text }));
  await organiser.call("splitItem", { ...split, edit: 2, parts: again });
  expect(await numbers()).toEqual(["KUL-01", "KUL-02c", "KUL-02d", "KUL-03"]);
  const { rows } = await organiser.call("register", {});
  expect(rows.map(({ number }) => number)).toContain("KUL-02c");
});

test("O12: one speaks for the others, with their sources; joined is all or nothing, and is undone", async () => {
  const [first, second, third] = ids;
  const others = [
    { itemId: second, edit: 0 },
    { itemId: third, edit: 0 },
  ];
  const join = { into: first, items: others, reason: "To samo" };
  const stale = { ...join, items: [others[0], { itemId: third, edit: 7 }] };
  expect(await organiser.ask("joinItems", stale)).toMatchObject({ status: 409, body: { refusal: "conflict" } });
  expect(await numbers()).toHaveLength(3);
  await organiser.call("joinItems", join);
  await organiser.call("joinItems", join);
  const [one, ...none] = await items();
  expect(none).toEqual([]);
  expect(one?.voices.map(({ number }) => number)).toEqual(["KUL-01", "KUL-02", "KUL-03"]);
  expect(one?.joined.map(({ number, text }) => [number, text])).toEqual([
    ["KUL-02", "Pomysł 2"],
    ["KUL-03", "Pomysł 3"],
  ]);
  await publish(first);
  expect((await phone.call("me", {})).ideas.every(({ answers }) => answers?.[0]?.number === "KUL-01")).toBe(true);
  await organiser.call("restoreItem", { itemId: third, edit: 1, reason: "Jednak inne" });
  expect(await numbers()).toEqual(["KUL-01", "KUL-03"]);
});

test("O12: what is public, a part, or of another table is not joined", async () => {
  const [first, second] = ids;
  await publish(second);
  const join = (itemId: ItemId, into: ItemId = first) => ({ into, items: [{ itemId, edit: 0 }], reason: "To samo" });
  expect(await organiser.ask("joinItems", join(second))).toMatchObject({ body: { refusal: "item-public" } });
  expect(await organiser.ask("joinItems", join(first))).toMatchObject({ body: { refusal: "not-joinable" } });
  const [there, hand] = [await meeting.phone(meeting.otherTable), await meeting.moderator("ngo", meeting.otherTable)];
  const foreign = newIdeaId();
  await there.call("postIdea", { id: foreign, text: "Inny stolik", sketch: null });
  await hand.call("placeIdea", { ideaId: foreign });
  expect(await organiser.ask("joinItems", join(foreign))).toMatchObject({ body: { refusal: "not-joinable" } });
  const parts = [1, 2].map((n) => ({ id: partId(), text: `Część ${n}` }));
  expect(await organiser.ask("splitItem", { itemId: second, edit: 0, parts, reason: "x" })).toMatchObject({
    body: { refusal: "item-public" },
  });
});

test("O13: what is passed on stands in section 9 of the report with its addressee", async () => {
  const [first, second] = ids;
  await reword(first, 0, null, "Centrum Wsparcia Biznesu w Toruniu");
  await reword(second, 0, "Brzmienie po redakcji");
  const report = await readReport(meeting.app.deps, { role: "organiser" });
  if (!report.ok) throw new Error(report.refusal);
  const textOf = (id: string) => JSON.stringify(report.value.report.sections.find((section) => section.id === id));
  expect(textOf("outside")).toContain("Centrum Wsparcia Biznesu w Toruniu");
  expect(textOf("outside")).toContain("KUL-01");
  expect(textOf("proposals")).not.toContain("KUL-01");
  expect(textOf("proposals")).toContain(
    "Brzmienie po redakcji\\n(brzmienie zredagowane)\\nBrzmienie pierwotne: Pomysł 2",
  );
});

test("O14: the results say what is new and what has changed since the publication before", async () => {
  const [first, second, third] = ids;
  for (const id of [first, second]) await publish(id);
  const view = () => meeting.app.reads.results();
  expect((await view()).items.map(({ news }) => news)).toEqual([null, null]);
  meeting.clock.advance(DAY);
  await publish(first, "Poprawione");
  await publish(third);
  const after = await view();
  expect(after.items.map(({ news }) => news)).toEqual(["changed", null, "new"]);
  expect(after.previousAt).not.toBeNull();
});
