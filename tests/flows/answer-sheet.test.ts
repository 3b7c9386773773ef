import { expect, test } from "vitest";
import { readCells } from "../../server/gateways/read-cells.ts";
import type { SheetView } from "../../src/contract/answer-views.ts";
import { FILES, SHEET_FINGERPRINT } from "../../src/contract/routes.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

let meeting: Meeting;
let organiser: Browser;
let ids: IdeaId[];

eachMeeting(async (fresh) => {
  meeting = fresh;
  organiser = await meeting.organiser();
  const [phone, moderator] = [await meeting.phone(), await meeting.moderator()];
  ids = [];
  for (const text of ["=1+1 do sal", "Scena objazdowa", "Łąka kwietna"]) {
    const id = newIdeaId();
    await phone.call("postIdea", { id, text, sketch: null });
    await moderator.call("placeIdea", { ideaId: id });
    meeting.clock.advance(2000);
    ids.push(id);
  }
  await meeting.department("Wydział Kultury");
});

/** The office's copy as rows; the first has the titles. */
async function sheet(): Promise<{ rows: string[][]; set(row: number, title: string, text: string): void }> {
  const bytes = await (await organiser.request(FILES.registerCsv)).arrayBuffer();
  const rows = readCells(new Uint8Array(bytes)) ?? [];
  return {
    rows,
    set: (row, title, text) => {
      const at = rows[0]?.indexOf(title) ?? -1;
      const cells = rows[row];
      if (at === -1 || !cells) throw new Error(`no cell ${title} in row ${row}`);
      cells[at] = text;
    },
  };
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const csv = (rows: string[][], delimiter = ";", line = "\r\n"): string =>
  rows.map((row) => row.map(quoted).join(delimiter)).join(line);

const send = (as: Browser, path: string, file: BodyInit, headers: Record<string, string> = {}) =>
  as.request(path, { method: "POST", body: file, headers: { "content-type": "text/csv", ...headers } });

async function preview(file: BodyInit): Promise<SheetView> {
  const response = await send(organiser, FILES.sheetPreview, file);
  expect(response.status).toBe(200);
  return (await response.json()) as SheetView;
}

const apply = (file: BodyInit, fingerprint: string) =>
  send(organiser, FILES.sheetApply, file, { [SHEET_FINGERPRINT]: fingerprint });

test("E5: out, changed in a spreadsheet, previewed, and back in as drafts; nothing is published", async () => {
  const one = await sheet();
  one.set(1, "Stanowisko", "nie uwzględniono");
  one.set(1, "Uzasadnienie stanowiska", "'=SUMA nie pomoże; „cytat”\ni druga linia");
  one.set(2, "Wydział", "Wydział Kultury");
  one.set(2, "Termin", "31.07.2019");
  one.set(3, "Stanowisko", "może");
  const file = csv(one.rows);
  const view = await preview(file);
  expect(view).toMatchObject({
    changes: [
      {
        row: 2,
        number: "KUL-01",
        fields: [
          { field: "status", from: "", to: "nie uwzględniono" },
          { field: "justification", from: "", to: "=SUMA nie pomoże; „cytat”\ni druga linia" },
        ],
      },
      {
        number: "KUL-02",
        fields: [
          { field: "department", to: "Wydział Kultury" },
          { field: "dueDate", to: "2019-07-31" },
        ],
      },
    ],
    refused: [{ row: 4, number: "KUL-03", problem: "unknown-position" }],
    unchanged: 0,
  });
  expect((await organiser.call("answers", {})).items.every(({ draftAt }) => draftAt === null)).toBe(true);

  expect(await (await apply(file, view.fingerprint)).json()).toEqual({ saved: 2 });
  const { items } = await organiser.call("answers", {});
  expect(items.map(({ draft }) => draft)).toEqual([
    { ...EMPTY_DRAFT, status: "rejected", justification: "=SUMA nie pomoże; „cytat”\ni druga linia" },
    { ...EMPTY_DRAFT, department: "Wydział Kultury", dueDate: "2019-07-31" },
    EMPTY_DRAFT,
  ]);
  expect(items.every(({ published }) => published === null)).toBe(true);
});

test("E5: the same file again changes nothing, and an untouched one says so", async () => {
  const one = await sheet();
  one.set(1, "Stanowisko", "uwzględniono");
  for (const file of [csv(one.rows), csv(one.rows, ",", "\n"), `\uFEFF${csv(one.rows)}`]) {
    const view = await preview(file);
    const expected = view.changes.length;
    expect(await (await apply(file, view.fingerprint)).json()).toEqual({ saved: expected });
    expect((await preview(file)).changes).toEqual([]);
  }
  expect((await organiser.call("answerTrace", { itemId: ids[0] ?? newIdeaId() })).events).toHaveLength(1);
  expect(await preview(csv((await sheet()).rows))).toMatchObject({ changes: [], refused: [], unchanged: 3 });
});

test("E5: what changed meanwhile is refused in the preview, and an old preview is not carried out", async () => {
  const one = await sheet();
  one.set(1, "Stanowisko", "uwzględniono");
  one.set(2, "Stanowisko", "uwzględniono");
  const file = csv(one.rows);
  const before = await preview(file);
  expect(before.changes).toHaveLength(2);
  const draft = { ...EMPTY_DRAFT, note: "w międzyczasie" };
  await organiser.call("draftAnswer", { itemId: ids[1] ?? newIdeaId(), basedOn: null, draft });
  const late = await apply(file, before.fingerprint);
  expect([late.status, await late.json()]).toEqual([409, { refusal: "conflict" }]);
  expect((await organiser.call("answers", {})).items[0]?.draftAt).toBeNull();
  expect(await preview(file)).toMatchObject({
    changes: [{ number: "KUL-01" }],
    refused: [{ number: "KUL-02", problem: "changed-meanwhile" }],
  });
});

test("E5: a file of Polish Excel's plain CSV is read in its own encoding", async () => {
  const words = Buffer.from("Numer;Uzasadnienie stanowiska;Wersja\r\nKUL-01;za\xbf\xf3\xb3\xe6;w0", "latin1");
  expect((await preview(new Uint8Array(words))).changes[0]?.fields).toEqual([
    { field: "justification", from: "", to: "zażółć" },
  ]);
});

test("E5: what is no such file is refused in words", async () => {
  for (const file of ["", "to nie jest tabela", "Numer;Treść\nKUL-01;x", 'Numer;Stanowisko\n"KUL-01;x'])
    expect(await (await send(organiser, FILES.sheetPreview, file)).json()).toEqual({ refusal: "file-unreadable" });
  const large = await send(organiser, FILES.sheetPreview, "x".repeat(5 * 1024 * 1024 + 1)).catch(() => null);
  if (large) expect(await large.json()).toEqual({ refusal: "file-too-large" });
});

test("R1, R5: nobody but the organiser reads a spreadsheet in, and no foreign page does", async () => {
  const file = csv((await sheet()).rows);
  const others = [
    meeting.browser(),
    await meeting.phone(),
    await meeting.moderator(),
    await meeting.department("Wydział Kultury"),
  ];
  for (const path of [FILES.sheetPreview, FILES.sheetApply]) {
    for (const one of others) expect((await send(one, path, file)).status).toBe(401);
    expect((await send(organiser, path, file, { origin: "https://example.org" })).status).toBe(403);
    expect((await send(organiser, path, file, { "content-type": "text/plain" })).status).toBe(400);
    expect((await organiser.request(path)).status).toBe(405);
  }
});
