import { typeset } from "../../src/domain/typography.ts";
import type { Paper } from "../report/pdf/paper.ts";
import type { KitData, KitTable } from "../usecases/read-kit.ts";
import { JOIN_STEPS, TENT } from "./kit-words.ts";
import { A4, cloth, dashed, draw, MM, oneLine, picture, plate, qr, words } from "./sheet.ts";

const FACE = A4.height / 2;
const SIDE = 14 * MM;
/** With its quiet zone; the code itself is more than five centimetres. */
const QR = 72 * MM;

/** One sheet for each table, to be folded across the middle: the same on both faces. */
export function printTents(paper: Paper, kit: KitData): void {
  for (const table of kit.tables) {
    paper.addPage(false);
    // The face that is read first when the sheet lies flat carries the tags.
    face(paper, kit, table, FACE, true);
    paper.doc.save().rotate(180, { origin: [A4.width / 2, FACE / 2] });
    face(paper, kit, table, 0, false);
    paper.doc.restore();
    dashed(paper, [0, FACE], [A4.width, FACE]);
  }
}

function face(paper: Paper, kit: KitData, table: KitTable, top: number, isRead: boolean): void {
  const tag = (name: string): string | null => (isRead ? name : null);
  const width = A4.width - 2 * SIDE;
  cloth(paper, { x: SIDE, y: top + 9 * MM, width }, table.hue);
  const markWidth = plate(paper, { x: SIDE, y: top + 16 * MM }, table, 30, isRead);
  const name = SIDE + markWidth + 6 * MM;
  oneLine(
    paper,
    { x: name, y: top + 16.5 * MM, width: A4.width - SIDE - name },
    { text: table.shortName, style: { weight: "bold", size: 30 }, tag: tag("H1") },
  );
  const right = SIDE + QR + 8 * MM;
  const box = { x: right, width: A4.width - SIDE - right };
  qr(
    paper,
    table.join,
    { x: SIDE, y: top + 33 * MM, width: QR },
    isRead ? `Kod QR stolika ${table.shortName}: ${table.join}` : null,
  );
  let y = words(
    paper,
    { ...box, y: top + 38 * MM },
    { text: TENT.or, style: { weight: "regular", size: 15 }, tag: tag("P") },
  );
  y = oneLine(
    paper,
    { ...box, y: y + 1 * MM },
    { text: kit.address, style: { weight: "bold", size: 26 }, tag: tag("P") },
  );
  y = words(
    paper,
    { ...box, y: y + 5 * MM },
    { text: TENT.code, style: { weight: "regular", size: 15 }, tag: tag("P") },
  );
  oneLine(paper, { ...box, y }, { text: table.code, style: { weight: "bold", size: 66 }, tag: tag("P") });
  steps(paper, top + 111 * MM, width, tag);
  foot(paper, kit, top + 136 * MM, width, tag);
}

function steps(paper: Paper, y: number, width: number, tag: (name: string) => string | null): void {
  const each = width / JOIN_STEPS.length;
  JOIN_STEPS.forEach(({ text, paths }, i) => {
    const x = SIDE + i * each;
    picture(paper, paths, { x, y, width: 14 * MM });
    words(
      paper,
      { x: x + 17 * MM, y: y + 1.5 * MM, width: each - 19 * MM },
      { text: `${i + 1}. ${text}`, style: { weight: "bold", size: 14 }, tag: tag("P") },
    );
  });
}

function foot(paper: Paper, kit: KitData, y: number, width: number, tag: (name: string) => string | null): void {
  const style = { weight: "regular", size: 10.5 } as const;
  oneLine(
    paper,
    { x: SIDE, y, width: width * 0.58 },
    { text: `${kit.organiser} · ${kit.title}`, style, tag: tag("P") },
  );
  const [line] = paper.lines(typeset(TENT.paper), style, width);
  draw(paper, tag("P"), () => line && paper.line(line, style, SIDE + width, y, undefined, true));
}
