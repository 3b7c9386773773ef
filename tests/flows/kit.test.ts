import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FILES } from "../../src/contract/routes.ts";
import { idFrom } from "../../src/domain/ids.ts";
import { KIT_PARTS, type KitPart } from "../../src/domain/kit.ts";
import { SIDES } from "../../src/domain/side.ts";
import type { Browser } from "../support/browser.ts";
import { type Meeting, newIdeaId, startMeeting } from "../support/meeting.ts";
import { picturesOf, readHalf, readPart } from "../support/qr.ts";
import { hasTool, printed } from "../support/tools.ts";

const POPPLER = hasTool("pdftoppm", "-v");
const ALL = ["all", ...KIT_PARTS] as const;

let meeting: Meeting;
let organiser: Browser;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wspolnie-kit-"));
  meeting = await startMeeting({ env: { PUBLIC_URL: "https://wspolnie.example.org" } });
  organiser = await meeting.organiser();
});
afterEach(async () => {
  await meeting.close();
  rmSync(folder, { recursive: true, force: true });
  expect(meeting.errors).toEqual([]);
});

const download = async (part: KitPart | "all"): Promise<string> => kept(await organiser.request(FILES.kit(part)), part);

/** The form of the page with slips. */
const slipsForm = (id: string, count: number, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  body: new URLSearchParams({ id, count: String(count) }).toString(),
});

async function kept(response: Response, part: string): Promise<string> {
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(response.headers.get("content-disposition")).toContain("2019-06-26.pdf");
  const file = join(folder, `${part}.pdf`);
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
  return file;
}

const textOf = (pdf: string, page?: number): string => {
  const pages = page === undefined ? [] : ["-f", String(page), "-l", String(page)];
  return printed("pdftotext", "-layout", ...pages, pdf, "-").replace(/[\s\u00A0]+/g, " ");
};
const pagesOf = (pdf: string): number => Number(/Pages:\s+(\d+)/.exec(printed("pdfinfo", pdf))?.[1]);

describe("P7: the printed kit", () => {
  test("R1: is for the organiser alone", async () => {
    const others = [meeting.browser(), await meeting.phone(), await meeting.moderator(), await meeting.screen()];
    for (const browser of others)
      for (const part of ALL) {
        const response = await browser.request(FILES.kit(part));
        expect([response.status, await response.json()]).toEqual([401, { refusal: "not-signed-in" }]);
      }
    expect((await organiser.request(FILES.kit("all"), { method: "POST" })).status).toBe(405);
    const id = idFrom("command", newIdeaId().slice(5));
    for (const browser of others) expect((await browser.request(FILES.slips, slipsForm(id, 8))).status).toBe(401);
    const foreign = { origin: "https://gdzie-indziej.example.org" };
    expect((await organiser.request(FILES.slips, slipsForm(id, 8, foreign))).status).toBe(403);
    for (const [wrong, count] of [
      ["cokolwiek", 8],
      [id, 0],
      [id, 1_000_000],
    ] as const)
      expect((await organiser.request(FILES.slips, slipsForm(wrong, count))).status).toBe(400);
    expect((await organiser.request(FILES.slips)).status).toBe(405);
    expect((await organiser.request("/api/organiser/zestaw/inne.pdf")).status).toBe(404);
  });
});

