import type { Section } from "../../domain/meeting.ts";
import { TEXT_FACTOR, type TextSize } from "../../domain/screen.ts";
import { packed } from "./board-pages.ts";
import { lineCount } from "./text-pages.ts";

/** Two columns of a 4:3 screen, as one long one of so many lines; a chapter costs a gap besides its lines. */
const LIST = { lines: 28, width: 20, gap: 0.6 } as const;

/** The chapters of the programme, page by page; never none. */
export function sectionPages(sections: readonly Section[], text: TextSize): Section[][] {
  const factor = TEXT_FACTOR[text];
  const width = Math.floor(LIST.width / factor);
  // A chapter is not cut at the foot of the first column: some room is lost there.
  const pages = packed(sections, LIST.lines / factor - 2, ({ title }) => lineCount(title, width) + LIST.gap);
  return pages.length === 0 ? [[]] : pages;
}
