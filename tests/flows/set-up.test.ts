import { expect, test } from "vitest";
import { rootsOf } from "../../src/board/board-doc.ts";
import { readBoard } from "../../src/board/board-read.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import type { SettingsView } from "../../src/contract/setup-views.ts";
import { idFrom, type TableId } from "../../src/domain/ids.ts";
import { BoardClient } from "../support/board-client.ts";
import { type Browser, collect, next } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

let meeting: Meeting;
let organiser: Browser;

eachMeeting(
  async (fresh) => {
    meeting = fresh;
    organiser = await meeting.organiser();
  },
  { database: "sqlite" },
);

const newTableId = (): TableId => idFrom("table", newIdeaId().slice(5));
const EIGHTH = {
  mark: "MŁO",
  name: "młodzież i wolontariat",
  shortName: "Młodzież",
  topics: ["Czego brakuje młodym?"],
  moderators: [{ side: "ngo", role: "rada młodzieżowa" }],
  additional: false,
  autoPlace: false,
} as const;
const eighthOf = () => ({ tableId: newTableId(), facts: EIGHTH });
const post = (phone: Browser, text = "Pomysł z próby") =>
  phone.call("postIdea", { id: newIdeaId(), text, sketch: null });
const change = (title: string, before: string) =>
  organiser.ask("changeFacts", { changes: { title }, basedOn: { title: before } });

test("U1, U2: a fact is saved as it is typed, for everyone at once; who did not see the last change is told", async () => {
  const screen = (await meeting.screen()).live("screen");
  const seen = collect(screen, "screen");
  await next(screen, "screen");
  expect((await change("Wspólnie o zieleni", "Wspólnie o programie")).status).toBe(200);
  await eventually(() => seen.at(-1)?.meetingTitle === "Wspólnie o zieleni", "the projector has the title");
  expect(await change("Co innego", "Wspólnie o programie")).toMatchObject({
    status: 409,
    body: { refusal: "conflict" },
  });
  // What somebody else changed to the same is no conflict, and other facts are nobody's business.
  expect((await change("Wspólnie o zieleni", "Wspólnie o programie")).status).toBe(200);
  const partner = { changes: { partner: "Rada" }, basedOn: { partner: (await facts()).partner } };
  expect((await organiser.ask("changeFacts", partner)).status).toBe(200);
  expect(await facts()).toMatchObject({ title: "Wspólnie o zieleni", partner: "Rada" });
});

const facts = async (): Promise<SettingsView["facts"]> => (await organiser.call("settings", {})).facts;

const agendaItem = (phase: string, minutes: number) => ({
  phase,
  minutes,
  scope: "tables",
  title: phase,
  startsAt: "16:00",
});

test.each([
  ["an empty title", { title: "  " }],
  ["dots out of range", { dotsPerPerson: 0 }],
  ["no Polish", { languages: ["en"] }],
  ["an agenda with the same phase twice", { agenda: [1, 2].map(() => agendaItem("discussion", 10)) }],
] as const)("U1: %s is refused in words and nothing is stored", async (_, changes) => {
  const before = await facts();
  const basedOn = Object.fromEntries(Object.keys(changes).map((key) => [key, Reflect.get(before, key)]));
  const answered = await organiser.ask("changeFacts", { changes, basedOn });
  expect(answered).toMatchObject({ status: 422, body: { refusal: "setting-invalid" } });
  expect(await facts()).toEqual(before);
});

test("U3: an eighth table has a code, a colour and links at once, and a phone joins it", async () => {
  const add = eighthOf();
  const settings = await organiser.call("addTable", add);
  await organiser.call("addTable", add);
  expect(settings.tables).toHaveLength(8);
  const table = settings.tables.at(-1);
  expect(table).toMatchObject({ ...EIGHTH, number: 8, hue: "x1", life: "open" });
  const phone = meeting.browser();
  expect(await phone.call("join", { code: table?.code ?? "" })).toMatchObject({ table: { shortName: "Młodzież" } });
  await post(phone);
  const links = (await organiser.call("links", {})).tables.find(({ tableId }) => tableId === add.tableId);
  const moderator = meeting.browser();
  await moderator.request(new URL(links?.moderators.ngo ?? "").pathname);
  expect((await moderator.call("moderator", {})).inbox).toHaveLength(1);
});

test("U3: a table that is renamed has its new name on phones and tablets at once, and keeps code and colour", async () => {
  const phone = (await meeting.phone()).live("participant");
  const tablet = (await meeting.moderator()).live("moderator");
  await Promise.all([next(phone, "counts"), next(tablet, "moderator")]);
  const { shortName, code, hue } = meeting.table;
  const heard = Promise.all([next(phone, "table"), next(tablet, "table")]);
  const command = { tableId: meeting.table.id, changes: { shortName: "Sztuka" }, basedOn: { shortName } };
  await organiser.call("changeTable", command);
  for (const table of await heard) expect(table).toMatchObject({ shortName: "Sztuka", hue });
  expect((await organiser.call("settings", {})).tables[0]).toMatchObject({ shortName: "Sztuka", code });
  expect(await organiser.ask("changeTable", { ...command, changes: { shortName: "Inna" } })).toMatchObject({
    body: { refusal: "conflict" },
  });
});

