/** Puts results into docs/performance.md, each between its own markers; the rest of the page stays. */
import { readFileSync, writeFileSync } from "node:fs";

const PAGE = new URL("../../docs/performance.md", import.meta.url);

/** `page` with the text between the markers of `name` replaced; at the end when it has none yet. */
export function withSection(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const section = `${begin}\n${text}\n${end}`;
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) return `${page.trimEnd()}\n\n${section}\n`;
  return page.slice(0, from) + section + page.slice(to + end.length);
}

export function writeDown(name: string, text: string): void {
  writeFileSync(PAGE, withSection(readFileSync(PAGE, "utf8"), name, text));
}
