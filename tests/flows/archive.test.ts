/** The archive of a meeting: everything in one ZIP, which restores into an empty installation. */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { restoreArchive } from "../../server/archive/restore-archive.ts";
import { ARCHIVED } from "../../server/store/archived.ts";
import { SYSTEM_RANDOM } from "../../server/system.ts";
import type { Row } from "../../server/usecases/archive-ports.ts";
import { groupIdeas, proposalText } from "../../src/board/board-edits.ts";
import { readBoard } from "../../src/board/board-read.ts";
import { FILES } from "../../src/contract/routes.ts";
import { idFrom } from "../../src/domain/ids.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId, startMeeting } from "../support/meeting.ts";
import { plainPhoto, sendPhoto } from "../support/photos.ts";

let folder: string;
const open: Meeting[] = [];
const at = (name: string): string => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wspolnie-archive-"));
});
afterEach(async () => {
  for (const meeting of open.splice(0)) {
    await meeting.close();
    expect(meeting.errors).toEqual([]);
  }
  rmSync(folder, { recursive: true, force: true });
});

async function started(dataDir: string): Promise<Meeting> {
  const meeting = await startMeeting({ database: "sqlite", dataDir });
  open.push(meeting);
  return meeting;
}

const SKETCH = { strokes: [{ pen: "blue" as const, width: 8, points: [10, 10, 200, 200] }] };

/** An evening in small: phones, a sketch, a photo, a grouped board, a proposal, a vote, both words, an answer. */
async function evening(): Promise<Meeting> {
  const meeting = await started(at("live"));
  const { table, app } = meeting;
  const [phone, ngo, organiser] = [await meeting.phone(), await meeting.moderator(), await meeting.organiser()];
  const [first, second, drawn, pictured] = [newIdeaId(), newIdeaId(), newIdeaId(), newIdeaId()];
  const proposal = idFrom("proposal", "p".repeat(16));
  await phone.call("sign", { signature: { kind: "name", text: "Zofia" } });
  await phone.call("postIdea", { id: first, text: "Więcej ławek; =1+1 „zażółć”", sketch: null });
  await phone.call("postIdea", { id: second, text: "Poradnia", sketch: null });
  await phone.call("postIdea", { id: drawn, text: "Szkic", sketch: SKETCH });
  meeting.clock.advance(20_000);
  expect(await sendPhoto(phone, await plainPhoto(), { id: pictured, text: "Schody" })).toMatchObject({ status: 200 });
  await ngo.call("placeAll", {});
  await ngo.call("draftProposal", { id: proposal, sources: [first] });
  const tablet = ngo.board(table.id, "moderator");
  await eventually(() => readBoard(tablet.doc).proposals.length === 1, "all is on the tablet");
  tablet.edit((doc) => {
    groupIdeas(doc, idFrom("group", "g".repeat(16)), "Zieleń", [first, second]);
    proposalText(doc, proposal, "wording")?.insert(0, "Miasto stawia ławki.");
  });
  await eventually(() => tablet.saved, "the edit is durable");
  const voteId = idFrom("vote", "v".repeat(16));
  await ngo.call("openVote", { id: voteId, subject: "ideas", dots: 3 });
  await phone.call("castDots", { voteId, version: 1, dots: [{ item: first, dots: 2 }] });
  await ngo.call("closeVote", { voteId });
  await organiser.call("addDepartment", { id: idFrom("department", "d".repeat(16)), name: "Wydział Kultury" });
  const draft = { ...EMPTY_DRAFT, status: "accepted" as const, department: "Wydział Kultury", note: "Tylko dla nas" };
  await organiser.call("draftAnswer", { itemId: proposal, basedOn: null, draft });
  await organiser.call("changePhase", { phase: "discussion" });
  for (const { id: tableId } of meeting.tables)
    await eventually(
      async () => (await organiser.call("keptBoards", { tableId })).kept.length > 0,
      "every board is kept: nothing is written in the background any more",
    );
  await app.deps.store.addDocument(
    { id: idFrom("document", "x".repeat(16)), name: "Program 2019", size: 4, at: "2019-06-01T10:00:00.000Z" },
    strToU8("%PDF"),
  );
  return meeting;
}

async function archiveOf(meeting: Meeting): Promise<Uint8Array> {
  const response = await (await meeting.organiser()).request(FILES.archiveZip);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/zip");
  return new Uint8Array(await response.arrayBuffer());
}

