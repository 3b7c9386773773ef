/**
 * A board as one SVG picture, for those who do not open the canvas: groups, cards, drawings, where
 * they lie on it. Pure: the same board gives the same text. On light paper always, as sketches are.
 */
import type * as Y from "yjs";
import type { IdeaId } from "../domain/ids.ts";
import { ideaNumber } from "../domain/number.ts";
import { type Picture, pictureOf } from "../domain/picture.ts";
import { escapeXml } from "../domain/xml.ts";
import { rootsOf } from "./board-doc.ts";
import { type BoardList, readBoard } from "./board-read.ts";
import { type Box, CARD, type CardBox, canvasOf, TRAY, type TrayBox, wrapped } from "./layout.ts";
import { around, cornersOf } from "./picture/affine.ts";
import { drawnOf } from "./picture/drawn.ts";

export interface BoardPictureLook {
  /** Of the table: `KUL`. */
  readonly mark: string;
  /** Of the table, as CSS says it. */
  readonly colour: string;
  /** What a screen reader says. */
  readonly title: string;
  /** Where the picture of an idea is: an address, or a `data:` one; null leaves it out. */
  readonly pictureAt: (id: IdeaId, kind: Picture) => string | null;
}

const INK = "#1f1b14";
const PAPER = "#fffefa";
const DESK = "#f4efe6";
const HAIR = "#d4cab9";
const MARGIN = 24;
const EMPTY: Box = { x: 0, y: 0, w: CARD.width, h: 120 };
/** Rows of words that a card has room for, with "…" when there are more. */
const MOST_ROWS = 5;
const FEW_ROWS = 4;

/** The whole board, with a margin; an empty one is an empty sheet. */
export function boardPicture(doc: Y.Doc, look: BoardPictureLook): string {
  const list = readBoard(doc);
  const { trays, cards } = canvasOf(list);
  const placed = cards.map((card) => ({ ...card, box: onCanvas(card, trays) }));
  const drawn = drawnOf(rootsOf(doc), { trays, cards: placed });
  const boxes = [...trays.map(({ box }) => box), ...placed.map(({ box }) => box), ...drawn.boxes];
  const { x, y, w, h } = around(boxes.flatMap(cornersOf)) ?? EMPTY;
  const view = [x - MARGIN, y - MARGIN, w + MARGIN * 2, h + MARGIN * 2].map(Math.round);
  const numbers = numbersOf(list);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(" ")}" width="${view[2]}" height="${view[3]}"`,
    ` role="img" font-family="Atkinson Hyperlegible Next, Atkinson Hyperlegible, sans-serif">`,
    `<title>${escapeXml(look.title)}</title>`,
    `<rect x="${view[0]}" y="${view[1]}" width="${view[2]}" height="${view[3]}" fill="${DESK}"/>`,
    ...trays.map((tray) => traySvg(tray, look)),
    ...placed.map((card) => cardSvg(card, look, numbers)),
    drawn.svg,
    "</svg>",
  ].join("");
}

/** A card's box on the canvas; in a tray its own is relative to the tray. */
function onCanvas({ tray, box }: CardBox, trays: readonly TrayBox[]): Box {
  const around = trays.find(({ group }) => group.id === tray)?.box;
  return around ? { ...box, x: around.x + box.x, y: around.y + box.y } : box;
}

const numbersOf = ({ groups, loose }: BoardList): ReadonlyMap<IdeaId, number> =>
  new Map([...groups.flatMap(({ ideas }) => ideas), ...loose].map(({ idea }) => [idea.id, idea.n]));

const rectSvg = ({ x, y, w, h }: Box, rest: string): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" ${rest}/>`;

const TITLE = { size: 20, ems: 15, line: 22 } as const;

