import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from "docx";
import type { Report, ReportSection } from "../../src/domain/report-shape.ts";
import { momentInWords } from "../../src/domain/report-words.ts";
import { typeset } from "../../src/domain/typography.ts";
import type { ReportData } from "../usecases/report-data.ts";
import { docxBlock } from "./docx/blocks.ts";
import { type Pictures, picturesOf } from "./docx/pictures.ts";
import { STYLES } from "./docx/styles.ts";
import { paragraph, runs } from "./docx/words.ts";

type Part = Paragraph | Table | TableOfContents;

/** The report as a DOCX to edit: styles, a table of contents, heads of tables, descriptions of pictures. */
export async function renderDocx(
  { report, sketches, photos }: ReportData,
  timeZone = "Europe/Warsaw",
): Promise<Buffer> {
  const pictures = await picturesOf({ sketches, photos });
  const file = new Document({
    title: typeset(`${report.title}: ${report.subtitle}`),
    subject: typeset(report.subtitle),
    creator: report.organiser,
    styles: STYLES,
    sections: [
      sectionOf(front(report, timeZone), false),
      ...chapters(report.sections).map(({ wide, sections }) =>
        sectionOf(
          sections.flatMap((section) => chapter(section, pictures)),
          wide,
        ),
      ),
    ],
  });
  return Packer.toBuffer(file);
}

const front = (report: Report, timeZone: string): Part[] => [
  paragraph(report.title, { heading: HeadingLevel.TITLE }),
  paragraph(report.subtitle),
  paragraph(report.organiser),
  paragraph(`Stan zapisu: ${momentInWords(report.madeAt, timeZone)}`),
  paragraph("Spis treści", { spacing: { before: 400 } }, true),
  new TableOfContents("Spis treści", { hyperlink: true, headingStyleRange: "1-1" }),
];

interface Chapters {
  readonly wide: boolean;
  readonly sections: ReportSection[];
}

/** Neighbours that share a way of laying the page. */
function chapters(sections: readonly ReportSection[]): Chapters[] {
  const found: Chapters[] = [];
  for (const section of sections) {
    const last = found.at(-1);
    if (last?.wide === section.wide) last.sections.push(section);
    else found.push({ wide: section.wide, sections: [section] });
  }
  return found;
}

const chapter = (section: ReportSection, pictures: Pictures): Part[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: section.isAnnex,
    children: runs(section.title),
  }),
  ...section.blocks.flatMap((block) => docxBlock(block, section.wide, pictures)),
];

/** A4 with margins of 2 cm. */
const sectionOf = (children: Part[], wide: boolean): ISectionOptions => ({
  properties: {
    page: {
      size: {
        width: 11_906,
        height: 16_838,
        orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
    },
  },
  footers: { default: pageNumbers() },
  children,
});

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: ["Strona ", PageNumber.CURRENT, " z ", PageNumber.TOTAL_PAGES], size: 18 })],
      }),
    ],
  });
