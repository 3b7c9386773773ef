import { CsvError, parse } from "csv-parse/sync";

const DELIMITERS = [";", ",", "\t"] as const;

/**
 * The cells of a CSV as offices save it: UTF-8 or the Windows-1250 of Polish Excel, semicolons, commas
 * or tabs, any line breaks, perhaps with Excel's `sep=;` line. An empty line stays a row, so that rows
 * have the numbers which the spreadsheet shows. Null: a quote is opened and never closed.
 */
export function readCells(file: Uint8Array): string[][] | null {
  const text = textOf(file);
  const told = /^sep=([;,\t])(?:\r\n?|\n)/i.exec(text);
  try {
    return parse(text.slice(told?.[0].length ?? 0), {
      delimiter: told?.[1] ?? delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
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
