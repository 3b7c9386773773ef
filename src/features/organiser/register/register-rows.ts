import type { RegisterRow } from "../../../contract/views.ts";
import { fold } from "../../../domain/text.ts";

export const SORTS = ["number", "words", "time", "section"] as const;
export type Sort = (typeof SORTS)[number];
export type Kind = RegisterRow["kind"];

/** What is looked for; null: everything. */
export interface Filter {
  readonly search: string;
  readonly table: string | null;
  readonly kind: Kind | null;
}

/** A row with its words folded once, so that typing in a register of a thousand is instant. */
export interface SearchableRow {
  readonly row: RegisterRow;
  readonly folded: string;
}

export const searchable = (rows: readonly RegisterRow[]): SearchableRow[] =>
  rows.map((row) => ({ row, folded: fold(wordsOf(row).join(" ")) }));

const wordsOf = (row: RegisterRow): string[] =>
  [
    row.number,
    row.text,
    row.originalText,
    row.signature,
    row.groupTitle,
    row.current,
    row.justification,
    row.edited?.wording,
  ].flatMap((words) => words ?? []);

/** Rows that fit: every typed word is somewhere in the row, whatever the case and the Polish letters. */
export function filterRows(rows: readonly SearchableRow[], { search, table, kind }: Filter): RegisterRow[] {
  const words = fold(search).split(" ").filter(Boolean);
  return rows
    .filter(({ row }) => table === null || row.tableMark === table)
    .filter(({ row }) => kind === null || row.kind === kind)
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .map(({ row }) => row);
}

/** Rows in order; equal ones by number. Rows without a section come last. */
export function sortRows(rows: readonly RegisterRow[], sort: Sort, descending: boolean): RegisterRow[] {
  const compare = COMPARE[sort];
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => turn * compare(a, b) || byNumber(a, b));
}

const collator = new Intl.Collator("pl", { numeric: true });

/** Tables in their order; at each its proposals, then its ideas; each by running number. */
const byNumber = (a: RegisterRow, b: RegisterRow): number =>
  a.tableNumber - b.tableNumber || kindOrder(a) - kindOrder(b) || collator.compare(a.number, b.number);

const kindOrder = ({ kind }: RegisterRow): number => (kind === "proposal" ? 0 : 1);

const wordsNow = (row: RegisterRow): string => row.edited?.wording ?? row.text;

const COMPARE: Readonly<Record<Sort, (a: RegisterRow, b: RegisterRow) => number>> = {
  number: byNumber,
  words: (a, b) => collator.compare(wordsNow(a), wordsNow(b)),
  time: (a, b) => Date.parse(a.at) - Date.parse(b.at),
  section: (a, b) => (a.section ?? Number.MAX_SAFE_INTEGER) - (b.section ?? Number.MAX_SAFE_INTEGER),
};
