/** Drawing on a sheet of the kit by millimetres: words in boxes, plates, QR codes, pictures, lines to cut along. */

import { create } from "qrcode";
import { HUE_COLOUR } from "../../src/board/hue-colour.ts";
import type { Hue } from "../../src/domain/table.ts";
import { typeset } from "../../src/domain/typography.ts";
import { INK, lineHeight, type Paper, type Tag } from "../report/pdf/paper.ts";
import type { TextStyle } from "../report/pdf/text-lines.ts";

/** Points in a millimetre. */
export const MM = 72 / 25.4;
export const A4 = { width: 210 * MM, height: 297 * MM } as const;

/** Where something goes: points, from the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Words {
  readonly text: string;
  readonly style: TextStyle;
  /** Null: it is read elsewhere already (the other face of a tent). */
  readonly tag: string | null;
  readonly colour?: string;
}

const SMALLEST = 8;

/** Draws `part` as a tagged part of the text, or (null) as decoration. */
export function draw(paper: Paper, tag: string | null, part: () => void, parent: Tag | null = null): void {
  if (tag === null) return paper.decorate(part);
  const own = paper.tag(tag, parent);
  own.add(part);
  own.end();
}

/** Words in a box, broken into lines; the place below them. */
export function words(paper: Paper, { x, y, width }: Box, { text, style, tag, colour = INK }: Words): number {
  const lines = paper.lines(typeset(text), style, width);
  draw(paper, tag, () => {
    lines.forEach((line, i) => paper.line(line, style, x, y + i * lineHeight(style), colour));
  });
  return y + lines.length * lineHeight(style);
}

/** One line, made smaller until it fits; the place below it. */
export function oneLine(paper: Paper, box: Box, given: Words): number {
  let size = given.style.size;
  while (size > SMALLEST && paper.lines(given.text, { ...given.style, size }, box.width).length > 1) size -= 1;
  return words(paper, box, { ...given, style: { ...given.style, size } });
}

/** The mark of a table, white on its colour, tagged as words unless they are read elsewhere; its width. */
export function plate(
  paper: Paper,
  { x, y }: Omit<Box, "width">,
  { mark, hue }: { readonly mark: string; readonly hue: Hue },
  size: number,
  isRead = true,
): number {
  const style = { weight: "bold", size } as const;
  const [line] = paper.lines(mark, style, Number.POSITIVE_INFINITY);
  const width = paper.measure(mark, "bold", size) + size * 0.7;
  paper.decorate(() => {
    paper.doc.roundedRect(x, y, width, size * 1.4, 3).fill(HUE_COLOUR[hue]);
  });
  draw(paper, isRead ? "P" : null, () => line && paper.line(line, style, x + size * 0.35, y + size * 0.04, "#ffffff"));
  return width;
}

/** Quiet zone in modules, as the standard asks. */
const QUIET = 4;

/** A QR code with its quiet zone, black on white. `alt` null: it is described elsewhere already. */
export function qr(paper: Paper, text: string, { x, y, width }: Box, alt: string | null): void {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const module = width / (modules.size + 2 * QUIET);
  const part = (): void => {
    const { doc } = paper;
    doc.rect(x, y, width, width).fill("#ffffff");
    for (let row = 0; row < modules.size; row += 1)
      for (let column = 0; column < modules.size; column += 1)
        if (modules.data[row * modules.size + column])
          doc.rect(x + (column + QUIET) * module, y + (row + QUIET) * module, module, module);
    doc.fill("#000000");
  };
  if (alt === null) return paper.decorate(part);
  const figure = paper.tag("Figure", null, { alt: typeset(alt), bbox: [x, y, x + width, y + width] });
  figure.add(part);
  figure.end();
}

/** Lines of a picture in a 24 × 24 field (`public/icons.svg`), drawn at the size of the box. */
export function picture(paper: Paper, paths: readonly string[], { x, y, width }: Box): void {
  paper.decorate(() => {
    const { doc } = paper;
    doc
      .save()
      .translate(x, y)
      .scale(width / 24);
    doc.lineWidth(1.8).lineCap("round").lineJoin("round");
    for (const path of paths) doc.path(path).stroke(INK);
    doc.restore();
  });
}

/** Where to cut or fold. */
export function dashed(paper: Paper, from: readonly [number, number], to: readonly [number, number]): void {
  paper.decorate(() => {
    paper.doc
      .lineWidth(0.6)
      .dash(4, { space: 3 })
      .moveTo(...from)
      .lineTo(...to)
      .stroke("#786e5c")
      .undash();
  });
}

/** A thin line to write on. */
export function ruled(paper: Paper, { x, y, width }: Box): void {
  paper.decorate(() => {
    paper.doc
      .lineWidth(0.5)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke("#a89e8b");
  });
}

/** A bar in the table's colour. */
export function cloth(paper: Paper, { x, y, width }: Box, hue: Hue): void {
  paper.decorate(() => {
    paper.doc.rect(x, y, width, 3 * MM).fill(HUE_COLOUR[hue]);
  });
}
