import { CsvError, parse } from "csv-parse/sync";
import { LIMITS } from "../../src/domain/limits.ts";

const DELIMITERS = [";", ",", "\t"] as const;

/**
 * The cells of a CSV as offices save it: UTF-8 or the Windows-1250 of Polish Excel, semicolons, commas
 * or tabs, any line breaks, perhaps with Excel's `sep=;` line. An empty line stays a row, so that rows
 * have the numbers which the spreadsheet shows, but not the heaps that Excel adds at the end. At most one
 * row more than is taken. Null: a quote is opened and never closed.
 */
export function readCells(file: Uint8Array): string[][] | null {
  const text = textOf(file);
  const told = /^sep=([;,\t])(?:\r\n?|\n)/i.exec(text);
  try {
    return parse(text.slice(told?.[0].length ?? 0, endOf(text)), {
      delimiter: told?.[1] ?? delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      to: LIMITS.sheetRows + 1,
      max_record_size: MOST_OF_ROW,
    });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** Characters of one row: every cell as long as an answer may be, with room. */
const MOST_OF_ROW = 200_000;
const NOTHING = new Set("\r\n;,\t ");

/** So many characters of empty rows at the end are no part of the file. */
const EMPTY_END = 10_000;

/** Where the file ends: Excel saves every row that was ever touched, up to a million. A few empty ones stay. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && NOTHING.has(text.charAt(end - 1))) end -= 1;
  return text.length - end > EMPTY_END ? end : text.length;
}

/** UTF-8; what is not, is the Windows-1250 in which Polish Excel saves a plain "CSV". Without a byte-order mark. */
function textOf(file: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return new TextDecoder("windows-1250").decode(file);
  }
}

/** The delimiter that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const count = (delimiter: string): number => line.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}