test.each([
  ["K", "mark-invalid"],
  ["KUL7", "mark-invalid"],
  ["KULP", "mark-invalid"],
  ["SPO", "mark-taken"],
])("U3: the mark %s is refused: %s", async (mark, refusal) => {
  const command = { tableId: meeting.table.id, changes: { mark }, basedOn: { mark: "KUL" } };
  expect(await organiser.ask("changeTable", command)).toMatchObject({ body: { refusal } });
});

test("U3: a mark that ideas carry is not changed; everything else of the table is", async () => {
  await post(await meeting.phone());
  const { id: tableId, name } = meeting.table;
  const mark = { tableId, changes: { mark: "SZT" }, basedOn: { mark: "KUL" } };
  expect(await organiser.ask("changeTable", mark)).toMatchObject({ status: 409, body: { refusal: "mark-in-use" } });
  await organiser.call("changeTable", { tableId, changes: { name: "sztuka" }, basedOn: { name } });
});

test("U3: tables in another order have other numbers and the same marks; an order made on an older one is refused", async () => {
  const ids = meeting.tables.map(({ id }) => id);
  const order = ids.toReversed();
  const settings = await organiser.call("orderTables", { order, basedOn: ids });
  expect(settings.tables.map(({ mark, number }) => `${number} ${mark}`)[0]).toBe("1 TCA");
  expect(await organiser.ask("orderTables", { order: ids.slice(1), basedOn: ids })).toMatchObject({ status: 409 });
});

test("U4: a table with ideas is not removed; an empty one is gone from every device at once, and comes back", async () => {
  await post(await meeting.phone(meeting.otherTable));
  expect(await organiser.ask("removeTable", { tableId: meeting.otherTable.id })).toMatchObject({
    status: 409,
    body: { refusal: "table-in-use" },
  });
  const phone = await meeting.phone();
  const moderator = await meeting.moderator();
  const live = phone.live("participant");
  const board = moderator.board(meeting.table.id, "moderator");
  await next(live, "counts");
  await eventually(() => board.synced, "the tablet is at the board");
  const told = next(live, "table");
  await organiser.call("show", { slide: { kind: "board", tableId: meeting.table.id, page: 0 } });
  const { tables } = await organiser.call("removeTable", { tableId: meeting.table.id });
  expect(tables.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await told).toBeNull();
  expect((await board.closed).code).toBe(CLOSE.rightsChanged);
  expect((await organiser.call("overview", {})).slide).toEqual({ kind: "join" });
  expect(await moderator.ask("moderator")).toMatchObject({ status: 401 });
  expect(await phone.ask("join", { code: meeting.table.code })).toMatchObject({ body: { refusal: "unknown-code" } });

  await organiser.call("restoreTable", { tableId: meeting.table.id });
  expect(await phone.call("join", { code: meeting.table.code })).toMatchObject({ table: { number: 1 } });
  expect((await moderator.call("moderator", {})).table.id).toBe(meeting.table.id);
  const again = moderator.board(meeting.table.id, "moderator");
  await eventually(() => again.synced, "the board is there again");
});

test("U5: a section that a proposal refers to and the phase that runs stay; their names may change", async () => {
  const moderator = await meeting.moderator();
  const idea = newIdeaId();
  await moderator.call("scribeIdea", { id: idea, text: "Ławki", sketch: null, source: "spoken" });
  const board = moderator.board(meeting.table.id, "moderator");
  await eventually(() => readBoard(board.doc).loose.length === 1, "the idea is on the board");
  board.edit((doc) => rootsOf(doc).ideas.get(idea)?.set("section", 5));
  await eventually(async () => (await organiser.call("settings", {})).sectionsInUse.includes(5), "section 5 is in use");
  const { sections, agenda } = await facts();
  const without = sections.filter(({ number }) => number !== 5);
  const drop = { changes: { sections: without }, basedOn: { sections } };
  expect(await organiser.ask("changeFacts", drop)).toMatchObject({ body: { refusal: "section-in-use" } });
  const renamed = sections.map((one) => (one.number === 5 ? { ...one, title: "Pieniądze" } : one));
  const tablet = moderator.live("moderator");
  await next(tablet, "moderator");
  const told = next(tablet, "programme");
  await organiser.call("changeFacts", { changes: { sections: renamed }, basedOn: { sections } });
  expect((await told).sections).toContainEqual({ number: 5, title: "Pieniądze" });

  await organiser.call("changePhase", { phase: "discussion" });
  const short = agenda.filter(({ phase }) => phase !== "discussion");
  const cut = { changes: { agenda: short }, basedOn: { agenda } };
  expect(await organiser.ask("changeFacts", cut)).toMatchObject({ body: { refusal: "phase-running" } });
  await organiser.call("changePhase", { phase: "break" });
  const { facts: after } = await organiser.call("changeFacts", cut);
  expect(after.agenda.find(({ phase }) => phase === "break")?.startsAt).toBe("16:50");
});

