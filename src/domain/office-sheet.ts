/**
 * The columns by which an office works on answers in a spreadsheet: written with the register's CSV
 * and read back. A Polish document, whatever language the screen has.
 */
import type { AnswerDraft, Position } from "./position.ts";
import { POSITIONS } from "./position.ts";
import { POSITION_WORD } from "./report-words.ts";
import { fold } from "./text.ts";

/** The field of an answer behind each column. */
export const SHEET_COLUMNS = {
  status: "Stanowisko",
  justification: "Uzasadnienie stanowiska",
  department: "Wydział",
  dueDate: "Termin",
  recommendation: "Rekomendacja",
  councilOpinion: "Opinia RDPP",
} as const satisfies Partial<Record<keyof AnswerDraft, string>>;

export type SheetField = keyof typeof SHEET_COLUMNS;
export const SHEET_FIELDS = Object.keys(SHEET_COLUMNS) as SheetField[];

/** Columns that say which item a row is, and from which version of its answer the row was made. */
export const ITEM_COLUMNS = { id: "Identyfikator", number: "Numer", version: "Wersja" } as const;

const NO_POSITION = "bez stanowiska";

/** The fields of a draft as cells. */
export const sheetCells = (draft: AnswerDraft): Readonly<Record<SheetField, string>> => ({
  status: draft.status === null ? "" : POSITION_WORD[draft.status],
  justification: draft.justification,
  department: draft.department,
  dueDate: draft.dueDate ?? "",
  recommendation: draft.recommendation,
  councilOpinion: draft.councilOpinion,
});

/** The position a cell names, whatever its case and Polish letters; undefined: none of ours. */
export function positionIn(cell: string): Position | null | undefined {
  const word = fold(cell);
  if (word === "" || word === fold(NO_POSITION)) return null;
  return POSITIONS.find((position) => fold(POSITION_WORD[position]) === word);
}

/** `2019-07-31`, or as Excel makes it of that: `31.07.2019`, `31.7.2019`; undefined: not a day. */
export function dayIn(cell: string): string | null | undefined {
  const text = cell.trim();
  if (text === "") return null;
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const [, day2, month2, year2] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  const iso = `${year ?? year2}-${(month ?? month2)?.padStart(2, "0")}-${(day ?? day2)?.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** A version as a spreadsheet leaves it alone: neither a date nor a number. `w0`: nothing was saved yet. */
export const versionMark = (draftAt: string | null): string =>
  `w${(draftAt === null ? 0 : Date.parse(draftAt)).toString(36)}`;

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r|%＝＋－＠]/;

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front. Excel and
 * LibreOffice keep such a cell as text when they open a CSV (the apostrophe stays visible); a space
 * in front is not enough, because both trim it when asked to detect numbers.
 */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text of a cell made safe by `safeCell`. */
export const unsafeCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