/** Everything of the record that an archive promises to hold. */
async function recordOf({ app }: Meeting): Promise<Record<string, Row[]>> {
  return app.deps.record.read(async (reader) => {
    const all: Record<string, Row[]> = {};
    for (const model of ARCHIVED) {
      const rows: Row[] = [];
      for await (const row of reader.rows(model)) rows.push(comparable(model, row));
      all[model] = rows;
    }
    return all;
  });
}

/** Codes are new, traces get new running numbers, screens lose their links. */
function comparable(model: string, row: Row): Row {
  const { code: _, ...rest } = row;
  if (model === "Meeting") return { ...rest, state: sorted(String(row.state)) };
  if (model === "TableEvent" || model === "AnswerEvent" || model === "Erasure") return { ...rest, id: 0 };
  return Object.fromEntries(
    Object.entries(rest).map(([key, cell]) => [
      key,
      cell instanceof Uint8Array ? Buffer.from(cell).toString("hex") : cell,
    ]),
  );
}

/** JSON whose keys are in one order. */
const sorted = (text: string): string =>
  JSON.stringify(Object.entries(JSON.parse(text)).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const restored = async (zip: Uint8Array, name = "restored"): Promise<string> => {
  writeFileSync(at(`${name}.zip`), zip);
  await restoreArchive(at(`${name}.zip`), { dataDir: at(name) }, SYSTEM_RANDOM);
  return at(name);
};

/** The archive with one file changed; the manifest says whatever `honest` makes of it. */
function changed(zip: Uint8Array, name: string, bytes: Uint8Array<ArrayBuffer> | null, honest = false): Uint8Array {
  const { [name]: _, ...files } = unzipSync(zip);
  if (bytes) files[name] = bytes;
  const manifest = JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array()));
  const entry = manifest.files.find((one: { path: string }) => one.path === name);
  if (honest && bytes)
    Object.assign(entry, { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
  return zipSync({ ...files, "manifest.json": strToU8(JSON.stringify(manifest)) });
}

/** More than is ever read at once; packed it is some hundred kilobytes. */
const MANY_BYTES = 80 * 1024 * 1024;

/** An entry that unpacks into far more than the manifest says. */
function bomb(zip: Uint8Array, name: string): Uint8Array {
  return zipSync({ ...unzipSync(zip), [name]: new Uint8Array(MANY_BYTES) });
}

test("K3: the archive restores into an empty folder: register, boards, photos, votes and answers are the same, and work goes on", async () => {
  const before = await evening();
  const zip = await archiveOf(before);
  const after = await started(await restored(zip));
  expect(await recordOf(after)).toEqual(await recordOf(before));

  const [then, now] = [await before.organiser(), await after.organiser()];
  expect(await now.call("register", {})).toEqual(await then.call("register", {}));
  expect(await now.call("answers", {})).toEqual(await then.call("answers", {}));
  const [photo] = (await now.call("register", {})).rows.filter(({ hasPhoto }) => hasPhoto);
  const bytes = async (who: typeof now) =>
    Buffer.from(await (await who.request(FILES.photo(photo?.id ?? "", "full"))).arrayBuffer());
  expect((await bytes(now)).equals(await bytes(then))).toBe(true);

  const { table } = after;
  const ngo = await after.moderator();
  const tablet = ngo.board(table.id, "moderator");
  await eventually(() => readBoard(tablet.doc).groups.length === 1, "the board is there");
  expect(readBoard(tablet.doc).groups[0]?.group.title).toBe("Zieleń");
  tablet.edit((doc) => proposalText(doc, idFrom("proposal", "p".repeat(16)), "wording")?.insert(0, "Otóż: "));
  await eventually(() => tablet.saved, "an edit of the restored board is durable");
  const phone = await after.phone();
  expect(await phone.call("postIdea", { id: newIdeaId(), text: "Po przywróceniu", sketch: null })).toMatchObject({
    n: 5,
  });
  const kept = await now.call("keptBoards", { tableId: table.id });
  expect((await now.ask("restoreBoard", { tableId: table.id, seq: kept.kept[0]?.seq })).status).toBe(200);
});

test("K4: nothing in the archive lets anybody in: codes, links, sessions and slips of the old installation are worth nothing", async () => {
  const before = await evening();
  const phone = await before.phone(before.otherTable);
  const { code: slip } = await phone.call("slip", {});
  const zip = await archiveOf(before);
  const secrets = [
    ...(await before.app.deps.store.links()).map(({ token }) => token),
    ...before.tables.map(({ code }) => code),
    (await before.app.deps.store.setting("session-secret")) ?? "",
  ];
  const texts = Object.entries(unzipSync(zip))
    .filter(([name]) => name.endsWith(".jsonl"))
    .map(([, b]) => strFromU8(b));
  for (const secret of secrets) expect(texts.some((text) => text.includes(`"${secret}"`))).toBe(false);

  const after = await started(await restored(zip));
  expect((await after.browser().ask("join", { code: before.table.code })).status).toBe(404);
  expect((await after.browser().ask("openSlip", { code: slip })).status).toBe(404);
  const asBefore = await after.browser().request("/api/me", { headers: { cookie: phone.cookie() } });
  expect(asBefore.status).toBe(401);
  const links = await after.app.deps.store.links();
  expect(links.filter(({ kind }) => kind === "moderator")).toHaveLength(after.tables.length * 2);
  expect(links.filter(({ kind }) => kind === "department")).toHaveLength(1);
});

describe("K5: what is not a whole archive is refused and nothing is written", () => {
  let zip: Uint8Array;
  beforeEach(async () => {
    zip = await archiveOf(await evening());
  });

  test("a damaged, a foreign, a cut and a forged one", async () => {
    const idea = unzipSync(zip)["dane/Idea.jsonl"] ?? new Uint8Array();
    const cases: readonly (readonly [string, Uint8Array, string])[] = [
      ["letter", strToU8("not a ZIP"), "not-an-archive"],
      ["empty", new Uint8Array(), "not-an-archive"],
      ["foreign", zipSync({ "a.txt": strToU8("a") }), "not-an-archive"],
      ["newer", zipSync({ "manifest.json": strToU8('{"format":"wspolnie-archive","version":2}') }), "not-an-archive"],
      ["cut", zip.subarray(0, zip.length - 400), "not-an-archive"],
      ["changed", changed(zip, "dane/Idea.jsonl", idea.toReversed()), "archive-damaged"],
      ["missing", changed(zip, "dane/Idea.jsonl", null), "archive-damaged"],
      ["forged", changed(zip, "dane/Idea.jsonl", strToU8('{"id":"x","evil":1}\n'), true), "archive-damaged"],
      ["bomb", bomb(zip, "dane/Idea.jsonl"), "archive-damaged"],
      ["bomb of a manifest", zipSync({ "manifest.json": new Uint8Array(MANY_BYTES) }), "archive-damaged"],
      [
        "one endless line",
        changed(zip, "dane/Idea.jsonl", new Uint8Array(MANY_BYTES).fill(32), true),
        "archive-damaged",
      ],
      ["no lines", changed(zip, "dane/Idea.jsonl", strToU8("[1]\n"), true), "archive-damaged"],
    ];
    for (const [name, bytes, problem] of cases) {
      await expect(restored(bytes, name), name).rejects.toThrow(problem);
      expect(existsSync(at(name)), name).toBe(false);
    }
    const flipped = zip.slice();
    flipped.fill(7, Math.floor(zip.length / 3), Math.floor(zip.length / 3) + 50);
    await expect(restored(flipped, "flipped")).rejects.toThrow(/not-an-archive|archive-damaged/);
    expect(existsSync(at("flipped"))).toBe(false);
  });

  test("a place where there is a meeting", async () => {
    await restored(zip, "taken");
    const before = readFileSync(path.join(at("taken"), "wspolnie.db"));
    await expect(restored(zip, "taken")).rejects.toThrow("not-empty");
    expect(readFileSync(path.join(at("taken"), "wspolnie.db")).equals(before)).toBe(true);
  });
});

test("R1: the archive is the organiser's: nobody else gets it", async () => {
  const meeting = await started(at("live"));
  const others = [meeting.browser(), await meeting.phone(), await meeting.moderator(), await meeting.screen()];
  for (const one of others) expect((await one.request(FILES.archiveZip)).status).toBe(401);
  expect((await (await meeting.organiser()).request(FILES.archiveZip, { method: "POST" })).status).toBe(405);
});