test("U6: behind closed doors nobody new joins, and who is there goes on, comes back and changes the table", async () => {
  const phone = await meeting.phone();
  const screen = (await meeting.screen()).live("screen");
  const seen = collect(screen, "screen");
  await next(screen, "screen");
  await organiser.call("setDoors", { open: false });
  await eventually(() => seen.at(-1)?.doorsOpen === false, "the projector says so");
  expect(await meeting.browser().ask("join", { code: meeting.table.code })).toMatchObject({
    status: 409,
    body: { refusal: "doors-closed" },
  });
  await post(phone);
  await phone.call("join", { code: meeting.table.code });
  await phone.call("join", { code: meeting.otherTable.code });
  await organiser.call("setDoors", { open: true });
  await meeting.browser().call("join", { code: meeting.table.code });
});

test("X1: a rehearsal is said on every device, and leaving it removes nothing", async () => {
  const phone = (await meeting.phone()).live("participant");
  const moments = collect(phone, "moment");
  await next(phone, "counts");
  await organiser.call("setRehearsal", { on: true });
  await eventually(() => moments.at(-1)?.rehearsal === true, "the phone says it is a rehearsal");
  await post(await meeting.phone());
  await organiser.call("changePhase", { phase: "discussion" });
  expect(await organiser.call("setRehearsal", { on: false })).toMatchObject({ content: { ideas: 1 }, hasRun: false });
  await organiser.call("changePhase", { phase: "break" });
  expect(await organiser.ask("setRehearsal", { on: true })).toMatchObject({ body: { refusal: "meeting-has-ideas" } });
});

test("X2: without the right words, or with other ideas than were shown, nothing is removed", async () => {
  await post(await meeting.phone());
  const begin = (typed: string, ideas = 1) => organiser.ask("beginMeeting", { typed, ideas });
  for (const typed of ["", "tak", "usuń całe spotkanie"])
    expect(await begin(typed)).toMatchObject({ status: 422, body: { refusal: "confirmation-needed" } });
  expect(await begin("usuń próbę", 0)).toMatchObject({ status: 409, body: { refusal: "conflict" } });
  expect(
    await meeting.phone().then((phone) => phone.ask("beginMeeting", { typed: "usuń próbę", ideas: 1 })),
  ).toMatchObject({
    status: 401,
  });
  // A meeting that has run needs the longer words.
  await organiser.call("changePhase", { phase: "discussion" });
  expect(await begin("usuń próbę")).toMatchObject({ body: { refusal: "confirmation-needed" } });
  expect((await organiser.call("settings", {})).content.ideas).toBe(1);
  expect((await begin("Usun cale spotkanie")).status).toBe(200);
});

test("X2: boards that are still being kept when the meeting begins anew are no failure: there is nothing to keep any more", async () => {
  for (const phase of ["discussion", "break", "grouping"] as const) {
    await organiser.call("changePhase", { phase });
    await organiser.call("beginMeeting", { typed: "usuń całe spotkanie", ideas: 0 });
  }
});

