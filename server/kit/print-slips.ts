import type { Paper } from "../report/pdf/paper.ts";
import type { SlipsData } from "../usecases/print-slips.ts";
import { SLIP } from "./kit-words.ts";
import { A4, dashed, MM, oneLine, qr, words } from "./sheet.ts";

const COLUMNS = 2;
const ROWS = 4;
const WIDTH = A4.width / COLUMNS;
const HEIGHT = A4.height / ROWS;
const AIR = 8 * MM;
/** With its quiet zone. */
const QR = 38 * MM;

/** Claim slips for people without a phone, eight on a sheet, to be cut apart. */
export function printSlips(paper: Paper, data: SlipsData): void {
  data.slips.forEach((slip, i) => {
    const place = i % (COLUMNS * ROWS);
    if (place === 0) addSheet(paper);
    const corner = { x: (place % COLUMNS) * WIDTH, y: Math.floor(place / COLUMNS) * HEIGHT };
    printSlip(paper, data, slip, corner);
  });
}

function addSheet(paper: Paper): void {
  paper.addPage(false);
  dashed(paper, [WIDTH, 0], [WIDTH, A4.height]);
  for (let row = 1; row < ROWS; row += 1) dashed(paper, [0, row * HEIGHT], [A4.width, row * HEIGHT]);
}

function printSlip(
  paper: Paper,
  { organiser, title }: SlipsData,
  slip: SlipsData["slips"][number],
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const left = x + AIR;
  const width = WIDTH - 2 * AIR;
  const small = { weight: "regular", size: 9.5 } as const;
  oneLine(
    paper,
    { x: left, y: y + 6 * MM, width },
    { text: SLIP.title, style: { weight: "bold", size: 15 }, tag: "H1" },
  );
  qr(paper, slip.url, { x: left - 3 * MM, y: y + 14 * MM, width: QR }, `${SLIP.qr} ${slip.code}`);
  const right = { x: left + QR, width: width - QR };
  let at = oneLine(
    paper,
    { ...right, y: y + 17 * MM },
    { text: slip.code, style: { weight: "bold", size: 16 }, tag: "P" },
  );
  at = words(paper, { ...right, y: at + 2 * MM }, { text: SLIP.keep, style: small, tag: "P" });
  at = words(paper, { ...right, y: at + 2 * MM }, { text: SLIP.where, style: small, tag: "P" });
  oneLine(paper, { ...right, y: at }, { text: slip.address, style: { weight: "bold", size: 11 }, tag: "P" });
  oneLine(
    paper,
    { x: left, y: y + 64 * MM, width },
    { text: `${organiser} · ${title}`, style: { weight: "regular", size: 8 }, tag: "P" },
  );
}
