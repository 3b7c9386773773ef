/** Tables that run over pages: rows may be cut between lines, and every page starts with the head again. */
import type { TableBlock } from "../../../src/domain/report-shape.ts";
import { typeset } from "../../../src/domain/typography.ts";
import { INK, lineHeight, type Paper, type Tag } from "./paper.ts";
import type { Line, TextStyle } from "./text-lines.ts";

const PAD = 4;
const RULE = "#8a8378";
const HEAD_FILL = "#efebe3";

interface Grid {
  readonly paper: Paper;
  readonly columns: TableBlock["columns"];
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: readonly number[];
  readonly body: TextStyle;
  readonly head: TextStyle;
}

/** Prints a table with its head; `size` is the size of its type in points. */
export function printTable(paper: Paper, { caption, columns, rows }: TableBlock, size: number): void {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const edges = columns.reduce<number[]>(
    (found, { share }) => [...found, (found.at(-1) ?? 0) + (share / total) * paper.width],
    [paper.left],
  );
  const grid: Grid = {
    paper,
    columns,
    edges,
    body: { weight: "regular", size },
    head: { weight: "bold", size },
  };
  const titles = columns.map(({ title }, i) => paper.lines(typeset(title), grid.head, widthOf(grid, i)));
  const table = paper.tag("Table", null, { alt: caption });
  paper.need(heightOf(grid, titles) + 3 * lineHeight(grid.body) + 2 * PAD);
  printHead(grid, titles, table);
  for (const row of rows) printRow(grid, titles, row, table);
  table.end();
  paper.y += 12;
}

const widthOf = ({ edges }: Grid, i: number): number => (edges[i + 1] ?? 0) - (edges[i] ?? 0) - 2 * PAD;

const heightOf = ({ body }: Grid, cells: readonly (readonly Line[])[]): number =>
  Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight(body) + 2 * PAD;

function printHead(grid: Grid, titles: readonly (readonly Line[])[], table: Tag): void {
  const row = grid.paper.tag("TR", table);
  frame(grid, heightOf(grid, titles), HEAD_FILL);
  titles.forEach((lines, i) => {
    const cell = grid.paper.tag("TH", row, { scope: "Column" });
    cell.add(() => drawCell(grid, i, lines, grid.head));
    cell.end();
  });
  row.end();
  grid.paper.y += heightOf(grid, titles);
}

/** On further pages the head is decoration: it was read already. */
function repeatHead(grid: Grid, titles: readonly (readonly Line[])[]): void {
  frame(grid, heightOf(grid, titles), HEAD_FILL);
  grid.paper.decorate(() => {
    titles.forEach((lines, i) => drawCell(grid, i, lines, grid.head));
  }, "Pagination");
  grid.paper.y += heightOf(grid, titles);
}

function printRow(grid: Grid, titles: readonly (readonly Line[])[], texts: readonly string[], table: Tag): void {
  const { paper, body } = grid;
  const cells = texts.map((text, i) => paper.lines(typeset(text), body, widthOf(grid, i)));
  const row = paper.tag("TR", table);
  const tags = cells.map((_, i) => (i === 0 ? paper.tag("TH", row, { scope: "Row" }) : paper.tag("TD", row)));
  const longest = Math.max(1, ...cells.map((lines) => lines.length));
  let from = 0;
  while (from < longest) {
    makeRoom(grid, titles, longest - from, from === 0);
    const fit = Math.max(1, Math.floor((paper.room - 2 * PAD) / lineHeight(body)));
    const parts = cells.map((lines) => lines.slice(from, from + fit));
    const height = heightOf(grid, parts);
    frame(grid, height, null);
    parts.forEach((lines, i) => {
      if (lines.length > 0) tags[i]?.add(() => drawCell(grid, i, lines, body));
    });
    paper.y += height;
    from += fit;
  }
  for (const tag of tags) tag.end();
  row.end();
}

/** A short row stays whole; a long one may begin where four of its lines fit. */
function makeRoom(grid: Grid, titles: readonly (readonly Line[])[], lines: number, isStart: boolean): void {
  const wanted = isStart ? (lines <= 12 ? lines : 4) : Math.min(lines, 2);
  const turned = grid.paper.need(wanted * lineHeight(grid.body) + 2 * PAD);
  if (turned) repeatHead(grid, titles);
}

function drawCell({ paper, columns, edges }: Grid, i: number, lines: readonly Line[], style: TextStyle): void {
  const right = columns[i]?.number === true;
  const x = right ? (edges[i + 1] ?? 0) - PAD : (edges[i] ?? 0) + PAD;
  lines.forEach((line, row) => paper.line(line, style, x, paper.y + PAD + row * lineHeight(style), INK, right));
}

function frame({ paper, edges }: Grid, height: number, fill: string | null): void {
  const { doc, y, left, width } = paper;
  paper.decorate(() => {
    if (fill !== null) doc.rect(left, y, width, height).fill(fill);
    doc.lineWidth(0.5).rect(left, y, width, height);
    for (const edge of edges.slice(1, -1)) doc.moveTo(edge, y).lineTo(edge, y + height);
    doc.stroke(RULE);
  });
}

/** Names and values as a table without a head: each name heads its row. */
export function printFacts(paper: Paper, rows: readonly (readonly [string, string])[], style: TextStyle): void {
  const strong: TextStyle = { ...style, weight: "bold" };
  const nameWidth = paper.width * 0.3;
  const table = paper.tag("Table");
  for (const [name, value] of rows) {
    const names = paper.lines(typeset(name), strong, nameWidth - 8);
    const values = paper.lines(typeset(value), style, paper.width - nameWidth);
    const height = Math.max(names.length, values.length) * lineHeight(style) + 4;
    paper.need(height);
    const row = paper.tag("TR", table);
    printFact(paper, paper.tag("TH", row, { scope: "Row" }), names, strong, paper.left);
    printFact(paper, paper.tag("TD", row), values, style, paper.left + nameWidth);
    row.end();
    paper.y += height;
  }
  table.end();
  paper.y += 8;
}

function printFact(paper: Paper, tag: Tag, lines: readonly Line[], style: TextStyle, x: number): void {
  tag.add(() => {
    lines.forEach((line, i) => paper.line(line, style, x, paper.y + i * lineHeight(style)));
  });
  tag.end();
}
