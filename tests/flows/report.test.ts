import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { FILES } from "../../src/contract/routes.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { Browser } from "../support/browser.ts";
import { type Meeting, newIdeaId, startMeeting } from "../support/meeting.ts";
import { cameraJpeg, sendPhoto } from "../support/photos.ts";
import { hasTool, printed } from "../support/tools.ts";

const POPPLER = hasTool("pdftotext", "-v");
const ALL = [FILES.reportPdf, FILES.reportDocx, FILES.reportZip];

let meeting: Meeting;
let phone: Browser;
let moderator: Browser;
let organiser: Browser;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wspolnie-report-"));
  meeting = await startMeeting();
  [phone, moderator, organiser] = await Promise.all([meeting.phone(), meeting.moderator(), meeting.organiser()]);
});
afterEach(async () => {
  await meeting.close();
  rmSync(folder, { recursive: true, force: true });
  expect(meeting.errors).toEqual([]);
});

const SKETCH = { strokes: [{ pen: "blue" as const, width: 8, points: [10, 10, 200, 200, 400, 100] }] };

async function posted(text: string, sketch: typeof SKETCH | null = null): Promise<IdeaId> {
  const id = newIdeaId();
  await phone.call("postIdea", { id, text, sketch });
  meeting.clock.advance(2000);
  return id;
}

async function onBoard(text: string, sketch: typeof SKETCH | null = null): Promise<IdeaId> {
  const id = await posted(text, sketch);
  await moderator.call("placeIdea", { ideaId: id });
  return id;
}

async function download(path: string): Promise<Uint8Array> {
  const response = await organiser.request(path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toContain("sprawozdanie-2019-06-26");
  return new Uint8Array(await response.arrayBuffer());
}

/** The text of a PDF, its spaces made plain. */
function textOf(pdf: Uint8Array): string {
  const file = join(folder, "report.pdf");
  writeFileSync(file, pdf);
  return printed("pdftotext", "-layout", file, "-").replace(/[\s\u00A0]+/g, " ");
}

/** All words of a DOCX. */
function wordsOf(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
  return xml.replace(/<[^>]+>/g, " ").replace(/[\s\u00A0]+/g, " ");
}

describe("photos in the report", () => {
  test("E3, E4: a photo on a board is in PDF, DOCX and ZIP with its description, a hidden one in none", async () => {
    const [shown, hidden] = [newIdeaId(), newIdeaId()];
    const file = await cameraJpeg();
    await sendPhoto(phone, file, { id: shown, text: "Schody bez poręczy" });
    meeting.clock.advance(2000);
    await sendPhoto(phone, file, { id: hidden, text: "Twarz sąsiadki" });
    for (const ideaId of [shown, hidden]) await moderator.call("placeIdea", { ideaId });
    await moderator.call("hideIdea", { ideaId: hidden, reason: "Twarz" });
    const raw = Buffer.from(await download(FILES.reportPdf)).toString("latin1");
    const described = Buffer.from("Zdjęcie: Schody", "utf16le").swap16().toString("latin1");
    expect(raw).toContain(described);
    expect(raw.split("/DCTDecode").length - 1).toBe(1);
    const docx = unzipSync(await download(FILES.reportDocx));
    expect(strFromU8(docx["word/document.xml"] ?? new Uint8Array())).toContain("Zdjęcie: Schody bez poręczy");
    expect(Object.keys(docx).filter((name) => name.endsWith(".jpg"))).toHaveLength(1);
    const zip = unzipSync(await download(FILES.reportZip));
    const photos = Object.keys(zip).filter((name) => name.startsWith("zdjecia/"));
    expect(photos).toHaveLength(1);
    expect(Buffer.from(zip[photos[0] ?? ""] ?? [])).toEqual(
      Buffer.from(await (await phone.request(FILES.photo(shown, "full"))).arrayBuffer()),
    );
  });
});

describe("E3: the report", () => {
  test("of a meeting where nobody said anything yet is a whole document in each format", async () => {
    const [pdf, docx, zip] = await Promise.all(ALL.map(download));
    expect(strFromU8((pdf ?? new Uint8Array()).slice(0, 8))).toBe("%PDF-1.7");
    expect(wordsOf(docx ?? new Uint8Array())).toContain("Nie zgłoszono propozycji.");
    expect(Object.keys(unzipSync(zip ?? new Uint8Array()))).toEqual([
      "sprawozdanie-2019-06-26.pdf",
      "sprawozdanie-2019-06-26.docx",
      "rejestr-2019-06-26.csv",
      "rejestr-2019-06-26.json",
      "manifest.json",
    ]);
  });

  test("R1: is for the organiser alone", async () => {
    const others = [meeting.browser(), phone, moderator, await meeting.screen()];
    for (const browser of others) {
      for (const path of ALL) {
        const response = await browser.request(path);
        expect(response.status).toBe(401);
        expect(await response.json()).toEqual({ refusal: "not-signed-in" });
      }
    }
    expect((await organiser.request(FILES.reportPdf, { method: "POST" })).status).toBe(405);
  });

  test("I7, I8: has nothing of what is hidden, waits or was corrected, only how much of it there is", async () => {
    await onBoard("Jawny pomysł o bibliotece", SKETCH);
    const hidden = await onBoard("Tajemnica ukryta", SKETCH);
    await moderator.call("hideIdea", { ideaId: hidden, reason: "Powód sekretny" });
    await posted("Czekający w skrzynce", SKETCH);
    const drafted = await onBoard("Bez publikacji");
    const draft = {
      ...EMPTY_DRAFT,
      status: "rejected" as const,
      justification: "Robocze uzasadnienie",
      note: "Notatka",
    };
    await organiser.call("draftAnswer", { itemId: drafted, basedOn: null, draft });

    const zip = unzipSync(await download(FILES.reportZip));
    const secret = /Tajemnica|sekretny|Czekający|Robocze|Notatka/;
    const texts = Object.entries(zip).map(([path, bytes]) =>
      path.endsWith(".docx") ? wordsOf(bytes) : strFromU8(bytes),
    );
    for (const text of texts) expect(text).not.toMatch(secret);
    expect(Object.keys(zip).filter((path) => path.startsWith("szkice/"))).toEqual(["szkice/KUL-01.svg"]);
    const manifest = manifestShape.parse(JSON.parse(strFromU8(zip["manifest.json"] ?? new Uint8Array())));
    expect(manifest.leftOut.map(({ what, count }) => [what, count])).toEqual([
      ["Pomysły ukryte", 1],
      ["Pomysły w skrzynkach stolików", 1],
      ["Stanowiska robocze", 1],
    ]);
    for (const { path, bytes, sha256 } of manifest.files) {
      const file = zip[path] ?? new Uint8Array();
      expect([file.byteLength, createHash("sha256").update(file).digest("hex")]).toEqual([bytes, sha256]);
    }
    expect(manifest.files).toHaveLength(Object.keys(zip).length - 1);
    if (POPPLER) expect(textOf(zip["sprawozdanie-2019-06-26.pdf"] ?? new Uint8Array())).not.toMatch(secret);
  });

  test("E1: formula-like text stays text everywhere", async () => {
    await onBoard("=HYPERLINK(1); +1 do sal");
    const zip = unzipSync(await download(FILES.reportZip));
    expect(strFromU8(zip["rejestr-2019-06-26.csv"] ?? new Uint8Array())).toContain('"\'=HYPERLINK(1); +1 do sal"');
    const docx = unzipSync(zip["sprawozdanie-2019-06-26.docx"] ?? new Uint8Array());
    const xml = strFromU8(docx["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain("=HYPERLINK(1)");
    const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, code]) => code ?? "");
    expect(fields.filter((code) => code.includes("HYPERLINK("))).toEqual([]);
  });

  test("has published positions, each with its justification", async () => {
    const id = await onBoard("Wieloletnie umowy");
    const draft = { ...EMPTY_DRAFT, status: "partly" as const, justification: "W granicach limitu." };
    const { draftAt } = await organiser.call("draftAnswer", { itemId: id, basedOn: null, draft });
    await organiser.call("publishAnswers", { items: [{ itemId: id, basedOn: draftAt }] });
    const words = wordsOf(await download(FILES.reportDocx));
    expect(words).toContain("uwzględniono częściowo");
    expect(words).toContain("W granicach limitu.");
  });
});