test("X2, X3: the meeting begins with empty boards, and a tablet's old copy brings nothing back", async () => {
  await organiser.call("setRehearsal", { on: true });
  const phone = await meeting.phone();
  const moderator = await meeting.moderator();
  const old = moderator.board(meeting.table.id, "moderator");
  await moderator.call("scribeIdea", { id: newIdeaId(), text: "Z próby", sketch: null, source: "spoken" });
  await eventually(() => readBoard(old.doc).loose.length === 1, "the idea is on the tablet");
  const copy = old.doc;
  const tablet = moderator.live("moderator");
  await next(tablet, "moderator");
  const told = next(tablet, "begunAnew");
  await organiser.call("setDoors", { open: false });
  const begun = await organiser.call("beginMeeting", { typed: "usuń próbę", ideas: 1 });
  await told;
  expect(begun).toMatchObject({ rehearsal: false, doorsOpen: true, content: { ideas: 0, participants: 0 } });
  expect((await old.closed).code).toBe(CLOSE.unknownBoard);
  expect(begun.tables.map(({ code, mark }) => [code, mark])).toEqual(
    meeting.tables.map(({ code, mark }) => [code, mark]),
  );

  const id = begun.tables[0]?.id ?? meeting.table.id;
  expect(id).not.toBe(meeting.table.id);
  expect(await moderator.call("moderator", {})).toMatchObject({ table: { id }, inbox: [] });
  expect(await phone.ask("me")).toMatchObject({ status: 401 });
  expect(await phone.call("join", { code: meeting.table.code })).toMatchObject({ table: { id }, ideas: [] });

  // A tablet that was away comes with its copy, at the old address and (were it to try) at the new one.
  const headers = { cookie: moderator.cookie(), origin: meeting.base };
  const at = (tableId: TableId) =>
    new BoardClient(`${meeting.base.replace("http", "ws")}/board/${tableId}?as=moderator`, { doc: copy, headers });
  expect((await at(meeting.table.id).closed).code).toBe(CLOSE.unknownBoard);
  expect((await at(id).closed).code).toBe(CLOSE.refusedUpdate);
  const fresh = moderator.board(id, "moderator");
  await eventually(() => fresh.synced, "the new board is in sync");
  expect(readBoard(fresh.doc).loose).toEqual([]);
  await moderator.call("scribeIdea", { id: newIdeaId(), text: "Pierwszy", sketch: null, source: "spoken" });
  await eventually(() => readBoard(fresh.doc).loose[0]?.idea.n === 1, "numbers begin with 1");
});

test("U8: the settings of a meeting make another one, without codes, links and content; not over ideas", async () => {
  const downloaded = await organiser.request("/api/organiser/ustawienia.json");
  const text = await downloaded.text();
  expect(text).not.toContain(meeting.table.code);
  const file: unknown = JSON.parse(text.replace("Wspólnie o programie", "Wspólnie za rok"));
  expect(await organiser.call("previewSettings", { file })).toMatchObject({ title: "Wspólnie za rok", sections: 16 });
  expect((await facts()).title).toBe("Wspólnie o programie");
  for (const wrong of [null, {}, { ...Object(file), version: 2 }, { ...Object(file), tables: [EIGHTH, EIGHTH] }])
    expect(await organiser.ask("importSettings", { file: wrong })).toMatchObject({
      body: { refusal: "settings-file-invalid" },
    });
  const { tables } = await organiser.call("importSettings", { file });
  expect((await facts()).title).toBe("Wspólnie za rok");
  expect(tables.map(({ mark }) => mark)).toEqual(meeting.tables.map(({ mark }) => mark));
  const phone = meeting.browser();
  await phone.call("join", { code: tables[0]?.code ?? "" });
  await post(phone);
  expect(await organiser.ask("importSettings", { file })).toMatchObject({ body: { refusal: "meeting-has-ideas" } });
  expect((await meeting.browser().request("/api/organiser/ustawienia.json")).status).toBe(401);
});

const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(2000, 7)]);
const upload = (
  by: Browser,
  body: Buffer,
  query = "id=doc_aaaaaaaa&name=Program%202019.pdf",
  type = "application/pdf",
) =>
  by.request(`/api/organiser/documents?${query}`, {
    method: "POST",
    body: new Uint8Array(body),
    headers: { "content-type": type },
  });

test("U9: a document is there for everyone under safe headers; what is no PDF or too large is refused in words", async () => {
  expect((await upload(organiser, PDF)).status).toBe(200);
  expect((await upload(organiser, PDF)).status).toBe(200);
  const { documents } = await organiser.call("settings", {});
  expect(documents).toEqual([
    { id: "doc_aaaaaaaa", name: "Program 2019", size: PDF.length, url: "/api/documents/doc_aaaaaaaa.pdf" },
  ]);
  const read = await meeting.browser().request("/api/documents/doc_aaaaaaaa.pdf");
  expect(Object.fromEntries(read.headers)).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "content-disposition": expect.stringContaining("Program%202019.pdf"),
  });
  expect(Buffer.compare(Buffer.from(await read.arrayBuffer()), PDF)).toBe(0);
  const refusalOf = async (answer: Promise<Response>) => ((await (await answer).json()) as { refusal: string }).refusal;
  expect(await refusalOf(upload(organiser, Buffer.from("<html>")))).toBe("file-not-pdf");
  expect(await refusalOf(upload(organiser, PDF, "id=doc_bbbbbbbb&name=A", "text/html"))).toBe("file-not-pdf");
  expect(await refusalOf(upload(organiser, Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)])))).toBe(
    "document-too-large",
  );
  expect((await upload(await meeting.phone(), PDF)).status).toBe(401);
  await organiser.call("removeDocument", { id: idFrom("document", "aaaaaaaa") });
  expect((await meeting.browser().request("/api/documents/doc_aaaaaaaa.pdf")).status).toBe(404);
});