function traySvg({ group, box }: TrayBox, { colour }: BoardPictureLook): string {
  const rows = cut(wrapped(group.title, TITLE.ems), 2);
  const top = box.y + TRAY.title / 2 - (rows.length * TITLE.line) / 2 + TITLE.line * 0.78;
  const words = rows.map((row, i) => span(row, box.x + 14, top + i * TITLE.line)).join("");
  return [
    rectSvg(box, `rx="10" fill="#e4dac8"`),
    rectSvg(box, `rx="10" fill="${colour}" fill-opacity=".12"`),
    `<text font-size="${TITLE.size}" font-weight="800" fill="${INK}">${words}</text>`,
  ].join("");
}

function cardSvg(
  { item: { idea }, box }: CardBox,
  look: BoardPictureLook,
  numbers: ReadonlyMap<IdeaId, number>,
): string {
  const kind = pictureOf(idea);
  const inner: Box = { x: box.x + CARD.padding, y: box.y + CARD.padding, w: box.w - CARD.padding * 2, h: 0 };
  const wordsTop = inner.y + CARD.numberHeight + (kind === null ? 0 : CARD.sketchHeight);
  const all = wrapped(idea.text, CARD.lineEms);
  const rows = cut(all, all.length > FEW_ROWS ? MOST_ROWS : FEW_ROWS);
  const words = rows.map((row, i) => span(row, inner.x, wordsTop + i * CARD.line + CARD.font)).join("");
  const into = idea.mergedInto === null ? undefined : numbers.get(idea.mergedInto);
  return [
    rectSvg(box, `rx="6" fill="${PAPER}" stroke="${HAIR}"`),
    tagSvg(inner, idea.n, look),
    into === undefined
      ? ""
      : `<text x="${inner.x + inner.w}" y="${inner.y + 22}" text-anchor="end" font-size="16" font-weight="700" fill="${INK}">= ${escapeXml(ideaNumber(look.mark, into))}</text>`,
    kind === null
      ? ""
      : pictureSvg(look.pictureAt(idea.id, kind), { ...inner, y: inner.y + CARD.numberHeight, h: 198 }),
    `<text font-size="${CARD.font}" fill="${INK}">${words}</text>`,
  ].join("");
}

const TAG = { height: 32, letter: 12.5, figure: 11, padding: 8 } as const;

/** `KUL 07`: the mark on the table's colour, the figures on paper. */
function tagSvg({ x, y }: Box, n: number, { mark, colour }: BoardPictureLook): string {
  const figures = String(n).padStart(2, "0");
  const markWide = mark.length * TAG.letter + TAG.padding * 2;
  const wide = markWide + figures.length * TAG.figure + TAG.padding * 2;
  const text = (words: string, middle: number, fill: string): string =>
    `<text x="${middle}" y="${y + 22}" text-anchor="middle" font-size="17" font-weight="700" fill="${fill}">${escapeXml(words)}</text>`;
  return [
    rectSvg({ x, y, w: wide, h: TAG.height }, `rx="4" fill="${PAPER}" stroke="${colour}" stroke-width="2"`),
    rectSvg({ x, y, w: markWide, h: TAG.height }, `rx="4" fill="${colour}"`),
    text(mark, x + markWide / 2, "#ffffff"),
    text(figures, markWide + x + (wide - markWide) / 2, INK),
  ].join("");
}

/** The frame stays when the picture is left out: something was there. */
const pictureSvg = (address: string | null, box: Box): string =>
  rectSvg(box, `rx="4" fill="#ffffff" stroke="${HAIR}"`) +
  (address === null
    ? ""
    : `<image x="${box.x}" y="${box.y}" width="${box.w}" height="${box.h}" href="${escapeXml(address)}"/>`);

/** The first rows; the last of them says that there are more. */
const cut = (rows: readonly string[], most: number): readonly string[] =>
  rows.length <= most ? rows : rows.slice(0, most).map((row, i) => (i === most - 1 ? `${row}…` : row));

const span = (words: string, x: number, y: number): string => `<tspan x="${x}" y="${y}">${escapeXml(words)}</tspan>`;
