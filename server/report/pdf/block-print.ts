/** Each kind of block of the report on paper. */
import type { Block, ReportSection } from "../../../src/domain/report-shape.ts";
import type { ReportData } from "../../usecases/report-data.ts";
import { printIdea } from "./idea-print.ts";
import { INK, lineHeight, type Paper, type Tag } from "./paper.ts";
import { print, STYLE } from "./paragraphs.ts";
import { printFacts, printTable } from "./table-print.ts";

const LINE_GAP = 22;

export function printBlock(
  paper: Paper,
  block: Block,
  { wide }: ReportSection,
  { sketches, photos }: ReportData,
): void {
  switch (block.kind) {
    case "heading":
      return print(paper, block.text, STYLE.heading, { tag: "H3", before: 8, after: 4, keep: 60 });
    case "paragraph":
      return print(paper, block.text, STYLE.body, { tag: "P" });
    case "facts":
      return printFacts(paper, block.rows, STYLE.body);
    case "fill-in":
      return printFillIn(paper, block.label, block.lines);
    case "list":
      return printList(paper, block.items);
    case "table":
      return printTable(paper, block, wide ? 9 : 10.5);
    case "idea":
      return printIdea(paper, block, {
        sketch: (block.sketch && sketches.get(block.sketch.ideaId)) ?? null,
        photo: (block.photo && photos.get(block.photo.ideaId)) ?? null,
      });
    case "signatures":
      return printSignatures(paper, block.labels);
  }
}

/** Dotted lines under what has to be written by hand. */
function printFillIn(paper: Paper, label: string, lines: number): void {
  print(paper, `${label} (do uzupełnienia):`, STYLE.body, { tag: "P", after: 0, keep: lines * LINE_GAP });
  for (let i = 0; i < lines; i += 1) {
    paper.y += LINE_GAP;
    rule(paper, paper.left, paper.width);
  }
  paper.y += 12;
}

function rule(paper: Paper, x: number, width: number): void {
  const { doc, y } = paper;
  paper.decorate(() => {
    doc
      .lineWidth(0.7)
      .dash(1, { space: 2 })
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(INK)
      .undash();
  });
}

const INDENT = 14;

function printList(paper: Paper, items: readonly string[]): void {
  const list = paper.tag("L");
  for (const item of items) {
    const entry = paper.tag("LI", list);
    paper.need(lineHeight(STYLE.body) * 2);
    printBullet(paper, entry);
    print(paper, item, STYLE.body, { tag: "LBody", parent: entry, indent: INDENT, after: 2 });
    entry.end();
  }
  list.end();
  paper.y += 6;
}

function printBullet(paper: Paper, entry: Tag): void {
  const label = paper.tag("Lbl", entry);
  label.add(() => paper.line({ runs: [{ text: "•", font: "regular" }] }, STYLE.body, paper.left + 3, paper.y));
  label.end();
}

/** Room for hands: each label under its own line. */
function printSignatures(paper: Paper, labels: readonly string[]): void {
  const gap = 24;
  const width = (paper.width - gap * (labels.length - 1)) / labels.length;
  paper.need(80);
  paper.y += 54;
  labels.forEach((label, i) => {
    const x = paper.left + i * (width + gap);
    rule(paper, x, width);
    const tag = paper.tag("P");
    tag.add(() => paper.line({ runs: [{ text: label, font: "regular" }] }, STYLE.small, x, paper.y + 4));
    tag.end();
  });
  paper.y += 24;
}
