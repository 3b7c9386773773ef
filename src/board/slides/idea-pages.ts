import { pictureOf } from "../../domain/picture.ts";
import { TEXT_FACTOR, type TextSize } from "../../domain/screen.ts";
import type { BoardIdea } from "../board-read.ts";
import { textPages } from "./text-pages.ts";

/** What the smallest step of one large idea holds on a 4:3 screen. */
const SHEET = { width: 32, lines: 7 } as const;
/** The caption below a large picture. */
const CAPTION = { width: 40, lines: 2 } as const;

/** The words of one large idea, page by page; never none. */
export function ideaPages(idea: Pick<BoardIdea, "text" | "hasSketch" | "hasPhoto">, text: TextSize): string[] {
  const factor = TEXT_FACTOR[text];
  const { width, lines } = pictureOf(idea) !== null ? CAPTION : SHEET;
  return textPages(idea.text, Math.floor(width / factor), Math.floor(lines / factor) || 1);
}
