import { SIDES, type Side } from "../../src/domain/side.ts";
import type { Paper } from "../report/pdf/paper.ts";
import type { KitData, KitTable } from "../usecases/read-kit.ts";
import { MODERATOR, SIDE_NAME } from "./kit-words.ts";
import { A4, cloth, dashed, MM, oneLine, plate, qr, words } from "./sheet.ts";

const HALF = A4.height / 2;
const SIDE = 14 * MM;
const QR = 62 * MM;

/** One sheet for each table, cut across the middle: a card for each side with its personal link. */
export function printModerators(paper: Paper, kit: KitData): void {
  for (const table of kit.tables) {
    paper.addPage(false);
    SIDES.forEach((side, i) => card(paper, kit, table, side, i * HALF));
    dashed(paper, [0, HALF], [A4.width, HALF]);
  }
}

function card(paper: Paper, kit: KitData, table: KitTable, side: Side, top: number): void {
  const width = A4.width - 2 * SIDE;
  const url = table.moderators[side];
  cloth(paper, { x: SIDE, y: top + 10 * MM, width }, table.hue);
  const mark = plate(paper, { x: SIDE, y: top + 17 * MM }, table, 22);
  const name = SIDE + mark + 5 * MM;
  oneLine(
    paper,
    { x: name, y: top + 17.4 * MM, width: A4.width - SIDE - name },
    { text: table.shortName, style: { weight: "bold", size: 22 }, tag: "H1" },
  );
  words(
    paper,
    { x: SIDE, y: top + 31 * MM, width },
    { text: `${MODERATOR.title}: ${SIDE_NAME[side]}`, style: { weight: "bold", size: 15 }, tag: "H2" },
  );
  qr(
    paper,
    url,
    { x: SIDE - 3 * MM, y: top + 41 * MM, width: QR },
    `Kod QR z osobistym linkiem: ${table.shortName}, ${SIDE_NAME[side]}`,
  );
  const right = SIDE + QR + 5 * MM;
  const box = { x: right, width: A4.width - SIDE - right };
  let y = top + 44 * MM;
  MODERATOR.steps.forEach((step, i) => {
    y = words(paper, { ...box, y }, { text: `${i + 1}. ${step}`, style: { weight: "regular", size: 12 }, tag: "P" });
    y += 1.6 * MM;
  });
  const small = { weight: "regular", size: 10.5 } as const;
  y = words(paper, { x: SIDE, y: top + 107 * MM, width }, { text: MODERATOR.how, style: small, tag: "P" });
  y = words(paper, { x: SIDE, y, width }, { text: url, style: { weight: "bold", size: 11 }, tag: "P" });
  y = words(paper, { x: SIDE, y: y + 1.5 * MM, width }, { text: MODERATOR.secret, style: small, tag: "P" });
  oneLine(
    paper,
    { x: SIDE, y: top + 135 * MM, width },
    { text: `${kit.organiser} · ${kit.title}`, style: small, tag: "P" },
  );
}
