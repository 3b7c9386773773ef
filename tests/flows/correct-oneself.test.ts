import { describe, expect, test } from "vitest";
import type { IdeaId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

describe.each(["memory", "sqlite"] as const)("an author on %s", (database) => {
  let meeting: Meeting;
  let [phone, moderator, organiser]: Browser[] = [];
  const of = (browser: Browser | undefined): Browser => browser ?? meeting.browser();
  eachMeeting(
    async (fresh) => {
      meeting = fresh;
      [phone, moderator, organiser] = [await meeting.phone(), await meeting.moderator(), await meeting.organiser()];
    },
    { database },
  );

  async function sent(text = "Było", placed = false): Promise<IdeaId> {
    const id = newIdeaId();
    await of(phone).call("postIdea", { id, text, sketch: null });
    if (placed) await of(moderator).call("placeIdea", { ideaId: id });
    return id;
  }
  const inRegister = async (id: IdeaId) => (await of(organiser).call("register", {})).rows.find((row) => row.id === id);

  test.each([false, true])("I10, I4: corrects the own words (on the board: %s); the original stays", async (placed) => {
    const id = await sent("Było", placed);
    const corrected = await of(phone).call("correctIdea", { ideaId: id, text: "  Jest " });
    expect(corrected).toMatchObject({ text: "Jest", corrected: true, place: placed ? "board" : "inbox" });
    expect(await inRegister(id)).toMatchObject({ text: "Jest", originalText: "Było" });
    const seen = placed
      ? (await of(phone).call("board", {})).loose.map(({ text }) => text)
      : (await of(moderator).call("moderator", {})).inbox.map(({ text }) => text);
    expect(seen).toEqual(["Jest"]);
    expect((await of(phone).call("me", {})).ideas).toMatchObject([{ text: "Jest", corrected: true }]);
  });

  test("I10: words that wait are placed as they were corrected", async () => {
    const id = await sent();
    await of(phone).call("correctIdea", { ideaId: id, text: "Jest" });
    await of(moderator).call("placeIdea", { ideaId: id });
    expect((await of(phone).call("board", {})).loose.map(({ text }) => text)).toEqual(["Jest"]);
  });

  test("I5, I10: a correction is judged like a new idea, and limited like one", async () => {
    const id = await sent();
    const ask = (text: string) => of(phone).ask("correctIdea", { ideaId: id, text });
    expect(await ask(" ")).toMatchObject({ status: 422, body: { refusal: "idea-empty" } });
    const long = "ą".repeat(LIMITS.ideaText + 1);
    expect(await ask(long)).toMatchObject({ status: 422, body: { refusal: "idea-too-long" } });
    for (let i = 0; i < 9; i += 1) expect((await ask(`Wersja ${i}`)).status).toBe(200);
    expect(await ask("Za szybko")).toMatchObject({ status: 429, body: { refusal: "slow-down" } });
    expect(await inRegister(id)).toMatchObject({ text: "Wersja 8", originalText: "Było" });
  });

  test.each([false, true])(
    "I11: withdraws the own idea (on the board: %s) from every list of others",
    async (placed) => {
      const id = await sent("Niech zniknie", placed);
      if (placed) await of(organiser).call("show", { slide: { kind: "idea", tableId: meeting.table.id, ideaId: id } });
      for (let i = 0; i < 2; i += 1)
        expect(await of(phone).call("withdrawIdea", { ideaId: id })).toMatchObject({ place: "withdrawn" });
      expect((await of(phone).call("board", {})).loose).toEqual([]);
      expect(await of(moderator).call("moderator", {})).toMatchObject({ inbox: [], hidden: [], counts: { ideas: 0 } });
      expect((await of(organiser).call("answers", {})).items).toEqual([]);
      expect((await of(organiser).call("overview", {})).slide.kind).not.toBe("idea");
      expect(await inRegister(id)).toMatchObject({ place: "withdrawn", text: "Niech zniknie" });
      expect((await of(phone).call("me", {})).ideas).toMatchObject([{ id, place: "withdrawn", text: "Niech zniknie" }]);
    },
  );

  test("I11: the sketch of a withdrawn idea is seen by its author and the organiser only", async () => {
    const id = newIdeaId();
    const sketch = { strokes: [{ pen: "red" as const, width: 6, points: [10, 10, 200, 300] }] };
    await of(phone).call("postIdea", { id, text: "", sketch });
    await of(phone).call("withdrawIdea", { ideaId: id });
    const status = async (browser: Browser | undefined) =>
      (await of(browser).request(`/api/sketches/${id}.svg`)).status;
    expect([await status(phone), await status(organiser), await status(moderator)]).toEqual([200, 200, 403]);
  });

  test("I4, I10: a sketch keeps its lines under a new caption, which may be empty", async () => {
    const id = newIdeaId();
    const sketch = { strokes: [{ pen: "red" as const, width: 6, points: [10, 10, 200, 300] }] };
    await of(phone).call("postIdea", { id, text: "Scena", sketch });
    await of(moderator).call("placeIdea", { ideaId: id });
    const ask = (text: string) => of(phone).ask("correctIdea", { ideaId: id, text });
    const long = "ą".repeat(LIMITS.caption + 1);
    expect(await ask(long)).toMatchObject({ status: 422, body: { refusal: "caption-too-long" } });
    expect(await ask("")).toMatchObject({ status: 200, body: { text: "", corrected: true, hasSketch: true } });
    expect(await inRegister(id)).toMatchObject({ text: "", originalText: "Scena", hasSketch: true });
    expect((await of(phone).request(`/api/sketches/${id}.svg`)).status).toBe(200);
  });

  test("I2, I11: a withdrawn idea comes back by no command, also not by sending it again", async () => {
    const id = await sent();
    await of(phone).call("withdrawIdea", { ideaId: id });
    const gone = { status: 409, body: { refusal: "idea-hidden" } };
    expect(await of(moderator).ask("placeIdea", { ideaId: id })).toMatchObject(gone);
    expect(await of(moderator).ask("restoreIdea", { ideaId: id })).toMatchObject(gone);
    expect(await of(moderator).ask("hideIdea", { ideaId: id, reason: "powód" })).toMatchObject(gone);
    expect(await of(phone).ask("correctIdea", { ideaId: id, text: "Jednak" })).toMatchObject(gone);
    expect(await of(phone).call("postIdea", { id, text: "Było", sketch: null })).toMatchObject({ place: "withdrawn" });
    expect(await of(moderator).call("placeAll", {})).toEqual({ placed: 0 });
  });

  test("I10, I11: another person's idea is not touched, whoever asks", async () => {
    const [waiting, placed] = [await sent("Było"), await sent("Było", true)];
    const others = [await meeting.phone(), await meeting.phone(meeting.otherTable)];
    for (const id of [waiting, placed]) {
      for (const other of others) {
        const refused = { status: 403, body: { refusal: "not-allowed" } };
        expect(await other.ask("correctIdea", { ideaId: id, text: "Cudze" })).toMatchObject(refused);
        expect(await other.ask("withdrawIdea", { ideaId: id })).toMatchObject(refused);
      }
      for (const role of [moderator, organiser]) {
        expect(await of(role).ask("correctIdea", { ideaId: id, text: "Cudze" })).toMatchObject({ status: 401 });
        expect(await of(role).ask("withdrawIdea", { ideaId: id })).toMatchObject({ status: 401 });
      }
      expect(await inRegister(id)).toMatchObject({ text: "Było" });
    }
    const unknown = { status: 404, body: { refusal: "unknown-idea" } };
    expect(await of(phone).ask("withdrawIdea", { ideaId: newIdeaId() })).toMatchObject(unknown);
    const scribed = newIdeaId();
    await of(moderator).call("scribeIdea", { id: scribed, text: "Z kartki", sketch: null, source: "paper" });
    expect(await of(phone).ask("withdrawIdea", { ideaId: scribed })).toMatchObject({ status: 403 });
  });

  test("I8, I10, I11: a hidden idea stays hidden, with its reason", async () => {
    const id = await sent();
    await of(moderator).call("hideIdea", { ideaId: id, reason: "dane osobowe" });
    const hidden = { status: 409, body: { refusal: "idea-hidden" } };
    expect(await of(phone).ask("correctIdea", { ideaId: id, text: "Jest" })).toMatchObject(hidden);
    expect(await of(phone).ask("withdrawIdea", { ideaId: id })).toMatchObject(hidden);
    expect(await inRegister(id)).toMatchObject({ place: "hidden", text: "Było", hiddenReason: "dane osobowe" });
  });

  test("R4: a frozen table refuses both, and takes them again when it is opened", async () => {
    const ids = [await sent("Było"), await sent("Było", true)];
    await of(organiser).call("freeze", { tableId: meeting.table.id, frozen: true });
    const refused = { status: 423, body: { refusal: "table-frozen" } };
    for (const ideaId of ids) {
      expect(await of(phone).ask("correctIdea", { ideaId, text: "Jest" })).toMatchObject(refused);
      expect(await of(phone).ask("withdrawIdea", { ideaId })).toMatchObject(refused);
    }
    await of(organiser).call("freeze", { tableId: meeting.table.id, frozen: false });
    for (const ideaId of ids) expect((await of(phone).ask("withdrawIdea", { ideaId })).status).toBe(200);
  });

  test("the table's moderators and the author's other page are told at once", async () => {
    const id = await sent();
    const tablet = of(moderator).live("moderator");
    const own = of(phone).live("participant");
    await Promise.all([tablet, own].map((live) => new Promise((resolve) => live.once("moment", resolve))));
    const put = new Promise<string>((resolve) => tablet.on("inboxPut", (idea) => resolve(idea.text)));
    await of(phone).call("correctIdea", { ideaId: id, text: "Jest" });
    expect(await put).toBe("Jest");
    const dropped = new Promise((resolve) => tablet.on("inboxDrop", resolve));
    const mine = new Promise<void>((resolve) =>
      own.on("mine", (ideas) => ideas.some(({ place }) => place === "withdrawn") && resolve()),
    );
    await of(phone).call("withdrawIdea", { ideaId: id });
    expect(await dropped).toBe(id);
    await mine;
  });
});
