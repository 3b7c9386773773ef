import type { ItemView, ResultsView, ResultView, TableName } from "../../contract/answer-views.ts";
import { isSameNumber, parseNumber } from "../../domain/number.ts";
import { POSITIONS, type Position } from "../../domain/position.ts";
import { fold } from "../../domain/text.ts";
import type { ResultsQuery } from "./results-query.ts";

export interface Chosen {
  /** On this page. */
  readonly items: readonly ResultView[];
  readonly found: number;
  readonly pages: number;
  readonly page: number;
  /** How many answers of each kind there are when only the position is left open. */
  readonly byPosition: ReadonlyMap<Position, number>;
}

const PER_PAGE = 50;

/** What this query shows. Pure. */
export function chooseResults({ items, tables }: Pick<ResultsView, "items" | "tables">, query: ResultsQuery): Chosen {
  const table = query.table === null ? null : (tables.find(({ mark }) => mark === query.table) ?? null);
  const open = items.filter(
    (item) =>
      (table === null || item.tableId === table.id) &&
      (!query.news || item.news !== null) &&
      matches(item, query.search, tables),
  );
  const found = query.position === null ? open : open.filter(({ answer }) => answer.status === query.position);
  const pages = query.whole ? 1 : Math.max(1, Math.ceil(found.length / PER_PAGE));
  const page = Math.min(query.page, pages);
  return {
    items: query.whole ? found : found.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    found: found.length,
    pages,
    page,
    byPosition: new Map(POSITIONS.map((one) => [one, open.filter(({ answer }) => answer.status === one).length])),
  };
}

function matches(item: ResultView, search: string, tables: readonly TableName[]): boolean {
  if (search === "") return true;
  const number = parseNumber(search);
  if (number && tables.some(({ mark }) => mark === number.mark)) return isAbout(item, search);
  const text = fold(wordsOf(item));
  return fold(search)
    .split(" ")
    .every((word) => text.includes(word));
}

const wordsOf = ({ text, original, reason, answer, voices, number }: ResultView): string =>
  [number, text, original ?? "", reason, answer.justification, ...voices.map((voice) => voice.text)].join("\n");

/** Does the item, or an idea it answers, have this number (`kul 7`, `KUL-P01`)? */
export function isAbout(item: Pick<ItemView, "number" | "voices" | "joined">, typed: string): boolean {
  const wanted = parseNumber(typed);
  if (!wanted) return false;
  return [item, ...item.joined, ...item.voices].some(({ number }) => {
    const own = parseNumber(number);
    return isSameNumber(own, wanted);
  });
}
