/** Each kind of block of the report in a DOCX. */
import { HeadingLevel, LeaderType, Paragraph, type Table, TabStopType, TextRun } from "docx";
import type { Block, IdeaBlock } from "../../../src/domain/report-shape.ts";
import { typeset } from "../../../src/domain/typography.ts";
import { docxPhoto, docxPicture, type Pictures } from "./pictures.ts";
import { docxFacts, docxTable } from "./tables.ts";
import { paragraph, runs } from "./words.ts";

/** Usable widths of an upright page and one on its side, in twips. */
export const WIDTHS = { upright: 9638, wide: 14_570 } as const;

export function docxBlock(block: Block, wide: boolean, pictures: Pictures): (Paragraph | Table)[] {
  const width = wide ? WIDTHS.wide : WIDTHS.upright;
  switch (block.kind) {
    case "heading":
      return [paragraph(block.text, { heading: HeadingLevel.HEADING_2 })];
    case "paragraph":
      return [paragraph(block.text)];
    case "facts":
      return [docxFacts(block.rows, width), gap()];
    case "fill-in":
      return fillIn(block.label, block.lines, width);
    case "list":
      return block.items.map((item) => paragraph(item, { bullet: { level: 0 } }));
    case "table":
      return [docxTable(block, width, wide ? "SmallCell" : "Cell"), gap()];
    case "idea":
      return idea(block, pictures);
    case "signatures":
      return block.labels.flatMap((label) => [dotted(width / 2), paragraph(label)]);
  }
}

/** Two tables that touch would become one. */
const gap = (): Paragraph => new Paragraph({ children: [] });

/** Dots that give way to what is typed in front of them. */
const dotted = (width: number): Paragraph =>
  new Paragraph({
    spacing: { before: 240 },
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
    children: [new TextRun({ text: "\t" })],
  });

const fillIn = (label: string, lines: number, width: number): Paragraph[] => [
  paragraph(`${label} (do uzupełnienia):`, { keepNext: true }),
  ...Array.from({ length: lines }, () => dotted(width)),
];

function idea(block: IdeaBlock, pictures: Pictures): Paragraph[] {
  const sketch = block.sketch && pictures.sketches.get(block.sketch.ideaId);
  const photo = block.photo && pictures.photos.get(block.photo.ideaId);
  const notes = typeset(block.notes.join(" · "));
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 200, after: 40 },
      children: [...runs(block.number, true), new TextRun({ text: `  ${notes}`, size: 19, color: "5C554A" })],
    }),
    // The words stay on the page of their picture.
    ...(block.text.trim() === "" ? [] : [paragraph(block.text, { keepNext: Boolean(sketch || photo) })]),
    ...(sketch ? [docxPicture(block, sketch)] : []),
    ...(photo ? [docxPhoto(block, photo)] : []),
  ];
}
