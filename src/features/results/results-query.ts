/** What a visitor asked for, as it stands in the address: readable, shareable, working without scripts. */
import type { Position } from "../../domain/position.ts";

export interface ResultsQuery {
  readonly search: string;
  /** Mark of a table; null: all. */
  readonly table: string | null;
  readonly position: Position | null;
  /** Only what came or changed since the publication before the last. */
  readonly news: boolean;
  /** From 1. */
  readonly page: number;
  /** Everything on one page, for printing. */
  readonly whole: boolean;
}

export const EVERYTHING: ResultsQuery = { search: "", table: null, position: null, news: false, page: 1, whole: false };

/** Positions as addresses name them. */
export const POSITION_WORD: Readonly<Record<Position, string>> = {
  accepted: "uwzgledniono",
  partly: "uwzgledniono-czesciowo",
  rejected: "nie-uwzgledniono",
  "further-work": "do-dalszych-prac",
  "out-of-scope": "poza-zakresem",
};

const POSITION_OF = new Map(Object.entries(POSITION_WORD).map(([position, word]) => [word, position as Position]));

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the address; what makes no sense counts as not asked. */
export function parseQuery(params: SearchParams): ResultsQuery {
  const one = (name: string): string => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const page = Number(one("strona"));
  return {
    search: one("q").slice(0, 200),
    table: one("stolik").toUpperCase() || null,
    position: POSITION_OF.get(one("stanowisko")) ?? null,
    news: one("zmiany") === "1",
    page: Number.isInteger(page) && page > 0 ? page : 1,
    whole: one("druk") === "1",
  };
}

/** The address of a query. */
export function addressOf({ search, table, position, news, page, whole }: ResultsQuery): string {
  const params = new URLSearchParams();
  if (search) params.set("q", search);
  if (table) params.set("stolik", table);
  if (position) params.set("stanowisko", POSITION_WORD[position]);
  if (news) params.set("zmiany", "1");
  if (page > 1) params.set("strona", String(page));
  if (whole) params.set("druk", "1");
  const text = params.toString();
  return text ? `/wyniki?${text}` : "/wyniki";
}
