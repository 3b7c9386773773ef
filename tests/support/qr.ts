/** Reads QR codes from pages of a PDF as a phone would: from the picture. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import readCode from "jsqr";
import sharp from "sharp";
import { printed } from "./tools.ts";

const DPI = 100;
const MM_IN_INCH = 25.4;

/** A code on paper: what it says, and the side of its pattern without the quiet zone, in millimetres. */
export interface ReadCode {
  readonly text: string;
  readonly sideMm: number;
}

/** Pictures of all pages (or the first `most`), made by poppler-utils into `folder`; their paths in order. */
export function picturesOf(pdf: string, folder: string, most = 999): string[] {
  printed("pdftoppm", "-r", String(DPI), "-l", String(most), "-png", pdf, join(folder, "page"));
  const pages = readdirSync(folder).filter((name) => /^page-\d+\.png$/.test(name));
  return pages.sort((a, b) => a.localeCompare(b, "en", { numeric: true })).map((name) => join(folder, name));
}

/** The code in one half of an upright A4 page, which may stand on its head; null: there is none. */
export const readHalf = (page: string, half: "upper" | "lower"): Promise<ReadCode | null> =>
  readPart(page, { columns: 1, rows: 2 }, half === "upper" ? 0 : 1);

/** The code in one of equal parts of a page, counted by rows; null: there is none. */
export async function readPart(
  page: string,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  part: number,
): Promise<ReadCode | null> {
  const size = await sharp(page).metadata();
  const width = Math.floor(size.width / columns);
  const height = Math.floor(size.height / rows);
  const area = { left: (part % columns) * width, top: Math.floor(part / columns) * height, width, height };
  const { data, info } = await sharp(page).extract(area).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const found = readCode(new Uint8ClampedArray(data), info.width, info.height);
  if (!found) return null;
  const { topLeftCorner: a, topRightCorner: b } = found.location;
  return { text: found.data, sideMm: (Math.hypot(a.x - b.x, a.y - b.y) / DPI) * MM_IN_INCH };
}
