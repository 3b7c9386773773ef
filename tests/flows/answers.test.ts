import { expect, test } from "vitest";
import * as Y from "yjs";
import { rootsOf } from "../../src/board/board-doc.ts";
import { setProposalField } from "../../src/board/board-edits.ts";
import { readProposal } from "../../src/board/board-read.ts";
import { type ResultsFile, resultsFile } from "../../src/contract/results-file.ts";
import { FILES } from "../../src/contract/routes.ts";
import { type IdeaId, idFrom, type ProposalId } from "../../src/domain/ids.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { ItemId } from "../../src/domain/register.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

let meeting: Meeting;
let phone: Browser;
let moderator: Browser;
let organiser: Browser;

eachMeeting(async (fresh) => {
  meeting = fresh;
  [phone, moderator, organiser] = await Promise.all([meeting.phone(), meeting.moderator(), meeting.organiser()]);
});

const SKETCH = { strokes: [{ pen: "blue" as const, width: 8, points: [10, 10, 200, 200] }] };
const PARTLY = {
  ...EMPTY_DRAFT,
  status: "partly" as const,
  justification: "W granicach limitu.",
  note: "Tajna notatka",
};

/** An idea on the board. */
async function onBoard(text: string, sketch: typeof SKETCH | null = null): Promise<IdeaId> {
  const id = newIdeaId();
  await phone.call("postIdea", { id, text, sketch });
  await moderator.call("placeIdea", { ideaId: id });
  meeting.clock.advance(2000);
  return id;
}

/** A proposal that a tablet words from these ideas. */
async function worded(wording: string, sources: IdeaId[]): Promise<ProposalId> {
  const id = idFrom("proposal", newIdeaId().slice(5));
  await moderator.call("draftProposal", { id, sources });
  const tablet = moderator.board(meeting.table.id, "moderator");
  await eventually(() => readProposal(rootsOf(tablet.doc), id) !== null, "the proposal on the tablet");
  tablet.edit((doc) => {
    const field = rootsOf(doc).proposals.get(id)?.get("wording");
    if (field instanceof Y.Text) field.insert(0, wording);
    setProposalField(doc, id, "section", 7);
  });
  await eventually(() => tablet.saved, "the wording is durable");
  return id;
}

const draft = async (
  itemId: ItemId,
  fields: typeof PARTLY | typeof EMPTY_DRAFT = PARTLY,
  basedOn: string | null = null,
) => organiser.call("draftAnswer", { itemId, basedOn, draft: fields });

async function publish(itemId: ItemId): Promise<void> {
  const { items } = await organiser.call("answers", {});
  const basedOn = items.find((item) => item.itemId === itemId)?.draftAt ?? null;
  await organiser.call("publishAnswers", { items: [{ itemId, basedOn }] });
}

async function results(): Promise<ResultsFile> {
  const response = await meeting.browser().request(FILES.resultsJson);
  expect(response.status).toBe(200);
  return resultsFile.parse(await response.json());
}

/** Everything that is open to a stranger, as one text. */
async function allPublic(...ideas: IdeaId[]): Promise<string> {
  const paths = [FILES.resultsJson, FILES.resultsCsv, ...ideas.map((id) => FILES.publicSketch(id))];
  const bodies = await Promise.all(paths.map(async (path) => (await meeting.browser().request(path)).text()));
  return [...bodies, JSON.stringify(await meeting.app.reads.results())].join("\n");
}

