import type { BoardIdea } from "../../../board/board-read.ts";
import { textPages } from "./text-pages.ts";

/** What the smallest step of one large idea holds on a 4:3 screen. */
const SHEET = { width: 32, lines: 7 } as const;
/** The caption below a large sketch. */
const CAPTION = { width: 44, lines: 2 } as const;

/** The words of one large idea, page by page; never none. */
export function ideaPages(idea: Pick<BoardIdea, "text" | "hasSketch">): string[] {
  if (!idea.hasSketch) return textPages(idea.text, SHEET.width, SHEET.lines);
  return textPages(idea.text, CAPTION.width, CAPTION.lines);
}
