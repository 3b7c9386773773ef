/** The archive of a meeting: everything in one ZIP, which restores into an empty installation on either database. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { restoreArchive } from "../../server/archive/restore-archive.ts";
import { ARCHIVED } from "../../server/store/archived.ts";
import { openStore } from "../../server/store/open-store.ts";
import { SYSTEM_RANDOM } from "../../server/system.ts";
import type { Row } from "../../server/usecases/archive-ports.ts";
import { proposalText } from "../../src/board/board-edits.ts";
import { readBoard } from "../../src/board/board-read.ts";
import { FILES } from "../../src/contract/routes.ts";
import { eventually } from "../support/eventually.ts";
import { DATABASES, type Installation, installationsOn } from "../support/installation.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";
import { NEXT_NUMBER, PROPOSAL, wholeEvening } from "../support/whole-evening.ts";

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

describe.each(DATABASES)("the archive on %s", (database) => {
  const installations = installationsOn(database);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "wspolnie-archive-"));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    expect(await installations.clear()).toEqual([]);
  });

  async function evening(): Promise<Meeting> {
    const meeting = await (await installations.fresh()).start();
    await wholeEvening(meeting);
    return meeting;
  }

  async function restore(zip: Uint8Array, place: Installation): Promise<void> {
    const file = path.join(folder, "archive.zip");
    writeFileSync(file, zip);
    await restoreArchive(file, place, SYSTEM_RANDOM);
  }

  async function restored(zip: Uint8Array): Promise<Meeting> {
    const place = await installations.fresh();
    await restore(zip, place);
    return place.start();
  }

  test("K3: it restores into an empty installation: everything of every kind is the same, and work goes on", async () => {
    const before = await evening();
    const record = await recordOf(before);
    for (const model of ARCHIVED) expect(record[model]?.length, `the evening leaves a ${model}`).toBeGreaterThan(0);
    const zip = await archiveOf(before);
    const after = await restored(zip);
    expect(await recordOf(after)).toEqual(record);

    const [then, now] = [await before.organiser(), await after.organiser()];
    expect(await now.call("register", {})).toEqual(await then.call("register", {}));
    expect(await now.call("answers", {})).toEqual(await then.call("answers", {}));
    const journal = { tableId: after.table.id, before: null };
    expect(await now.call("tableJournal", journal)).toEqual(await then.call("tableJournal", journal));
    const photo = (await now.call("register", {})).rows.find(({ hasPhoto }) => hasPhoto);
    const files = [FILES.resultsCsv, FILES.photo(photo?.id ?? "", "full"), FILES.registerCsv];
    for (const file of files)
      expect(await (await now.request(file)).text(), file).toBe(await (await then.request(file)).text());
  });

  test("K3: boards of the restored meeting are edited as before, numbers go on, kept moments come back, a frozen table stays so", async () => {
    const after = await restored(await archiveOf(await evening()));
    const ngo = await after.moderator();
    const tablet = ngo.board(after.table.id, "moderator");
    await eventually(() => readBoard(tablet.doc).groups.length === 1, "the board is there");
    expect(readBoard(tablet.doc).groups[0]?.group.title).toBe("Zieleń");
    tablet.edit((doc) => proposalText(doc, PROPOSAL, "wording")?.insert(0, "Otóż: "));
    await eventually(() => tablet.saved, "an edit of the restored board is durable");
    const phone = await after.phone();
    const idea = { id: newIdeaId(), text: "Po przywróceniu", sketch: null };
    expect(await phone.call("postIdea", idea)).toMatchObject({ n: NEXT_NUMBER });
    const organiser = await after.organiser();
    const { kept } = await organiser.call("keptBoards", { tableId: after.table.id });
    const seq = kept[0]?.seq ?? 0;
    expect((await organiser.ask("restoreBoard", { tableId: after.table.id, seq })).status).toBe(200);
    const late = await after.phone(after.otherTable);
    expect(await late.ask("postIdea", { ...idea, id: newIdeaId() })).toMatchObject({
      body: { refusal: "table-frozen" },
    });
  });

  test("K4: nothing in it lets anybody in: codes, links, sessions and slips of the old installation are worth nothing", async () => {
    const before = await evening();
    const phone = await before.phone(before.tables[3]);
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

    const after = await restored(zip);
    expect((await after.browser().ask("join", { code: before.table.code })).status).toBe(404);
    expect((await after.browser().ask("openSlip", { code: slip })).status).toBe(404);
    const asBefore = await after.browser().request("/api/me", { headers: { cookie: phone.cookie() } });
    expect(asBefore.status).toBe(401);
    const links = await after.app.deps.store.links();
    expect(links.filter(({ kind }) => kind === "moderator")).toHaveLength(after.tables.length * 2);
    expect(links.filter(({ kind }) => kind === "department")).toHaveLength(1);
  });

  /** Nothing was written there. */
  async function expectUntouched(place: Installation, name: string): Promise<void> {
    expect(readdirSync(place.dataDir), name).toEqual([]);
    const opened = await openStore(place);
    expect(await opened.store.tables(), name).toEqual([]);
    await opened.close();
  }

  test("K5: a damaged, a foreign, a cut and a forged one is refused, and nothing is written", async () => {
    const zip = await archiveOf(await evening());
    const idea = unzipSync(zip)["dane/Idea.jsonl"] ?? new Uint8Array();
    const flipped = zip.slice();
    flipped.fill(7, Math.floor(zip.length / 3), Math.floor(zip.length / 3) + 50);
    const cases: readonly (readonly [string, Uint8Array, string | RegExp])[] = [
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
      ["flipped", flipped, /not-an-archive|archive-damaged/],
    ];
    const place = await installations.fresh();
    for (const [name, bytes, problem] of cases) {
      await expect(restore(bytes, place), name).rejects.toThrow(problem);
      if (database === "sqlite") expect(readdirSync(place.dataDir), name).toEqual([]);
    }
    await expectUntouched(place, "after all of them");
  });

  test("K5: a place where there is a meeting is refused and stays as it is", async () => {
    const zip = await archiveOf(await evening());
    const taken = await installations.fresh();
    const there = await taken.start();
    const before = await recordOf(there);
    await expect(restore(zip, taken)).rejects.toThrow("not-empty");
    expect(await recordOf(there)).toEqual(before);
  });

  test("R1: it is the organiser's: nobody else gets it", async () => {
    const meeting = await (await installations.fresh()).start();
    const others = [meeting.browser(), await meeting.phone(), await meeting.moderator(), await meeting.screen()];
    for (const one of others) expect((await one.request(FILES.archiveZip)).status).toBe(401);
    expect((await (await meeting.organiser()).request(FILES.archiveZip, { method: "POST" })).status).toBe(405);
  });
});