test("O3, O6: an answer is invisible to the public until it is published, then it finds its author", async () => {
  const source = await onBoard("Umowy na trzy lata", SKETCH);
  const item = await worded("Gmina dopuszcza zlecanie zadań na trzy lata.", [source]);
  await draft(item);
  const before = await allPublic(source);
  for (const word of ["Gmina dopuszcza", "Umowy na trzy", "granicach", "Tajna"]) expect(before).not.toContain(word);
  expect((await results()).counts).toMatchObject({ people: 1, ideas: 1, items: 1, answers: 0 });
  expect((await phone.call("me", {})).ideas[0]?.answers).toBeUndefined();

  await publish(item);
  const file = await results();
  expect(file.items).toMatchObject([
    {
      number: "KUL-P01",
      address: `${meeting.base}/wyniki/KUL-P01`,
      section: { number: 7 },
      sources: [{ number: "KUL-01", text: "Umowy na trzy lata" }],
      position: { status: "partly", justification: "W granicach limitu.", correctedAt: null },
    },
  ]);
  expect(await allPublic(source)).not.toContain("Tajna");
  expect(await allPublic(source)).toContain("<svg");
  expect((await phone.call("me", {})).ideas[0]?.answers).toEqual([
    { number: "KUL-P01", status: "partly", justification: "W granicach limitu." },
  ]);
});

test("O6: later work on a published answer stays inside until it is published as a correction", async () => {
  const id = await onBoard("Więcej ławek");
  const first = await draft(id);
  await publish(id);
  await draft(id, { ...PARTLY, justification: "Nowe uzasadnienie" }, first.draftAt);
  expect((await results()).items[0]?.position.justification).toBe("W granicach limitu.");
  meeting.clock.advance(60_000);
  await publish(id);
  const position = (await results()).items[0]?.position;
  expect(position).toMatchObject({ justification: "Nowe uzasadnienie", correctedAt: expect.any(String) });
  const { events } = await organiser.call("answerTrace", { itemId: id });
  expect(events.map(({ kind }) => kind)).toEqual(["drafted", "published", "drafted", "corrected"]);
});

test("O6: publishing twice is publishing once", async () => {
  const id = await onBoard("Więcej ławek");
  const { draftAt } = await draft(id);
  const items = [{ itemId: id, basedOn: draftAt }];
  const [one, two] = [
    await organiser.call("publishAnswers", { items }),
    await organiser.call("publishAnswers", { items }),
  ];
  expect(two).toEqual(one);
  expect((await organiser.call("answerTrace", { itemId: id })).events).toHaveLength(2);
});

test("O7: a withdrawn answer leaves the public and leaves a trace", async () => {
  const id = await onBoard("Więcej ławek");
  await draft(id);
  await publish(id);
  expect(await organiser.call("withdrawAnswer", { itemId: id })).toMatchObject({ draft: PARTLY, published: null });
  await organiser.call("withdrawAnswer", { itemId: id });
  expect((await results()).items).toEqual([]);
  const { events } = await organiser.call("answerTrace", { itemId: id });
  expect(events.map(({ kind }) => kind)).toEqual(["drafted", "published", "withdrawn"]);
  expect(events.at(-1)).toMatchObject({ status: "partly", justification: "W granicach limitu." });
});

test("I8: an idea hidden after its answer was published is gone from everything public", async () => {
  const [id, other] = [await onBoard("Sąsiad z czwórki", SKETCH), await onBoard("Więcej ławek")];
  await draft(id);
  await draft(other);
  await publish(id);
  await publish(other);
  expect(await allPublic(id)).toContain("Sąsiad");
  await organiser.call("hideIdea", { ideaId: id, reason: "dane osobowe" });
  const after = await allPublic(id);
  expect(after).not.toContain("Sąsiad");
  expect(after).not.toContain("<svg");
  expect((await results()).items.map(({ number }) => number)).toEqual(["KUL-02"]);
});

test("O1: what is hidden or waits in the inbox cannot be answered", async () => {
  const waiting = newIdeaId();
  await phone.call("postIdea", { id: waiting, text: "Czeka", sketch: null });
  const body = { itemId: waiting, basedOn: null, draft: PARTLY };
  expect(await organiser.ask("draftAnswer", body)).toMatchObject({ status: 404, body: { refusal: "unknown-item" } });
  expect((await organiser.call("answers", {})).items).toEqual([]);
});

