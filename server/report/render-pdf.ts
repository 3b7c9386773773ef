import type { ReportSection } from "../../src/domain/report-shape.ts";
import { momentInWords } from "../../src/domain/report-words.ts";
import { typeset } from "../../src/domain/typography.ts";
import type { ReportData } from "../usecases/report-data.ts";
import { printBlock } from "./pdf/block-print.ts";
import { printContents } from "./pdf/contents.ts";
import { lineHeight, Paper } from "./pdf/paper.ts";
import { print, STYLE } from "./pdf/paragraphs.ts";

/**
 * The report as a tagged PDF: language, title, headings, heads of tables, descriptions of pictures,
 * bookmarks, embedded fonts. Letters that none of the fonts has are printed as `[?]`.
 */
export async function renderPdf(data: ReportData, timeZone = "Europe/Warsaw"): Promise<Buffer> {
  const { report } = data;
  const paper = new Paper({
    title: `${report.title}: ${report.subtitle}`,
    author: report.organiser,
    subject: report.subtitle,
    madeAt: new Date(report.madeAt),
  });
  paper.addPage(false);
  print(paper, report.title, STYLE.title, { tag: "H1", before: 24, after: 10 });
  print(paper, report.subtitle, STYLE.body, { tag: "P" });
  print(paper, report.organiser, STYLE.body, { tag: "P" });
  print(paper, `Stan zapisu: ${momentInWords(report.madeAt, timeZone)}`, STYLE.body, { tag: "P" });
  const contents = printContents(paper, report.sections);
  const pages = new Map<string, number>();
  let before: ReportSection | null = null;
  for (const section of report.sections) {
    if (startsPage(section, before)) paper.addPage(section.wide);
    printSection(paper, section, data, pages);
    before = section;
  }
  contents.complete(pages);
  numberPages(paper);
  return paper.end();
}

/** The contents stand alone; pages on their side and annexes begin anew. */
const startsPage = (section: ReportSection, before: ReportSection | null): boolean =>
  before === null || section.wide !== before.wide || section.isAnnex;

function printSection(paper: Paper, section: ReportSection, data: ReportData, pages: Map<string, number>): void {
  // Room for the title and what comes first, so that the bookmark leads to the page where both are.
  paper.need(150);
  const top = paper.y;
  pages.set(section.id, paper.page);
  paper.doc.addNamedDestination(section.id, "XYZ", 0, top, null);
  paper.doc.outline.addItem(typeset(section.title));
  print(paper, section.title, STYLE.section, { tag: "H2", before: 10, keep: 40 });
  for (const block of section.blocks) printBlock(paper, block, section, data);
}

function numberPages(paper: Paper): void {
  const { start, count } = paper.doc.bufferedPageRange();
  for (let i = start; i < start + count; i += 1) {
    paper.doc.switchToPage(i);
    const text = `Strona ${i + 1} z ${count}`;
    const y = paper.doc.page.height - 40;
    paper.decorate(() => {
      const line = { runs: [{ text, font: "regular" as const }] };
      paper.line(line, STYLE.small, paper.left + paper.width, y, "#5c554a", true);
    }, "Pagination");
    paper.y = y + lineHeight(STYLE.small);
  }
}
