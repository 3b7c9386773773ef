/** The first page's table of contents: its room is kept first and filled when the numbers of pages are known. */
import type { ReportSection } from "../../../src/domain/report-shape.ts";
import { typeset } from "../../../src/domain/typography.ts";
import { INK, lineHeight, type Paper, type Tag } from "./paper.ts";
import { print, STYLE } from "./paragraphs.ts";

const NUMBER_WIDTH = 34;

interface Place {
  readonly page: number;
  readonly y: number;
  readonly section: ReportSection;
  readonly tag: Tag;
  readonly link: Tag;
}

export interface Contents {
  /** Prints the numbers and links, once every section has been printed. */
  complete(pageOf: ReadonlyMap<string, number>): void;
}

/** Prints the titles on the page where the paper is. */
export function printContents(paper: Paper, sections: readonly ReportSection[]): Contents {
  print(paper, "Spis treści", STYLE.section, { tag: "H2", before: 18, keep: 80 });
  const list = paper.tag("TOC");
  const places = sections.map((section): Place => {
    const tag = paper.tag("TOCI", list);
    const lines = paper.lines(typeset(section.title), STYLE.body, paper.width - NUMBER_WIDTH);
    const height = lines.length * lineHeight(STYLE.body);
    paper.need(height);
    const link = paper.tag("Link", tag);
    const place = { page: paper.page, y: paper.y, section, tag, link };
    link.add(() => {
      lines.forEach((line, i) => paper.line(line, STYLE.body, paper.left, paper.y + i * lineHeight(STYLE.body)));
    });
    paper.y += height + 3;
    return place;
  });
  return {
    complete: (pageOf) => {
      for (const place of places) fillPlace(paper, place, pageOf.get(place.section.id) ?? 0);
      list.end();
    },
  };
}

function fillPlace(paper: Paper, { page, y, section, tag, link }: Place, number: number): void {
  paper.doc.switchToPage(page - 1);
  const right = paper.left + paper.width;
  link.add(() => paper.line({ runs: [{ text: String(number), font: "regular" }] }, STYLE.body, right, y, INK, true));
  // pdfkit writes `structParent` and `Contents` of an annotation; its types know neither here.
  const options: object = { structParent: link, Contents: new String(`${section.title}, strona ${number}`) };
  paper.doc.goTo(paper.left, y, paper.width, lineHeight(STYLE.body), section.id, options);
  link.end();
  tag.end();
}