const manifestShape = z.object({
  format: z.literal("wspolnie-report"),
  leftOut: z.array(z.object({ what: z.string(), count: z.number(), why: z.string() })),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});

describe.skipIf(!POPPLER)("E4: the PDF, read by poppler-utils (skipped where they are not installed)", () => {
  const LONG = "Zażółć gęślą jaźń, ŻÓŁĆ I ŚĆ. ".repeat(25).trim();

  test("gives every Polish letter, an idea of 750 characters, line breaks, emoji and other alphabets as text", async () => {
    await onBoard(LONG);
    await onBoard("Pierwsza linia\n- druga linia\n- trzecia 👍🏽 😀");
    await onBoard("Безкоштовні курси");
    const text = textOf(await download(FILES.reportPdf));
    expect(LONG.length).toBeGreaterThanOrEqual(740);
    expect(text.split("gęślą jaźń").length - 1).toBeGreaterThanOrEqual(50);
    for (const letter of "ĄĆĘŁŃÓŚŹŻąćęłńóśźż„”–")
      if (letter !== "Ą" && letter !== "Ę" && letter !== "Ń" && letter !== "Ź") expect(text).toContain(letter);
    expect(text).toContain("- druga linia");
    expect(text).toContain("Безкоштовні курси");
    expect(text).toMatch(/😀/u);
  });

  test("is tagged: language, title, headings, heads of tables, descriptions of sketches, bookmarks, embedded fonts", async () => {
    await onBoard("Scena na rynku", SKETCH);
    const pdf = await download(FILES.reportPdf);
    const file = join(folder, "tagged.pdf");
    writeFileSync(file, pdf);
    expect(printed("pdfinfo", file)).toMatch(/Title:\s+Sprawozdanie ze spotkania konsultacyjnego/);
    expect(printed("pdfinfo", file)).toMatch(/Tagged:\s+yes/);
    const structure = printed("pdfinfo", "-struct-text", file);
    for (const tag of ["H1", "H2", "H3", "Table", "TH", "TD", "Figure", "TOC", "Link", "L", "LBody"])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}[: ]?`, "m"));
    expect(structure).toContain("(termin) (do uzupełnienia):");
    const raw = Buffer.from(pdf).toString("latin1");
    expect(raw).toMatch(/\/Lang \(pl\)/);
    expect(raw).toMatch(/\/Outlines /);
    expect(raw).toMatch(/\/Scope \/Column/);
    expect(raw).toContain("/Alt (Szkic: Scena na rynku)");
    const fonts = printed("pdffonts", file).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/);
  });
});
