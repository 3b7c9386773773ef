/** Words that were taken away are looked for on every way out. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { rootsOf } from "../../../src/board/board-doc.ts";
import { FILES } from "../../../src/contract/routes.ts";
import { type IdeaId, idFrom } from "../../../src/domain/ids.ts";
import { EMPTY_DRAFT } from "../../../src/domain/position.ts";
import type { Browser } from "../../support/browser.ts";
import { eventually } from "../../support/eventually.ts";
import { newIdeaId } from "../../support/meeting.ts";
import { everybody, type Stage, type Who } from "../rights/everybody.ts";

const SECRET = "Tajemnica-sąsiada";
const DRAWN_SECRET = "Podpis-tajemny";
const SKETCH = { strokes: [{ pen: "blue" as const, width: 8, points: [10, 10, 200, 200] }] };

let stage: Stage;
let secret: IdeaId;
let drawn: IdeaId;
const command = () => idFrom("command", newIdeaId().slice(5));

/** Voted on, worded into a proposal that is published, shown in the hall: then hidden. */
beforeAll(async () => {
  stage = await everybody({ database: "sqlite" });
  const { meeting, who, vote } = stage;
  const [phone, tablet, organiser] = [who("a phone"), who("the moderator (NGO)"), who("the organiser")];
  await tablet.call("clearVote", { voteId: vote });
  meeting.clock.advance(20_000);
  [secret, drawn] = [newIdeaId(), newIdeaId()];
  await phone.call("postIdea", { id: secret, text: SECRET, sketch: null });
  await phone.call("postIdea", { id: drawn, text: DRAWN_SECRET, sketch: SKETCH });
  for (const ideaId of [secret, drawn]) await tablet.call("placeIdea", { ideaId });
  const id = idFrom("vote", newIdeaId().slice(5));
  await tablet.call("openVote", { id, subject: "ideas", dots: 3 });
  await phone.call("castDots", {
    voteId: id,
    version: 2,
    dots: [
      { item: secret, dots: 2 },
      { item: drawn, dots: 1 },
    ],
  });
  await tablet.call("closeVote", { voteId: id });
  const proposal = idFrom("proposal", newIdeaId().slice(5));
  await tablet.call("draftProposal", { id: proposal, sources: [secret, drawn] });
  const board = tablet.board(meeting.table.id, "moderator");
  await eventually(() => rootsOf(board.doc).proposals.has(proposal), "the proposal");
  board.edit((doc) => {
    const text: unknown = rootsOf(doc).proposals.get(proposal)?.get("wording");
    if (text instanceof Y.Text) text.insert(0, "Propozycja bez cudzych słów");
  });
  await eventually(() => board.saved, "the wording is kept");
  const draft = { ...EMPTY_DRAFT, status: "accepted" as const };
  const { draftAt } = await organiser.call("draftAnswer", { itemId: proposal, basedOn: null, draft });
  await organiser.call("publishAnswers", { items: [{ itemId: proposal, basedOn: draftAt }] });
  await organiser.call("show", { slide: { kind: "ranking", tableId: meeting.table.id, page: 0 } });
});
afterAll(async () => {
  await stage.meeting.close();
  expect(stage.meeting.errors).toEqual([]);
});

const textOf = async (browser: Browser, path: string): Promise<string> => {
  const response = await browser.request(path);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!/\.(?:docx|zip)$/.test(path)) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, one]) =>
      name.endsWith(".docx")
        ? Object.values(unzipSync(one))
            .map((part) => strFromU8(part))
            .join("")
        : strFromU8(one),
    )
    .join("\n");
};

/** Everything that `who` can read, as one text. */
async function allFor(who: Who): Promise<string> {
  const browser = stage.who(who);
  const paths = [
    "/api/me",
    "/api/board",
    "/api/vote",
    "/api/screen",
    "/api/department",
    FILES.boardPicture,
    FILES.resultsJson,
    FILES.resultsCsv,
    FILES.sketch(drawn),
    FILES.publicSketch(drawn),
  ];
  const read = await Promise.all(paths.map((path) => textOf(browser, path)));
  const role = ({ "a screen": "screen", "an observer": "observer", "a neighbour's phone": "participant" } as const)[
    who as "a screen"
  ];
  if (role === undefined) return read.join("\n");
  const heard: string[] = [];
  const live = browser.live(role);
  live.onAny((...event: unknown[]) => heard.push(JSON.stringify(event)));
  await eventually(() => heard.length > 0, "the greeting");
  live.close();
  const board = browser.board(stage.meeting.table.id, role);
  await Promise.race([board.closed, eventually(() => board.synced, "the board")]);
  const doc = JSON.stringify(board.doc.toJSON());
  board.cut();
  return [...read, ...heard, doc].join("\n");
}

const OTHERS: readonly Who[] = [
  "nobody",
  "a neighbour's phone",
  "a phone of another table",
  "a department",
  "an observer",
  "a screen",
];
const READERS: readonly Who[] = ["a neighbour's phone", "an observer", "a screen"];
const isThere = (text: string): boolean => text.includes(SECRET) || text.includes(DRAWN_SECRET);

const silence = (on: boolean) =>
  stage.who("the moderator (NGO)").call("runRound", { id: command(), do: { type: "silence", on } });

describe("words on every way out", () => {
  test("are there while the idea is on the board: what is looked through below is not empty", async () => {
    for (const who of READERS) expect([who, isThere(await allFor(who))]).toEqual([who, true]);
    expect(await textOf(stage.who("nobody"), FILES.resultsJson)).toContain(SECRET);
    expect(await textOf(stage.who("the organiser"), FILES.reportZip)).toContain(SECRET);
  });

  test("Q2, Q3: in a silent round what is not published reaches no phone, observer or screen", async () => {
    const unpublished = newIdeaId();
    const words = "Jeszcze-nie-ogłoszone";
    stage.meeting.clock.advance(20_000);
    await stage.who("a phone").call("postIdea", { id: unpublished, text: words, sketch: null });
    await stage.who("the moderator (NGO)").call("placeIdea", { ideaId: unpublished });
    for (const who of READERS) expect([who, (await allFor(who)).includes(words)]).toEqual([who, true]);
    await silence(true);
    for (const who of OTHERS) expect([who, (await allFor(who)).includes(words)]).toEqual([who, false]);
    await silence(false);
    for (const who of READERS) expect([who, (await allFor(who)).includes(words)]).toEqual([who, true]);
  });

  test("I8, E3, V6: hidden, they are nowhere but at the table's own desk, the organiser's and the author's", async () => {
    for (const ideaId of [secret, drawn])
      await stage.who("the moderator (city)").call("hideIdea", { ideaId, reason: "dane osobowe" });
    for (const who of OTHERS) expect([who, isThere(await allFor(who))]).toEqual([who, false]);
    for (const path of [FILES.reportZip, FILES.reportDocx])
      expect(isThere(await textOf(stage.who("the organiser"), path))).toBe(false);
    expect(JSON.stringify(await stage.who("a phone").call("me", {}))).toContain(SECRET);
    expect(JSON.stringify(await stage.who("the moderator (NGO)").call("trash", {}))).toContain(SECRET);
  });
});
