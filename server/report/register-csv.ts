import { stringify } from "csv-stringify/sync";
import type { RegisterRow } from "../../src/contract/views.ts";
import type { IdeaPlace, IdeaSource } from "../../src/domain/idea.ts";
import type { Section } from "../../src/domain/meeting.ts";
import type { ChangeKind } from "../../src/domain/proposal.ts";

/** The register is a Polish document, whatever language the screen has. */
const KIND = { idea: "pomysł", proposal: "propozycja" } as const;
const SOURCE: Readonly<Record<IdeaSource, string>> = { phone: "telefon", spoken: "ustnie", paper: "z kartki" };
const PLACE: Readonly<Record<IdeaPlace, string>> = {
  inbox: "czeka na moderatora",
  board: "na tablicy",
  hidden: "ukryty",
  withdrawn: "wycofany",
};
const CHANGE: Readonly<Record<ChangeKind, string>> = {
  add: "dodanie",
  change: "zmiana",
  remove: "wykreślenie",
  other: "inne",
};

type Cell = (row: RegisterRow) => string;

function columnsOf(sections: readonly Section[], timeZone: string): readonly (readonly [string, Cell])[] {
  const time = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone });
  const section = (number: number | null): string => {
    const found = sections.find((one) => one.number === number);
    return number === null ? "" : found ? `${number}. ${found.title}` : String(number);
  };
  return [
    ["Numer", (row) => row.number],
    ["Rodzaj", (row) => KIND[row.kind]],
    ["Nr stolika", (row) => String(row.tableNumber)],
    ["Stolik", (row) => row.tableName],
    ["Treść", (row) => row.text],
    ["Treść pierwotna", (row) => row.originalText],
    ["Szkic", (row) => (row.hasSketch ? "tak" : "")],
    ["Zgłaszający", (row) => row.signature ?? ""],
    ["Źródło", (row) => (row.source === null ? "" : SOURCE[row.source])],
    ["Odniesienie do programu", (row) => section(row.section)],
    ["Grupa pomysłów", (row) => row.groupTitle ?? ""],
    ["Stan", (row) => (row.place === null ? "" : PLACE[row.place])],
    ["Powód ukrycia", (row) => row.hiddenReason ?? ""],
    ["Powtórzenie pomysłu", (row) => row.mergedInto ?? ""],
    ["Pomysły źródłowe", (row) => row.sources.join(", ")],
    ["Rodzaj zmiany", (row) => (row.change === null ? "" : CHANGE[row.change])],
    ["Dotychczasowe brzmienie", (row) => row.current ?? ""],
    ["Uzasadnienie", (row) => row.justification ?? ""],
    ["Czas", (row) => (row.at === "" ? "" : time.format(new Date(row.at)))],
  ];
}

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front. Excel and
 * LibreOffice keep such a cell as text when they open a CSV (the apostrophe stays visible); a space
 * in front is not enough, because both trim it when asked to detect numbers.
 */
export const safeCell = (text: string): string => (/^[\s\u0000]*[=+\-@\t\r|%＝＋－＠]/.test(text) ? `'${text}` : text);

/** The register for Polish Excel: UTF-8 with BOM, semicolons, CRLF, every cell quoted where it must be. */
export function registerCsv(
  rows: readonly RegisterRow[],
  sections: readonly Section[],
  timeZone = "Europe/Warsaw",
): string {
  const columns = columnsOf(sections, timeZone);
  const lines = rows.map((row) => columns.map(([, cell]) => safeCell(cell(row))));
  return stringify([columns.map(([title]) => title), ...lines], {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
    quoted_match: /[\n\r]/,
  });
}
