/** Forgetting: what the app erases by itself, and the removal of the whole meeting. */
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ARCHIVED } from "../../server/store/archived.ts";
import { eraseIdentifiers } from "../../server/usecases/erase-identifiers.ts";
import { rootsOf } from "../../src/board/board-doc.ts";
import { readBoard } from "../../src/board/board-read.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import { FILES } from "../../src/contract/routes.ts";
import { idFrom } from "../../src/domain/ids.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { Browser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { DATABASES, installationsOn } from "../support/installation.ts";
import { type Meeting, newIdeaId, PASSWORD } from "../support/meeting.ts";
import { plainPhoto, sendPhoto } from "../support/photos.ts";

const DAY = 24 * 60 * 60 * 1000;

describe.each(DATABASES)("forgetting on %s", (database) => {
  const installations = installationsOn(database);
  let meeting: Meeting;
  let organiser: Browser;
  beforeEach(async () => {
    meeting = await (await installations.fresh()).start();
    organiser = await meeting.organiser();
  });
  afterEach(async () => {
    expect(await installations.clear()).toEqual([]);
  });

  const view = () => organiser.call("archive", {});
  /** So many days from now, as the organiser would sign in then. */
  async function later(days: number): Promise<void> {
    meeting.clock.advance(days * DAY);
    organiser = await meeting.organiser();
    await eraseIdentifiers(meeting.app.deps);
  }

  test("H1, S8: links go after their days and ties after theirs, which are longer; each is noted once", async () => {
    const phone = await meeting.phone();
    await phone.call("postIdea", { id: newIdeaId(), text: "Zostaje", sketch: null });
    const { code } = await phone.call("slip", {});
    await organiser.call("revokeLink", { tableId: meeting.table.id, side: "ngo" });
    expect((await view()).erased).toEqual([]);
    await later(40);
    expect((await view()).erased).toMatchObject([{ kind: "links", count: 1 }]);
    expect((await meeting.browser().call("openSlip", { code })).seats[0]?.ideas).toHaveLength(1);
    await later(330);
    await eraseIdentifiers(meeting.app.deps);
    expect((await view()).erased).toMatchObject([
      { kind: "ties", count: 2 },
      { kind: "links", count: 1 },
    ]);
    expect((await meeting.browser().ask("openSlip", { code })).status).toBe(404);
    expect((await organiser.call("register", {})).rows).toHaveLength(1);
  });

  test("H1: the organiser reads on which day what goes, and the days are settings", async () => {
    const days = async () => (await view()).plan.map(({ kind, day }) => [kind, day]);
    expect(await days()).toEqual([
      ["declared", "2019-07-28"],
      ["links", "2019-07-28"],
      ["ties", "2020-06-27"],
    ]);
    await organiser.call("changeFacts", { changes: { tiesDays: 100 }, basedOn: { tiesDays: 365 } });
    expect((await days())[2]).toEqual(["ties", "2019-10-06"]);
  });

  test("H2: the meeting is removed whole when its name is typed, and the installation is as after its first start", async () => {
    const [phone, ngo] = [await meeting.phone(), await meeting.moderator()];
    await phone.call("postIdea", { id: newIdeaId(), text: "Znika", sketch: null });
    const { code } = await phone.call("slip", {});
    meeting.clock.advance(20_000);
    await sendPhoto(phone, await plainPhoto(), { id: newIdeaId(), text: "Zdjęcie" });
    await ngo.call("placeAll", {});
    await organiser.call("changeFacts", { changes: { title: "Nasze" }, basedOn: { title: "Wspólnie o programie" } });
    await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
    const tablet = ngo.board(meeting.table.id, "moderator");
    await eventually(() => tablet.synced, "the tablet is at the board");

    for (const typed of ["", " ", "Wspólnie o programie", "nasz"])
      expect(await organiser.ask("eraseMeeting", { typed })).toMatchObject({
        status: 422,
        body: { refusal: "confirmation-needed" },
      });
    expect((await organiser.call("register", {})).rows).toHaveLength(2);
    await organiser.call("eraseMeeting", { typed: " nasze " });

    const rows = await meeting.app.deps.record.read(async (reader) => {
      const counts: Record<string, number> = {};
      for (const model of ARCHIVED) for await (const _ of reader.rows(model)) counts[model] = (counts[model] ?? 0) + 1;
      return counts;
    });
    expect(rows).toEqual({ Meeting: 1, Table: 7, Erasure: 1 });
    expect((await view()).title).toBe("Wspólnie o programie");
    expect((await view()).erased).toMatchObject([{ kind: "meeting", count: 1 }]);
    expect((await tablet.closed).code).toBeGreaterThan(4000);
    expect((await phone.ask("me")).status).toBe(401);
    expect((await ngo.ask("moderator")).status).toBe(401);
    expect((await meeting.browser().ask("join", { code: meeting.table.code })).status).toBe(404);
    expect((await meeting.browser().ask("openSlip", { code })).status).toBe(404);
    await meeting.browser().call("enterOrganiser", { password: PASSWORD });
    const { tables } = await organiser.call("links", {});
    const anew = meeting.browser();
    await anew.call("join", { code: tables[0]?.code ?? "" });
    expect(await anew.call("postIdea", { id: newIdeaId(), text: "Pierwszy", sketch: null })).toMatchObject({ n: 1 });
  });

  test("H3: at the freeze the board's picture and the checksum of the kept state are made, for the organiser and the report's ZIP", async () => {
    const [phone, ngo] = [await meeting.phone(), await meeting.moderator()];
    await phone.call("postIdea", { id: newIdeaId(), text: "Więcej ławek", sketch: SKETCH });
    meeting.clock.advance(20_000);
    await sendPhoto(phone, await plainPhoto(), { id: newIdeaId(), text: "Schody" });
    await ngo.call("placeAll", {});
    const picture = await frozenPicture();
    expect(picture.sha256).toMatch(/^[0-9a-f]{64}$/);
    const svg = await (await organiser.request(picture.url)).text();
    for (const words of ["Więcej ławek", "Schody", "data:image/svg+xml", "data:image/jpeg"])
      expect(svg).toContain(words);
    for (const one of [meeting.browser(), phone, ngo]) expect((await one.request(picture.url)).status).toBe(401);
    const zip = unzipSync(new Uint8Array(await (await organiser.request(FILES.reportZip)).arrayBuffer()));
    expect(strFromU8(zip["tablice/KUL.svg"] ?? new Uint8Array())).toBe(svg);
    await organiser.call("freeze", { tableId: meeting.table.id, frozen: false });
    const open = unzipSync(new Uint8Array(await (await organiser.request(FILES.reportZip)).arrayBuffer()));
    expect(Object.keys(open)).not.toContain("tablice/KUL.svg");
  });

  const SKETCH = { strokes: [{ pen: "blue" as const, width: 8, points: [10, 10, 200, 200] }] };

  async function frozenPicture() {
    await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
    await eventually(async () => (await view()).pictures.length > 0, "the picture is made");
    const [picture] = (await view()).pictures;
    if (!picture) throw new Error("no picture");
    return picture;
  }

  /** Whether a text is anywhere in the record, in rows, boards and files. */
  async function isKept(text: string): Promise<boolean> {
    const needle = Buffer.from(text);
    return meeting.app.deps.record.read(async (reader) => {
      for (const model of ARCHIVED)
        for await (const row of reader.rows(model))
          for (const cell of Object.values(row))
            if (cell instanceof Uint8Array ? Buffer.from(cell).includes(needle) : String(cell).includes(text))
              return true;
      return false;
    });
  }

  /** A signed person with ideas at a table whose board has a past and is frozen. */
  async function signedEvening() {
    const [phone, ngo] = [await meeting.phone(), await meeting.moderator()];
    await phone.call("sign", { signature: { kind: "name", text: "Zofia Podpisana" } });
    await phone.call("postIdea", { id: newIdeaId(), text: "Słowa pierwsze", sketch: SKETCH });
    await phone.call("postIdea", { id: newIdeaId(), text: "Słowa drugie", sketch: null });
    const { code } = await phone.call("slip", {});
    await ngo.call("placeAll", {});
    const tablet = ngo.board(meeting.table.id, "moderator");
    await eventually(() => readBoard(tablet.doc).loose.length === 2, "both ideas are on the board");
    await organiser.call("changePhase", { phase: "discussion" });
    await frozenPicture();
    const reader = (await meeting.moderator("government")).board(meeting.table.id, "moderator");
    await eventually(() => reader.synced, "a tablet reads the frozen board");
    return { reader, code };
  }

  test("H4: a person's signature and tie go from the record, the boards and the kept moments; words, numbers and the journal's silence stay", async () => {
    const { reader, code } = await signedEvening();
    expect(await isKept("Zofia Podpisana")).toBe(true);
    expect(await organiser.call("forgetPerson", { whose: code })).toEqual({ ideas: 2 });
    expect(await isKept("Zofia Podpisana")).toBe(false);
    expect((await reader.closed).code).toBe(CLOSE.newEpoch);
    const { rows } = await organiser.call("register", {});
    expect(rows.map(({ number, text }) => [number, text])).toEqual([
      ["KUL-01", "Słowa pierwsze"],
      ["KUL-02", "Słowa drugie"],
    ]);
    expect((await meeting.browser().ask("openSlip", { code })).status).toBe(404);
    const { entries } = await organiser.call("tableJournal", { tableId: meeting.table.id, before: null });
    expect(entries.filter(({ kind }) => kind === "anonymised")).toHaveLength(2);
    expect((await view()).erased).toMatchObject([{ kind: "person", count: 2 }]);
    expect((await organiser.ask("forgetPerson", { whose: code })).status).toBe(404);
  });

  test("H4: a person is also found by the number of one of the ideas", async () => {
    await signedEvening();
    expect(await organiser.call("forgetPerson", { whose: "kul 2" })).toEqual({ ideas: 2 });
    expect(await isKept("Zofia Podpisana")).toBe(false);
  });

  test("H4: a person who signed and sent nothing, or sits at a second table, is forgotten there too", async () => {
    const phone = await meeting.phone();
    const signature = { kind: "name", text: "Jan Podpisany" } as const;
    await phone.call("sign", { signature });
    await phone.call("postIdea", { id: newIdeaId(), text: "Przy pierwszym", sketch: null });
    await phone.call("join", { code: meeting.otherTable.code });
    await phone.call("sign", { signature });
    await phone.call("slip", {});
    expect(await organiser.call("forgetPerson", { whose: "KUL-01" })).toEqual({ ideas: 1 });
    expect(await isKept("Jan Podpisany")).toBe(false);

    const silent = await meeting.phone();
    await silent.call("sign", { signature: { kind: "name", text: "Ewa Milcząca" } });
    const { code } = await silent.call("slip", {});
    expect(await organiser.call("forgetPerson", { whose: code })).toEqual({ ideas: 0 });
    expect(await isKept("Ewa Milcząca")).toBe(false);
    expect((await meeting.browser().ask("openSlip", { code })).status).toBe(404);
  });

  test("H5: words that the office split into parts go with their idea, also from what was published", async () => {
    await signedEvening();
    const [row] = (await organiser.call("register", {})).rows;
    const itemId = row?.id;
    if (itemId === undefined) throw new Error("nothing is in the register");
    const parts = ["Część słów pierwszych", "Reszta słów pierwszych"].map((text) => ({
      id: idFrom("proposal", newIdeaId().slice(5)),
      text,
    }));
    await organiser.call("splitItem", { itemId, edit: 0, reason: "dwie sprawy", parts });
    const [first] = parts;
    if (!first) throw new Error("no part");
    await organiser.call("editItem", {
      itemId: first.id,
      edit: 1,
      reason: "styl",
      wording: "Część słów inaczej",
      passedTo: null,
    });
    const draft = { ...EMPTY_DRAFT, status: "accepted" as const };
    const { draftAt } = await organiser.call("draftAnswer", { itemId: first.id, basedOn: null, draft });
    await organiser.call("publishAnswers", { items: [{ itemId: first.id, basedOn: draftAt }] });
    expect(await isKept("Część słów")).toBe(true);
    await organiser.call("forgetWords", { number: "KUL-01" });
    expect(await isKept("Część słów")).toBe(false);
    expect(await isKept("Reszta słów")).toBe(false);
    expect(await (await meeting.browser().request(FILES.resultsJson)).text()).not.toContain("słów");
  });

  test("H5: the words of one idea go from everything that is kept, its drawing too; the number and the other idea stay, and the board works on", async () => {
    await signedEvening();
    expect(await organiser.call("forgetWords", { number: "KUL-01" })).toEqual({ ideas: 1 });
    expect(await isKept("Słowa pierwsze")).toBe(false);
    expect(await isKept("Słowa drugie")).toBe(true);
    const { rows } = await organiser.call("register", {});
    expect(rows[0]).toMatchObject({ number: "KUL-01", text: "[treść usunięta na wniosek]" });
    expect(rows[0]?.hasSketch).toBe(false);
    const [picture] = (await view()).pictures;
    const svg = await (await organiser.request(picture?.url ?? "")).text();
    expect(svg.includes("Słowa drugie") && !svg.includes("Słowa pierwsze") && !svg.includes("data:image")).toBe(true);
    await organiser.call("freeze", { tableId: meeting.table.id, frozen: false });
    const ngo = await meeting.moderator();
    const tablet = ngo.board(meeting.table.id, "moderator");
    await eventually(() => readBoard(tablet.doc).loose.length === 2, "the board is there");
    tablet.edit((doc) =>
      rootsOf(doc)
        .ideas.get(rows[1]?.id ?? "")
        ?.set("text", "Nowe słowa"),
    );
    await eventually(() => tablet.saved, "an edit is durable");
  });
});
