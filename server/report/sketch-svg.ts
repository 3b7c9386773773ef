import { SHEET, type Sketch } from "../../src/domain/idea.ts";
import { escapeXml } from "../../src/domain/xml.ts";
import { PEN_COLOUR, strokePath } from "../../src/sketch/stroke-path.ts";

/** A sketch as an SVG picture on white paper. `title` is what a screen reader says. Pure. */
export function sketchSvg(sketch: Sketch, title: string): string {
  const strokes = sketch.strokes.map((stroke) => `<path fill="${PEN_COLOUR[stroke.pen]}" d="${strokePath(stroke)}"/>`);
  const labels = (sketch.labels ?? []).map(
    ({ x, y, text, size }) => `<text x="${x}" y="${y}" font-size="${size}">${escapeXml(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHEET.width} ${SHEET.height}" role="img"`,
    ` width="${SHEET.width}" height="${SHEET.height}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${SHEET.width}" height="${SHEET.height}" fill="#ffffff"/>`,
    ...strokes,
    `<g fill="${PEN_COLOUR.black}" font-family="sans-serif">${labels.join("")}</g>`,
    "</svg>",
  ].join("");
}