test("O2: a position other than full acceptance is not published without a reason, and nothing with it", async () => {
  const [good, bad] = [await onBoard("Więcej ławek"), await onBoard("Mniej ławek")];
  const kept = [await draft(good), await draft(bad, { ...PARTLY, justification: " " })];
  const items = kept.map(({ itemId, draftAt }) => ({ itemId, basedOn: draftAt }));
  expect(await organiser.ask("publishAnswers", { items })).toMatchObject({
    status: 422,
    body: { refusal: "justification-needed" },
  });
  const never = await onBoard("Bez stanowiska");
  expect(await organiser.ask("publishAnswers", { items: [{ itemId: never, basedOn: null }] })).toMatchObject({
    status: 422,
    body: { refusal: "position-needed" },
  });
  expect((await results()).items).toEqual([]);
});

test("O4: who saves over a newer draft is told, and the newer one stays", async () => {
  const id = await onBoard("Więcej ławek");
  const mine = await draft(id);
  const theirs = await draft(id, { ...PARTLY, justification: "Ich" }, mine.draftAt);
  const late = { itemId: id, basedOn: mine.draftAt, draft: { ...PARTLY, justification: "Moje" } };
  expect(await organiser.ask("draftAnswer", late)).toMatchObject({ status: 409, body: { refusal: "conflict" } });
  const seenOld = { items: [{ itemId: id, basedOn: mine.draftAt }] };
  expect(await organiser.ask("publishAnswers", seenOld)).toMatchObject({ status: 409 });
  // A repeated save, whose answer was lost on the way, is no conflict.
  expect(await draft(id, { ...PARTLY, justification: "Ich" }, mine.draftAt)).toEqual(theirs);
});

test("O5: a collective answer to 40 items reaches all 40, or none when one of them changed meanwhile", async () => {
  const ids: IdeaId[] = [];
  for (let i = 0; i < 40; i += 1) ids.push(await onBoard(`Pomysł ${i}`));
  const noted = await draft(ids[7] ?? newIdeaId(), { ...EMPTY_DRAFT, department: "Wydział Kultury" });
  const stale = {
    items: ids.map((itemId) => ({ itemId, basedOn: null })),
    status: "rejected",
    justification: "Odrębny tryb.",
  };
  expect(await organiser.ask("draftCollectiveAnswer", stale)).toMatchObject({ status: 409 });
  const untouched = (await organiser.call("answers", {})).items.filter(({ draft }) => draft.status !== null);
  expect(untouched).toEqual([]);

  const items = ids.map((itemId) => ({ itemId, basedOn: itemId === noted.itemId ? noted.draftAt : null }));
  const { answers } = await organiser.call("draftCollectiveAnswer", {
    items,
    status: "rejected",
    justification: "Odrębny tryb.",
  });
  expect(answers).toHaveLength(40);
  expect(answers.every(({ draft }) => draft.status === "rejected" && draft.justification === "Odrębny tryb.")).toBe(
    true,
  );
  expect(answers[7]?.draft.department).toBe("Wydział Kultury");
  await organiser.call("publishAnswers", {
    items: answers.map(({ itemId, draftAt }) => ({ itemId, basedOn: draftAt })),
  });
  expect((await results()).items).toHaveLength(40);
});

test("E1, O8: the CSV has every published answer and runs no formula", async () => {
  const id = await onBoard("=1+1; „cudzysłów”");
  await draft(id, { ...PARTLY, justification: "@wszyscy\nosobno" });
  await publish(id);
  const response = await meeting.browser().request(FILES.resultsCsv);
  const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
  expect(text.startsWith("\uFEFFNumer;")).toBe(true);
  expect(text).toContain('"\'=1+1; „cudzysłów”"');
  expect(text).toContain('uwzględniono częściowo;"\'@wszyscy\nosobno"');
});

test("O8: the open data keep to their schema, which is public too", async () => {
  const schema = await (await meeting.browser().request(FILES.resultsSchema)).json();
  expect(schema).toMatchObject({
    type: "object",
    properties: { format: { const: "wspolnie-results" }, version: { const: 1 } },
  });
  expect((await results()).items).toEqual([]);
  expect((await meeting.browser().request(FILES.resultsJson, { method: "POST" })).status).toBe(405);
});