describe.skipIf(!POPPLER)("P7: the printed kit, read by poppler-utils (skipped where they are not installed)", () => {
  test("on the tent of each table both codes lead to it and are at least 5 cm, and its words are there once", async () => {
    const pdf = await download("tents");
    const pages = picturesOf(pdf, folder);
    expect(pages).toHaveLength(meeting.tables.length);
    for (const [i, table] of meeting.tables.entries()) {
      for (const half of ["upper", "lower"] as const) {
        const code = await readHalf(pages[i] ?? "", half);
        expect(code?.text).toBe(`https://wspolnie.example.org/s/${table.code}`);
        expect(code?.sideMm).toBeGreaterThanOrEqual(50);
      }
      const text = textOf(pdf, i + 1);
      for (const words of [
        table.code,
        table.shortName,
        "wspolnie.example.org",
        "Gmina Miasta Toruń",
        "1. Zeskanuj kod",
      ])
        expect(text).toContain(words);
    }
    const structure = printed("pdfinfo", "-struct-text", pdf);
    expect(structure.split("Zeskanuj kod albo wpisz").length - 1).toBe(meeting.tables.length);
  });

  test("each side's card carries its own link", async () => {
    const { tables } = await organiser.call("links", {});
    const pages = picturesOf(await download("moderators"), folder);
    for (const [i, table] of tables.entries())
      for (const [at, side] of SIDES.entries()) {
        const code = await readHalf(pages[i] ?? "", at === 0 ? "upper" : "lower");
        expect(code?.text).toBe(table.moderators[side]);
      }
  });

  test("a card printed after a link was revoked carries the new one, which lets in", async () => {
    const { tables } = await organiser.call("links", {});
    await organiser.call("revokeLink", { tableId: meeting.table.id, side: "government" });
    const code = await readHalf(picturesOf(await download("moderators"), folder, 1)[0] ?? "", "upper");
    expect(code?.text).not.toBe(tables[0]?.moderators.government);
    const entered = await meeting.browser().request(new URL(code?.text ?? "").pathname);
    expect(entered.headers.get("location")).toBe("/moderator");
  });

  test("paper cards have the numbers that are kept for them, eight on a sheet, and are taken at the table", async () => {
    const pdf = await download("cards");
    expect(pagesOf(pdf)).toBe(meeting.tables.length * 2);
    const sheet = textOf(pdf, 1);
    for (let n = 901; n <= 908; n += 1) expect(sheet).toContain(`KUL-${n}`);
    expect(textOf(pdf, 2)).toContain("KUL-916");
    expect(sheet.split("Gmina Miasta Toruń").length - 1).toBe(8);
    const card = { id: newIdeaId(), text: "Z karteczki", sketch: null, source: "paper", card: 901 } as const;
    expect((await (await meeting.moderator()).call("scribeIdea", card)).n).toBe(901);
  });

  test("S5: slips are those of the printing, eight on a sheet, tagged; each code leads to its own", async () => {
    const printing = { id: idFrom("command", newIdeaId().slice(5)), count: 12 };
    const { slips } = await organiser.call("printSlips", printing);
    const pdf = await kept(await organiser.request(FILES.slips, slipsForm(printing.id, printing.count)), "slips");
    expect(printed("pdfinfo", pdf)).toMatch(/Tagged:\s+yes/);
    const pages = picturesOf(pdf, folder);
    expect(pages).toHaveLength(2);
    for (const [i, slip] of slips.entries()) {
      const code = await readPart(pages[Math.floor(i / 8)] ?? "", { columns: 2, rows: 4 }, i % 8);
      expect(code?.text).toBe(slip.url);
      expect(code?.sideMm).toBeGreaterThanOrEqual(25);
    }
    for (const [page, count] of [
      [1, 8],
      [2, 4],
    ] as const)
      expect(textOf(pdf, page).split("Gmina Miasta Toruń").length - 1).toBe(count);
    for (const { code, address } of slips) for (const words of [code, address]) expect(textOf(pdf)).toContain(words);
    const structure = printed("pdfinfo", "-struct-text", pdf);
    expect(structure.split("Zachowaj tę karteczkę").length - 1).toBe(slips.length);
  });

  test("all of it is one tagged file with embedded fonts and the city's name; agenda and help take a page each", async () => {
    const pdf = await download("all");
    expect(pagesOf(pdf)).toBe(meeting.tables.length * 4 + 2);
    expect(printed("pdfinfo", pdf)).toMatch(/Tagged:\s+yes/);
    for (let page = 1; page <= pagesOf(pdf); page += 1) expect(textOf(pdf, page)).toContain("Gmina Miasta Toruń");
    const fonts = printed("pdffonts", pdf).trim().split("\n").slice(2);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/);
    const text = textOf(pdf);
    expect(text).toContain("16:35 Praca własna: zapisywanie i rysowanie pomysłów");
    expect(text).toContain("Pomoc dla moderatorów");
  });
});
