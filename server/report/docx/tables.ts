import { AlignmentType, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { TableBlock } from "../../../src/domain/report-shape.ts";
import type { CellStyle } from "./styles.ts";
import { paragraph } from "./words.ts";

/** Given once for a table: given for every cell it would double the document in memory. */
const CELL_MARGINS = { top: 40, bottom: 40, left: 60, right: 60 } as const;

/** A table whose first row is its head and comes again on every page. `width` in twips (a twentieth of a point). */
export function docxTable({ columns, rows }: TableBlock, width: number, style: CellStyle): Table {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / total) * width));
  const cell = (text: string, i: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      ...(isHead ? { shading: { fill: "EFEBE3" } } : {}),
      children: [
        paragraph(text, { style, ...(columns[i]?.number === true ? { alignment: AlignmentType.RIGHT } : {}) }, isHead),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, i) => cell(title, i, true)),
      }),
      ...rows.map((row) => new TableRow({ children: row.map((text, i) => cell(text, i, false)) })),
    ],
  });
}

/** Names and values. */
export function docxFacts(rows: readonly (readonly [string, string])[], width: number): Table {
  const widths = [Math.floor(width * 0.3), Math.floor(width * 0.7)] as const;
  const cell = (text: string, size: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      children: [paragraph(text, { style: "Cell" }, bold)],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    rows: rows.map(
      ([name, value]) => new TableRow({ children: [cell(name, widths[0], true), cell(value, widths[1], false)] }),
    ),
  });
}
