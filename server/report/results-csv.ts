import { stringify } from "csv-stringify/sync";
import type { ResultsView, ResultView } from "../../src/contract/answer-views.ts";
import { safeCell } from "../../src/domain/office-sheet.ts";
import { CHANGE_WORD, POSITION_WORD } from "../../src/domain/report-words.ts";
import { supportDots } from "../../src/domain/vote.ts";

type Cell = (item: ResultView) => string;

function columnsOf({ tables, sections }: ResultsView, timeZone: string): readonly (readonly [string, Cell])[] {
  const day = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone });
  const dayOf = (at: string | null): string => (at === null ? "" : day.format(new Date(at)));
  const tableOf = (item: ResultView) => tables.find(({ id }) => id === item.tableId);
  const sectionOf = ({ section }: ResultView): string => {
    const found = sections.find(({ number }) => number === section);
    return found ? `${found.number}. ${found.title}` : "";
  };
  return [
    ["Numer", (item) => item.number],
    ["Nr stolika", (item) => String(tableOf(item)?.number ?? "")],
    ["Stolik", (item) => tableOf(item)?.name ?? ""],
    ["Treść propozycji", (item) => item.text],
    ["Brzmienie pierwotne, jeśli zredagowano", (item) => item.original ?? ""],
    ["Połączono z", (item) => item.joined.map(({ number }) => number).join(", ")],
    ["Przekazano", (item) => item.passedTo ?? ""],
    ["Odniesienie do programu", sectionOf],
    ["Rodzaj zmiany", (item) => (item.change === null ? "" : CHANGE_WORD[item.change])],
    ["Dotychczasowe brzmienie", (item) => item.current],
    ["Uzasadnienie zgłaszających", (item) => item.reason],
    ["Zgłaszający", (item) => [...new Set(item.voices.flatMap(({ signature }) => signature ?? []))].join(", ")],
    ["Pomysły źródłowe", (item) => item.voices.map(({ number }) => number).join(", ")],
    ["Poparcie (kropki)", ({ support }) => (support === null ? "" : String(supportDots(support)))],
    ["Stanowisko", (item) => POSITION_WORD[item.answer.status]],
    ["Uzasadnienie stanowiska", (item) => item.answer.justification],
    ["Opublikowano", (item) => dayOf(item.answer.at)],
    ["Poprawiono", (item) => dayOf(item.answer.correctedAt)],
  ];
}

/** The published answers, a Polish document whatever language the screen has, for Polish Excel: UTF-8 with BOM, semicolons, CRLF; no cell runs as a formula. */
export function resultsCsv(view: ResultsView, timeZone = "Europe/Warsaw"): string {
  const columns = columnsOf(view, timeZone);
  const lines = view.items.map((item) => columns.map(([, cell]) => safeCell(cell(item))));
  return stringify([columns.map(([title]) => title), ...lines], {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
    quoted_match: /[\n\r]/,
  });
}
