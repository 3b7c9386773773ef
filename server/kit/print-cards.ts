import { CARD_NUMBERS, ideaNumber } from "../../src/domain/number.ts";
import type { Paper } from "../report/pdf/paper.ts";
import type { KitData, KitTable } from "../usecases/read-kit.ts";
import { CARD } from "./kit-words.ts";
import { A4, cloth, dashed, MM, oneLine, plate, ruled, words } from "./sheet.ts";

const COLUMNS = 2;
const ROWS = 4;
/** Two sheets for each table. */
export const CARDS_PER_TABLE = 2 * COLUMNS * ROWS;
const WIDTH = A4.width / COLUMNS;
const HEIGHT = A4.height / ROWS;
const AIR = 8 * MM;
const LINES = 4;

/** Numbered cards for people without a phone, eight on a sheet; their numbers are the record's (`CARD_NUMBERS`). */
export function printCards(paper: Paper, kit: KitData): void {
  for (const table of kit.tables)
    for (let i = 0; i < CARDS_PER_TABLE; i += 1) {
      const place = i % (COLUMNS * ROWS);
      if (place === 0) addSheet(paper);
      card(paper, kit, table, CARD_NUMBERS.first + i, {
        x: (place % COLUMNS) * WIDTH,
        y: Math.floor(place / COLUMNS) * HEIGHT,
      });
    }
}

function addSheet(paper: Paper): void {
  paper.addPage(false);
  dashed(paper, [WIDTH, 0], [WIDTH, A4.height]);
  for (let row = 1; row < ROWS; row += 1) dashed(paper, [0, row * HEIGHT], [A4.width, row * HEIGHT]);
}

function card(
  paper: Paper,
  kit: KitData,
  table: KitTable,
  n: number,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const left = x + AIR;
  const width = WIDTH - 2 * AIR;
  cloth(paper, { x: left, y: y + 5 * MM, width }, table.hue);
  const mark = plate(paper, { x: left, y: y + 10.5 * MM }, table, 15);
  const text = left + mark + 3 * MM;
  words(
    paper,
    { x: text, y: y + 10.6 * MM, width: 30 * MM },
    { text: ideaNumber(table.mark, n), style: { weight: "bold", size: 15 }, tag: "P" },
  );
  oneLine(
    paper,
    { x: text + 27 * MM, y: y + 12 * MM, width: left + width - text - 27 * MM },
    { text: table.shortName, style: { weight: "regular", size: 9.5 }, tag: "P" },
  );
  words(
    paper,
    { x: left, y: y + 20 * MM, width },
    { text: CARD.idea, style: { weight: "regular", size: 9.5 }, tag: "P" },
  );
  for (let i = 0; i < LINES; i += 1) ruled(paper, { x: left, y: y + 31 * MM + i * 7.5 * MM, width });
  const small = { weight: "regular", size: 8 } as const;
  let at = words(
    paper,
    { x: left, y: y + 56.5 * MM, width },
    { text: `${CARD.privacy} ${CARD.hand} ${kit.address}/wyniki`, style: small, tag: "P" },
  );
  at += 0.5 * MM;
  oneLine(paper, { x: left, y: at, width }, { text: `${kit.organiser} · ${kit.title}`, style: small, tag: "P" });
}
