/** What the city's office opens: the files in LibreOffice, as text and as pages. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCells } from "../../server/gateways/read-cells.ts";
import { FILES } from "../../src/contract/routes.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";
import { hasTool, printed } from "../support/tools.ts";

/** Three quarters of a minute and some 230 MB to install: more than a test run may take by itself, so where it is not, this is skipped. */
const OFFICE = hasTool("soffice", "--version") && hasTool("pdftotext", "-v");
if (!OFFICE) console.info("Without libreoffice-writer-nogui and -calc-nogui the tests in LibreOffice are skipped.");

/** What people write that a spreadsheet would take for a formula, a number or a date. */
const TRICKY = ["=1+1 do sal", "+1 do sal", "-5 minut", "@wszyscy", '=HYPERLINK("http://x";"y")', "1/2 etatu"];

describe.runIf(OFFICE)("files of the register in LibreOffice", () => {
  let folder: string;
  let meeting: Meeting;
  let organiser: Browser;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "wspolnie-office-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  eachMeeting(async (fresh) => {
    meeting = fresh;
    organiser = await meeting.organiser();
    const phone = await meeting.phone();
    const moderator = await meeting.moderator();
    for (const text of TRICKY) {
      const id = newIdeaId();
      await phone.call("postIdea", { id, text, sketch: null });
      await moderator.call("placeIdea", { ideaId: id });
      meeting.clock.advance(2000);
      const draft = { ...EMPTY_DRAFT, status: "rejected" as const, justification: text };
      await organiser.call("draftAnswer", { itemId: id, basedOn: null, draft });
    }
  });

  const fetched = async (file: string): Promise<Buffer> =>
    Buffer.from(await (await organiser.request(file)).arrayBuffer());

  /** The file as LibreOffice writes it in another format; `reading` says how it opens it. */
  function converted(bytes: Uint8Array, from: string, to: string, reading: string | null = null): Buffer {
    const source = join(folder, `file.${from}`);
    writeFileSync(source, bytes);
    const filter = reading === null ? [] : [`--infilter=${reading}`];
    // A profile of its own: a running office of somebody else would take the job and answer nothing.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    printed("soffice", profile, "--headless", ...filter, "--convert-to", to, "--outdir", join(folder, "out"), source);
    return readFileSync(join(folder, "out", `file.${to.split(":")[0]}`));
  }

  /** Semicolons, quotes, UTF-8, from the first line; special numbers and formulas are looked for, as when a person asks for them. */
  const CALC = "CSV:59,34,76,1,,0,false,true,false,false,false,-1,true";

  test("E1: no cell of the register's CSV is anything but text, also when numbers are looked for", async () => {
    // Opened in this way, what is not made safe does run.
    expect(converted(Buffer.from("a;b\n=1+1;2\n"), "csv", "fods", CALC).toString("utf8")).toContain("table:formula");
    const csv = await fetched(FILES.registerCsv);
    const sheet = converted(csv, "csv", "fods", CALC).toString("utf8");
    expect(sheet).toContain("do sal");
    expect(sheet).not.toContain("table:formula");
    for (const text of TRICKY.slice(0, 5)) expect(sheet, text).toContain(escaped(text));
  });

  test("E5: what LibreOffice saves of the register is read back, and changes nothing", async () => {
    const csv = await fetched(FILES.registerCsv);
    const saved = converted(csv, "csv", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false", CALC);
    expect(readCells(saved)?.length).toBe(readCells(csv)?.length);
    const answer = await organiser.request(FILES.sheetPreview, {
      method: "POST",
      headers: { "content-type": "text/csv" },
      body: new Uint8Array(saved),
    });
    expect(await answer.json()).toMatchObject({ changes: [], refused: [] });
  });

  test("E3: the DOCX opens as pages with headings, contents and every Polish letter", async () => {
    const pdf = converted(await fetched(FILES.reportDocx), "docx", "pdf");
    const file = join(folder, "docx.pdf");
    writeFileSync(file, pdf);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const text = printed("pdftotext", "-layout", file, "-").replace(/\s+/g, " ");
    for (const words of ["Sprawozdanie ze spotkania konsultacyjnego", "Spis treści", "=1+1 do sal", "Strona 1 z"])
      expect(text).toContain(words);
  });
});

/** As XML has it, with the apostrophe that keeps it text. */
const escaped = (text: string): string =>
  `'${text}`.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");
