import { stringify } from "csv-stringify/sync";
import type { AnswerWork } from "../../src/contract/answer-views.ts";
import type { RegisterRow } from "../../src/contract/views.ts";
import type { IdeaPlace, IdeaSource } from "../../src/domain/idea.ts";
import type { Section } from "../../src/domain/meeting.ts";
import {
  ITEM_COLUMNS,
  SHEET_COLUMNS,
  SHEET_FIELDS,
  type SheetField,
  safeCell,
  sheetCells,
  versionMark,
} from "../../src/domain/office-sheet.ts";
import { CHANGE_WORD } from "../../src/domain/report-words.ts";
import { supportDots, type VoteSubject } from "../../src/domain/vote.ts";

/** The register is a Polish document, whatever language the screen has. */
const KIND = { idea: "pomysł", proposal: "propozycja" } as const;
const SOURCE: Readonly<Record<IdeaSource, string>> = { phone: "telefon", spoken: "ustnie", paper: "z kartki" };
const PLACE: Readonly<Record<IdeaPlace, string>> = {
  inbox: "czeka na moderatora",
  board: "na tablicy",
  hidden: "ukryty",
  withdrawn: "wycofany",
};

const VOTED_ON: Readonly<Record<VoteSubject, string>> = { ideas: "pomysły", groups: "grupy pomysłów" };

type Cell = (row: RegisterRow) => string;

function columnsOf(sections: readonly Section[], timeZone: string): readonly (readonly [string, Cell])[] {
  const time = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone });
  const section = (number: number | null): string => {
    const found = sections.find((one) => one.number === number);
    return number === null ? "" : found ? `${number}. ${found.title}` : String(number);
  };
  return [
    [ITEM_COLUMNS.number, (row) => row.number],
    ["Rodzaj", (row) => KIND[row.kind]],
    ["Nr stolika", (row) => String(row.tableNumber)],
    ["Stolik", (row) => row.tableName],
    ["Treść", (row) => row.text],
    ["Treść pierwotna", (row) => row.originalText],
    ["Szkic", (row) => (row.hasSketch ? "tak" : "")],
    ["Zdjęcie", (row) => (row.hasPhoto === true ? "tak" : "")],
    ["Zgłaszający", (row) => row.signature ?? ""],
    ["Źródło", (row) => (row.source === null ? "" : SOURCE[row.source])],
    ["Odniesienie do programu", (row) => section(row.section)],
    ["Grupa pomysłów", (row) => row.groupTitle ?? ""],
    ["Stan", (row) => (row.place === null ? "" : PLACE[row.place])],
    ["Powód ukrycia", (row) => row.hiddenReason ?? ""],
    ["Powtórzenie pomysłu", (row) => row.mergedInto ?? ""],
    ["Pomysły źródłowe", (row) => row.sources.join(", ")],
    ["Rodzaj zmiany", (row) => (row.change === null ? "" : CHANGE_WORD[row.change])],
    ["Dotychczasowe brzmienie", (row) => row.current ?? ""],
    ["Uzasadnienie", (row) => row.justification ?? ""],
    ["Poparcie (kropki)", (row) => (row.support === null ? "" : String(supportDots(row.support)))],
    ["W tym kropki na papierze", (row) => (row.support === null ? "" : String(row.support.paper))],
    ["Głosowano na", (row) => (row.support === null ? "" : VOTED_ON[row.support.subject])],
    ["Czas", (row) => (row.at === "" ? "" : time.format(new Date(row.at)))],
  ];
}

/** The work on an answer, for the office's own copy of the register. */
type Work = Pick<AnswerWork, "draft" | "draftAt">;

/** What the office writes, and by what a row is recognised when it comes back. */
function officeColumns(workOn: ReadonlyMap<string, Work>): readonly (readonly [string, Cell])[] {
  const cell =
    (field: SheetField): Cell =>
    (row) => {
      const work = workOn.get(row.id);
      return work ? sheetCells(work.draft)[field] : "";
    };
  return [
    ["Brzmienie zredagowane", (row) => row.edited?.wording ?? ""],
    ["Przekazano", (row) => row.edited?.passedTo ?? ""],
    ["Połączono z", (row) => row.edited?.joinedTo ?? ""],
    ["Podzielono na", (row) => row.edited?.parts.join(", ") ?? ""],
    ...SHEET_FIELDS.map((field) => [SHEET_COLUMNS[field], cell(field)] as const),
    [ITEM_COLUMNS.id, (row) => row.id],
    [
      ITEM_COLUMNS.version,
      (row) => {
        const work = workOn.get(row.id);
        return work ? versionMark(work.draftAt) : "";
      },
    ],
  ];
}

/**
 * The register for Polish Excel: UTF-8 with BOM, semicolons, CRLF, every cell quoted where it must be.
 * With `workOn`, the work on the answers by item: only for the office, which may read that copy back.
 */
export function registerCsv(
  rows: readonly RegisterRow[],
  sections: readonly Section[],
  workOn: ReadonlyMap<string, Work> | null = null,
  timeZone = "Europe/Warsaw",
): string {
  const columns = [...columnsOf(sections, timeZone), ...(workOn ? officeColumns(workOn) : [])];
  const lines = rows.map((row) => columns.map(([, cell]) => safeCell(cell(row))));
  return stringify([columns.map(([title]) => title), ...lines], {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
    quoted_match: /[\n\r]/,
  });
}
