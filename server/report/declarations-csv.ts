import { stringify } from "csv-stringify/sync";
import type { Declaration, Suggestion, SuggestionState } from "../../src/domain/before.ts";
import { safeCell } from "../../src/domain/office-sheet.ts";
import type { Table } from "../../src/domain/table.ts";

const STATE: Readonly<Record<SuggestionState, string>> = {
  waiting: "czeka na decyzję",
  accepted: "przyjęty",
  rejected: "nieprzyjęty",
};

const TITLES = [
  "Rodzaj",
  "Nr stolika",
  "Stolik",
  "Liczba osób",
  "Organizacja",
  "Potrzeby w zakresie dostępności",
  "Temat",
  "Decyzja",
  "Powód",
  "Dodano do stolika",
];

/** What was declared and suggested, for Polish Excel: the rules of the register's CSV. A Polish document. */
export function declarationsCsv(
  tables: readonly Table[],
  declarations: readonly Declaration[],
  topics: readonly Suggestion[],
): string {
  const of = (id: string | null) => tables.find((table) => table.id === id);
  const place = (id: string | null): string[] => [String(of(id)?.number ?? ""), of(id)?.name ?? ""];
  const declared = declarations.map(({ tableId, people, organisation, needs }) =>
    ["zgłoszenie", ...place(tableId), String(people), organisation, needs].concat("", "", "", ""),
  );
  const suggested = topics.map(({ tableId, organisation, text, state, reason, addedTo }) =>
    ["temat", ...place(tableId), "", organisation, ""].concat(text, STATE[state], reason, of(addedTo)?.name ?? ""),
  );
  return stringify([TITLES, ...[...declared, ...suggested].map((row) => row.map(safeCell))], {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
    quoted_match: /[\n\r]/,
  });
}
