/**
 * Sizes on the canvas and where a new card goes. Pure arithmetic in canvas units, the same on every
 * tablet and on the server, so nothing has to be measured to agree.
 */
import type * as Y from "yjs";
import { rootsOf } from "./board-doc.ts";

export const CARD = {
  width: 292,
  padding: 12,
  numberHeight: 44,
  line: 25,
  charactersPerLine: 30,
  sketchHeight: 190,
} as const;
export const TRAY = { width: 330, title: 44, padding: 12, gap: 8 } as const;
/** Cards lie in columns this far apart. */
export const GRID = { columns: 4, x: 350, y: 40 } as const;
/** Lines of text on a card before "Więcej". */
export const CARD_LINES = 4;

/** Height of a card with these words, in canvas units. */
export function cardHeight(text: string, hasSketch: boolean): number {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CARD.charactersPerLine)), 0);
  const words = text === "" ? 0 : Math.min(lines, CARD_LINES) * CARD.line;
  return CARD.padding * 2 + CARD.numberHeight + (hasSketch ? CARD.sketchHeight : 0) + words;
}

/** The top of the emptiest of the four columns: below everything that lies there. */
export function nextFreePosition(doc: Y.Doc): [number, number] {
  const bottoms = Array.from({ length: GRID.columns }, () => 0);
  const { ideas, places, groups } = rootsOf(doc);
  const occupy = (pos: unknown, height: number): void => {
    if (!Array.isArray(pos) || typeof pos[0] !== "number" || typeof pos[1] !== "number") return;
    const column = Math.min(GRID.columns - 1, Math.max(0, Math.round(pos[0] / GRID.x)));
    bottoms[column] = Math.max(bottoms[column] ?? 0, pos[1] + height + GRID.y);
  };
  for (const [id, place] of places) {
    const idea = ideas.get(id);
    if (idea) occupy(place.get("pos"), cardHeight(String(idea.get("text") ?? ""), idea.get("hasSketch") === true));
  }
  for (const group of groups.values()) occupy(group.get("pos"), TRAY.title);
  const column = bottoms.indexOf(Math.min(...bottoms));
  return [column * GRID.x, bottoms[column] ?? 0];
}
