import type { RankedItemView, RankingView } from "../../contract/vote-views.ts";

/** Rows that are read from the last seat. */
const ROWS = 4;

/** What got dots, a few a page. A vote without a single dot has no pages. */
export function rankingPages({ items }: Pick<RankingView, "items">): (readonly RankedItemView[])[] {
  const given = items.filter(({ phone, paper }) => phone + paper > 0);
  return Array.from({ length: Math.ceil(given.length / ROWS) }, (_, i) => given.slice(i * ROWS, (i + 1) * ROWS));
}

/** Letters of an idea that fit into two lines of a row. */
const LETTERS = 100;

/** The beginning of a long text, cut between words. */
export function beginning(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= LETTERS) return line;
  const cut = line.slice(0, LETTERS);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > LETTERS / 2 ? space : LETTERS).replace(/[\s,;:–-]+$/u, "")}…`;
}
