import { describe, expect, test } from "vitest";
import { FILES } from "../../src/contract/routes.ts";
import type { SuggestionId } from "../../src/domain/ids.ts";
import { idFrom } from "../../src/domain/ids.ts";
import { type Browser, next } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const tomorrow = (): string => new Date(Date.now() + DAY_MS).toISOString().slice(0, 16);

describe.each(["memory", "sqlite"] as const)("declarations and who came on %s", (database) => {
  let meeting: Meeting;
  let organiser: Browser;
  eachMeeting(
    async (fresh) => {
      meeting = fresh;
      organiser = await meeting.organiser();
      const { facts } = await organiser.call("settings", {});
      const { declareUntil, topicsUntil, asksNeeds } = facts;
      const changes = { declareUntil: tomorrow(), topicsUntil: tomorrow(), asksNeeds: true };
      await organiser.call("changeFacts", { changes, basedOn: { declareUntil, topicsUntil, asksNeeds } });
    },
    { database },
  );

  async function post(form: string, fields: Record<string, string>): Promise<void> {
    const body = new URLSearchParams(fields);
    const response = await meeting.browser().request(`/zgloszenie/${form}`, { method: "POST", body });
    expect(response.headers.get("location")).toContain("wynik=");
  }
  const declare = (osoby: string, change: Record<string, string> = {}) =>
    post("udzial", { id: idFrom("declaration", newIdeaId().slice(5)), stolik: meeting.table.id, osoby, ...change });
  async function topic(tresc: string): Promise<SuggestionId> {
    const id = idFrom("suggestion", newIdeaId().slice(5));
    await post("temat", { id, tresc });
    return id;
  }
  const topicsOf = async (index: number) => (await organiser.call("settings", {})).tables[index]?.topics ?? [];

  test("BM3: the organiser sees people per table, what they need, and nobody's code", async () => {
    await declare("2", { organizacja: "Klub", potrzeby: "pętla" });
    await declare("1", { potrzeby: "pętla" });
    await declare("3", { organizacja: "Klub", stolik: meeting.otherTable.id });
    await organiser.call("removeTable", { tableId: meeting.otherTable.id });
    const view = await organiser.call("declarations", {});
    expect(view.tables[0]).toMatchObject({ people: 3, declarations: 2, organisations: ["Klub"] });
    expect(view).toMatchObject({ people: 6, withoutTable: 3 });
    expect(view.needs).toEqual([{ text: "pętla", table: meeting.table.shortName, count: 2 }]);
    expect(JSON.stringify(view)).not.toMatch(/hash|code/i);
    await organiser.call("restoreTable", { tableId: meeting.otherTable.id });
    expect(await organiser.call("declarations", {})).toMatchObject({ withoutTable: 0 });
  });

  test("BM4: a topic is added to a table once, or becomes a table, or is rejected with a reason that stays", async () => {
    const [first, second, third] = [await topic("Mikrogranty"), await topic("Młodzież w mieście"), await topic("Inne")];
    const before = await topicsOf(0);
    const toTable = { topicId: first, decision: { to: "table", tableId: meeting.table.id } } as const;
    await organiser.call("settleTopic", toTable);
    await organiser.call("settleTopic", toTable);
    expect(await topicsOf(0)).toEqual([...before, "Mikrogranty"]);

    const tableId = idFrom("table", newIdeaId().slice(5));
    const decision = { to: "new-table", tableId, shortName: "Młodzież", mark: "MŁO" } as const;
    await organiser.call("settleTopic", { topicId: second, decision });
    const { tables } = await organiser.call("settings", {});
    expect(tables.at(-1)).toMatchObject({ id: tableId, shortName: "Młodzież", name: "Młodzież w mieście" });

    const rejected = (reason: string) => ({ topicId: third, decision: { to: "rejected", reason } }) as const;
    expect(await organiser.ask("settleTopic", rejected("  "))).toMatchObject({ body: { refusal: "reason-needed" } });
    const { topics } = await organiser.call("settleTopic", rejected("Poza programem"));
    expect(topics.map(({ state, reason, addedTo }) => ({ state, reason, addedTo }))).toEqual([
      { state: "accepted", reason: "", addedTo: meeting.table.id },
      { state: "accepted", reason: "", addedTo: tableId },
      { state: "rejected", reason: "Poza programem", addedTo: null },
    ]);
  });

  test("BM4: not allowed: a table that is full of topics, one that is not there, a mark that is taken", async () => {
    const topicId = await topic("Jeszcze jeden");
    const { topics } = meeting.table;
    const full = Array.from({ length: 12 }, (_, i) => `Temat ${i}`);
    const change = { tableId: meeting.table.id, changes: { topics: full }, basedOn: { topics } };
    await organiser.call("changeTable", change);
    const to = async (decision: unknown) => (await organiser.ask("settleTopic", { topicId, decision })).body;
    expect(await to({ to: "table", tableId: meeting.table.id })).toEqual({ refusal: "too-many-topics" });
    expect(await to({ to: "table", tableId: idFrom("table", "niemataki") })).toEqual({ refusal: "unknown-table" });
    const taken = { to: "new-table", tableId: idFrom("table", "nowystolik"), shortName: "X", mark: meeting.table.mark };
    expect(await to(taken)).toEqual({ refusal: "mark-taken" });
    expect((await organiser.call("declarations", {})).topics).toMatchObject([{ state: "waiting" }]);
  });

  test("BM8: the CSV keeps words from running as formulas, and is the organiser's only", async () => {
    await declare("1", { organizacja: "=1+1", potrzeby: "@wszyscy; winda" });
    await topic("+1 do sal");
    const text = await (await organiser.request(FILES.declarationsCsv)).text();
    expect(text).toContain(`zgłoszenie;1;${meeting.table.name};1;'=1+1;"'@wszyscy; winda"`);
    expect(text).toContain("temat;;;;;;'+1 do sal;czeka na decyzję");
    for (const browser of [meeting.browser(), await meeting.phone(), await meeting.moderator()])
      expect((await browser.request(FILES.declarationsCsv)).status).toBe(401);
  });

  test("BM7: heads are counted by a table's moderators and the organiser, and shown in the room and at the table", async () => {
    const moderator = await meeting.moderator("ngo");
    const room = organiser.live("organiser");
    await next(room, "overview");
    const news = next(room, "overview");
    await moderator.call("countHeads", { tableId: meeting.table.id, people: 11 });
    expect((await news).rows[0]).toMatchObject({ headCount: { people: 11, by: "ngo" } });
    expect((await moderator.call("moderator", {})).desk).toMatchObject({ headCount: { people: 11, by: "ngo" } });
    await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
    await organiser.call("countHeads", { tableId: meeting.table.id, people: 12 });
    expect((await organiser.call("overview", {})).rows[0]?.headCount).toMatchObject({ people: 12, by: "organiser" });
    const other = await moderator.ask("countHeads", { tableId: meeting.otherTable.id, people: 3 });
    expect(other).toMatchObject({ status: 403, body: { refusal: "not-allowed" } });
    const wrong = await organiser.ask("countHeads", { tableId: meeting.table.id, people: -1 });
    expect(wrong).toMatchObject({ body: { refusal: "bad-request" } });
  });

  test("BM7: the report has the counted number, phones where nobody counted, and the organisations", async () => {
    const names = ["Żak", " Arka ", "", "Arka"];
    expect((await organiser.call("putOrganisations", { names })).organisations).toEqual(["Żak", "Arka"]);
    await meeting.phone(meeting.otherTable);
    await organiser.call("countHeads", { tableId: meeting.table.id, people: 11 });
    const report = await meeting.app.reads.report(organiser.cookie());
    const words = JSON.stringify(report?.sections.find(({ id }) => id === "people"));
    expect(words).toContain('"11"');
    expect(words).toContain("1 (telefony)");
    expect(words).toContain('"Razem","12"');
    expect(words).toContain('["Żak","Arka"]');
    const long = await organiser.ask("putOrganisations", { names: ["ż".repeat(121)] });
    expect(long).toMatchObject({ status: 422, body: { refusal: "organisations-invalid" } });
  });
});
