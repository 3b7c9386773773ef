/**
 * Reading CSV (RFC 4180) as offices save it: semicolons, commas or tabs, CRLF or LF, with or without a
 * byte-order mark, perhaps with Excel's `sep=;` line. Pure; `csv-stringify` writes, and a property
 * test shows that what it writes is read back.
 */

const DELIMITERS = [";", ",", "\t"] as const;

/** Rows of cells; empty lines are left out. Null: a quote is opened and never closed. */
export function parseCsv(text: string): string[][] | null {
  const body = text.replace(/^\uFEFF/, "");
  const told = /^sep=([;,\t])\r?\n/i.exec(body);
  return rowsOf(body.slice(told?.[0].length ?? 0), told?.[1] ?? delimiterOf(body));
}

/** The delimiter that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const count = (delimiter: string): number => line.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

function rowsOf(text: string, delimiter: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : emptyCell(at);
    if (quoted === null) return null;
    const rest = plainCell(text, quoted.end, delimiter);
    row.push(quoted.value + rest.value);
    at = rest.end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end is followed by one more, empty cell.
      if (at === text.length) row.push("");
      else continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (row.some((one) => one !== "")) rows.push(row);
    row = [];
  }
  return rows;
}

interface Cell {
  readonly value: string;
  /** Where the delimiter or line break after it stands. */
  readonly end: number;
}

const emptyCell = (end: number): Cell => ({ value: "", end });

function plainCell(text: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(from, end), end };
}

/** The quoted part of a cell; what follows up to the delimiter belongs to the cell too, as spreadsheets read it. */
function quotedCell(text: string, from: number): Cell | null {
  let value = "";
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
