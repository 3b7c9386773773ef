import { describe, expect, test } from "vitest";
import { eraseIdentifiers } from "../../server/usecases/erase-identifiers.ts";
import type { SlipView } from "../../src/contract/slip-views.ts";
import { type CommandId, type IdeaId, idFrom } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId, startMeeting } from "../support/meeting.ts";

const WRONG = "ABCD-EFGH-JKMN";
const wrong = { status: 404, body: { refusal: "slip-wrong" } };
const tooMany = { status: 429, body: { refusal: "too-many-tries" } };
const commandId = (): CommandId => idFrom("command", newIdeaId().slice(5));

describe.each(["memory", "sqlite"] as const)("claim slips on %s", (database) => {
  let meeting: Meeting;
  let phone: Browser;
  let moderator: Browser;
  let organiser: Browser;
  eachMeeting(
    async (fresh) => {
      meeting = fresh;
      [phone, moderator, organiser] = [await meeting.phone(), await meeting.moderator(), await meeting.organiser()];
    },
    { database },
  );

  async function sent(from: Browser, text: string): Promise<IdeaId> {
    const id = newIdeaId();
    await from.call("postIdea", { id, text, sketch: null });
    return id;
  }
  const textsOf = async (code: string, browser = meeting.browser()): Promise<string[][]> =>
    (await browser.call("openSlip", { code })).seats.map(({ ideas }) => ideas.map(({ text }) => text));
  async function blank(): Promise<SlipView> {
    const [slip] = (await organiser.call("printSlips", { id: commandId(), count: 1 })).slips;
    if (!slip) throw new Error("nothing was printed");
    return slip;
  }
  const scribe = (slip: string, text: string, by = moderator) =>
    by.ask("scribeIdea", { id: newIdeaId(), text, sketch: null, source: "paper", slip });

  test("S1: a person's code is always the same and opens the own ideas with their state, nobody else's", async () => {
    const other = await meeting.phone();
    await sent(other, "Cudzy");
    const { code, url, address } = await phone.call("slip", {});
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
    expect([url, address]).toEqual([`${meeting.base}/moje#${code}`, `${new URL(meeting.base).host}/moje`]);
    const id = await sent(phone, "Mój");
    await moderator.call("placeIdea", { ideaId: id });
    expect(await phone.call("slip", {})).toMatchObject({ code });
    const { seats } = await meeting.browser().call("openSlip", { code: code.toLowerCase().replaceAll("-", " ") });
    expect(seats).toMatchObject([{ table: { id: meeting.table.id }, ideas: [{ text: "Mój", place: "board" }] }]);
    expect((await other.call("slip", {})).code).not.toBe(code);
  });

  test("S1: a slip shows the city's published answer, and no draft", async () => {
    const { code } = await blank();
    await scribe(code, "Ławki");
    const answersOf = async () =>
      (await meeting.browser().call("openSlip", { code })).seats.flatMap(({ ideas }) =>
        ideas.flatMap(({ answers }) => answers ?? []),
      );
    const itemId = (await organiser.call("register", {})).rows[0]?.id;
    if (itemId === undefined) throw new Error("nothing is in the register");
    const draft = { ...EMPTY_DRAFT, status: "partly" as const, justification: "W granicach limitu." };
    const { draftAt } = await organiser.call("draftAnswer", { itemId, basedOn: null, draft });
    expect(await answersOf()).toEqual([]);
    await organiser.call("publishAnswers", { items: [{ itemId, basedOn: draftAt }] });
    expect(await answersOf()).toMatchObject([{ status: "partly", justification: "W granicach limitu." }]);
  });

  test("S2: only the hash of a code is in the record", async () => {
    const { code } = await phone.call("slip", {});
    const plain = code.replaceAll("-", "");
    const { slips, slipCodes } = meeting.app.deps;
    expect(await slips.seats(plain)).toBeNull();
    expect(await slips.seats(code)).toBeNull();
    expect(await slips.seats(slipCodes.hash(plain))).toHaveLength(1);
  });

  test("S3: one code follows a person to another table", async () => {
    const { code } = await phone.call("slip", {});
    await sent(phone, "Przy pierwszym");
    await phone.call("join", { code: meeting.otherTable.code });
    expect(await phone.call("slip", {})).toMatchObject({ code });
    await sent(phone, "Przy drugim");
    expect(await textsOf(code)).toEqual([["Przy drugim"], ["Przy pierwszym"]]);
  });

  test("S4: opening makes nobody anybody; going on makes the same person, while the table is open", async () => {
    const { code } = await phone.call("slip", {});
    const id = await sent(phone, "Z telefonu");
    const computer = meeting.browser();
    await computer.call("openSlip", { code });
    expect((await computer.ask("me")).status).toBe(401);
    expect(await computer.call("continueSlip", { code, tableId: meeting.table.id })).toEqual({
      code: meeting.table.code,
    });
    expect(await computer.call("me", {})).toMatchObject({ ideas: [{ id }] });
    expect(await computer.call("join", { code: meeting.table.code })).toMatchObject({ ideas: [{ id }] });
    await computer.call("correctIdea", { ideaId: id, text: "Z komputera" });
    expect((await phone.call("me", {})).ideas).toMatchObject([{ text: "Z komputera" }]);
    expect(await computer.call("slip", {})).toMatchObject({ code });
  });

  test("S4: whoever opened a slip sees the holder's pictures, and still is nobody", async () => {
    const { code } = await phone.call("slip", {});
    const id = newIdeaId();
    const sketch = { strokes: [{ pen: "red" as const, width: 6, points: [10, 10, 200, 300] }] };
    await phone.call("postIdea", { id, text: "", sketch });
    const computer = meeting.browser();
    const picture = async () => (await computer.request(`/api/sketches/${id}.svg`)).status;
    expect(await picture()).toBe(401);
    await computer.call("openSlip", { code });
    expect(await picture()).toBe(200);
    expect((await computer.ask("me")).status).toBe(401);
    expect((await computer.ask("withdrawIdea", { ideaId: id })).status).toBe(401);
  });

  test("S4: at a frozen table a slip only reads; at a table of others it opens nothing", async () => {
    const { code } = await phone.call("slip", {});
    await sent(phone, "Mój");
    const ask = (tableId: string) => meeting.browser().ask("continueSlip", { code, tableId });
    expect(await ask(meeting.otherTable.id)).toMatchObject({ status: 404, body: { refusal: "unknown-table" } });
    await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
    expect(await ask(meeting.table.id)).toMatchObject({ status: 423, body: { refusal: "table-frozen" } });
    expect(await textsOf(code)).toEqual([["Mój"]]);
  });

  test("S5: blank slips are made once for a printing, and are nobody's until they are used", async () => {
    const id = commandId();
    const first = await organiser.call("printSlips", { id, count: 12 });
    expect(new Set(first.slips.map(({ code }) => code)).size).toBe(12);
    expect(await organiser.call("printSlips", { id, count: 12 })).toEqual(first);
    expect(await textsOf(first.slips[0]?.code ?? "")).toEqual([]);
    const { tableId } = { tableId: meeting.table.id };
    const answer = await meeting.browser().ask("continueSlip", { code: first.slips[0]?.code, tableId });
    expect(answer).toMatchObject({ status: 404, body: { refusal: "unknown-table" } });
    for (const count of [0, LIMITS.slipsAtOnce + 1])
      expect((await organiser.ask("printSlips", { id, count })).status).toBe(400);
  });

  test("S6: what a moderator writes down with a slip belongs to its holder, at every table", async () => {
    const { code } = await blank();
    expect((await scribe(code, "Pierwszy")).status).toBe(200);
    expect((await scribe(code, "Drugi")).status).toBe(200);
    const elsewhere = await meeting.moderator("ngo", meeting.otherTable);
    expect((await scribe(code, "Trzeci", elsewhere)).status).toBe(200);
    expect(await textsOf(code)).toEqual([["Trzeci"], ["Pierwszy", "Drugi"]]);
    const computer = meeting.browser();
    await computer.call("continueSlip", { code, tableId: meeting.table.id });
    expect((await computer.call("me", {})).ideas).toHaveLength(2);
  });

  test("S6: a phone's own code works in a moderator's hand, too; a used slip is never anybody else's", async () => {
    const { code } = await phone.call("slip", {});
    const { participantId } = await phone.call("me", {});
    expect((await scribe(code, "Powiedziany")).status).toBe(200);
    expect((await phone.call("me", {})).ideas).toMatchObject([{ text: "Powiedziany" }]);
    const other = await meeting.phone();
    await other.call("openSlip", { code });
    expect((await other.call("me", {})).ideas).toEqual([]);
    expect((await phone.call("me", {})).participantId).toBe(participantId);
  });

  test("S6: with a wrong slip nothing is written down", async () => {
    expect(await scribe(WRONG, "Niczyj")).toMatchObject(wrong);
    expect(await scribe("kartka", "Niczyj")).toMatchObject(wrong);
    expect((await organiser.call("register", {})).rows).toEqual([]);
  });

  test("S6: sending the same again writes it down once", async () => {
    const { code } = await blank();
    const idea = { id: newIdeaId(), text: "Raz", sketch: null, source: "spoken" as const, slip: code };
    await moderator.call("scribeIdea", idea);
    await moderator.call("scribeIdea", idea);
    expect(await textsOf(code)).toEqual([["Raz"]]);
  });

  test("S8: when the promised days are over, codes open nothing and ideas are nobody's; the ideas stay", async () => {
    const { code } = await phone.call("slip", {});
    await sent(phone, "Zostaje");
    const { tiesDays } = await meeting.app.deps.store.meeting();
    await eraseIdentifiers(meeting.app.deps);
    expect(await textsOf(code)).toEqual([["Zostaje"]]);
    meeting.clock.advance((tiesDays * 24 + 1) * 60 * 60 * 1000);
    await eraseIdentifiers(meeting.app.deps);
    expect(await meeting.browser().ask("openSlip", { code })).toMatchObject(wrong);
    expect(await meeting.app.deps.store.ideasOf(meeting.table.id)).toMatchObject([{ text: "Zostaje", authorId: null }]);
  });

  test("S7: a slip of another meeting is a wrong one here", async () => {
    const elsewhere = await startMeeting();
    try {
      const { code } = await (await elsewhere.phone()).call("slip", {});
      expect(await meeting.browser().ask("openSlip", { code })).toMatchObject(wrong);
    } finally {
      await elsewhere.close();
    }
  });

  test("S7: guessing is limited per session: a few wrong codes, then a wait, then again", async () => {
    const { code } = await phone.call("slip", {});
    const guesser = meeting.browser();
    for (let i = 0; i < 8; i += 1) expect(await guesser.ask("openSlip", { code: WRONG })).toMatchObject(wrong);
    expect(await guesser.ask("openSlip", { code: WRONG })).toMatchObject(tooMany);
    expect(await guesser.ask("openSlip", { code })).toMatchObject(tooMany);
    expect(await textsOf(code)).toEqual([[]]);
    meeting.clock.advance(20_000);
    expect(await textsOf(code, guesser)).toEqual([[]]);
  });

  test("S7: guessing without cookies is slowed for all who come from outside, not for who sits at a table", async () => {
    const { code } = await phone.call("slip", {});
    let status = 404;
    // Real time gives a try back each second, so a slow machine needs a few more.
    for (let i = 0; i < 300 && status === 404; i += 1)
      ({ status } = await meeting.browser().ask("openSlip", { code: WRONG }));
    expect(status).toBe(429);
    expect(await meeting.browser().ask("openSlip", { code })).toMatchObject(tooMany);
    expect((await phone.ask("openSlip", { code })).status).toBe(200);
    expect((await scribe(code, "Powiedziany")).status).toBe(200);
    meeting.clock.advance(2_000);
    expect((await meeting.browser().ask("openSlip", { code })).status).toBe(200);
  });
});

test("N3: a language is chosen without scripts, and leads back to the own page that asked, nowhere else", async () => {
  const meeting = await startMeeting();
  try {
    const ask = (language: string, referer: string) =>
      meeting.browser().request(`/jezyk/${language}`, { headers: { referer } });
    const back = await ask("uk", `${meeting.base}/wyniki?strona=2`);
    expect([back.status, back.headers.get("location")]).toEqual([303, "/wyniki?strona=2"]);
    expect(back.headers.getSetCookie()).toEqual(["wsp_lang=uk; Path=/; Max-Age=31536000; SameSite=Lax"]);
    for (const referer of ["https://example.org/wyniki", `${meeting.base}//example.org`, "bzdura"])
      expect((await ask("en", referer)).headers.get("location")).toBe("/");
    expect((await ask("xx", `${meeting.base}/`)).status).toBe(404);
  } finally {
    await meeting.close();
  }
});
