import type { BoardIdea, BoardList, ListedIdea } from "../../../board/board-read.ts";
import { lineCount, textPages } from "./text-pages.ts";

/**
 * Room of one column, in lines of idea text; a card's edges and number cost lines too. A 16:9 screen
 * has a little to spare, a 4:3 one takes the next smaller letters.
 */
const COLUMN = { lines: 12, width: 28, cardCost: 2.8, sketchCost: 5.2 } as const;

/** An idea, or one piece of a long one, as a card on the screen. */
export interface IdeaPiece {
  readonly idea: BoardIdea;
  readonly text: string;
  /** Is this the first piece (with the sketch and the full number)? */
  readonly first: boolean;
  readonly last: boolean;
  /** Running numbers of the ideas merged into this one. */
  readonly merged: readonly number[];
}

/** One column of a page: a group, or the part of it that fits. */
export interface BoardColumn {
  /** Null: ideas that are in no group yet. */
  readonly title: string | null;
  /** Position of the group among all groups, from 1; null for loose ideas. */
  readonly group: number | null;
  /** Does it go on from the column before? */
  readonly continued: boolean;
  readonly pieces: readonly IdeaPiece[];
}

/** A page: two columns, or one. */
export type BoardPage = readonly [BoardColumn] | readonly [BoardColumn, BoardColumn];

/** The board in columns: groups in their order, then what has no group. Empty groups are left out. */
export function boardColumns(board: BoardList): BoardColumn[] {
  const merged = mergedNumbers(board);
  const grouped = board.groups.flatMap(({ group, ideas }, i) => columnsOf(group.title, i + 1, ideas, merged));
  return [...grouped, ...columnsOf(null, null, board.loose, merged)];
}

/** Pages of two columns. An empty board has none. */
export function boardPages(columns: readonly BoardColumn[]): BoardPage[] {
  const pages: BoardPage[] = [];
  for (let i = 0; i < columns.length; i += 2) {
    const [left, right] = columns.slice(i, i + 2);
    if (left) pages.push(right ? [left, right] : [left]);
  }
  return pages;
}

/** The page that a slide's number means: past the last one it begins again. Null: no pages. */
export const pageAt = (count: number, page: number): number | null => (count === 0 ? null : page % count);

function mergedNumbers(board: BoardList): ReadonlyMap<string, readonly number[]> {
  const all = [...board.groups.flatMap(({ ideas }) => ideas), ...board.loose];
  const numbers = new Map<string, number[]>();
  for (const { idea } of all) {
    if (idea.mergedInto === null) continue;
    const known = numbers.get(idea.mergedInto) ?? [];
    numbers.set(
      idea.mergedInto,
      [...known, idea.n].sort((a, b) => a - b),
    );
  }
  return numbers;
}

function columnsOf(
  title: string | null,
  group: number | null,
  ideas: readonly ListedIdea[],
  merged: ReadonlyMap<string, readonly number[]>,
): BoardColumn[] {
  const pieces = ideas
    .filter(({ idea }) => idea.mergedInto === null)
    .flatMap(({ idea }) => piecesOf(idea, merged.get(idea.id) ?? []));
  return fill(pieces).map((own, i) => ({ title, group, continued: i > 0, pieces: own }));
}

/** A long idea becomes several cards, each no taller than a column. */
function piecesOf(idea: BoardIdea, merged: readonly number[]): IdeaPiece[] {
  const room = Math.floor(COLUMN.lines - COLUMN.cardCost);
  const first = idea.hasSketch ? Math.floor(room - COLUMN.sketchCost) : room;
  const texts = textPages(idea.text, COLUMN.width, room, first);
  return texts.map((text, i) => ({ idea, text, merged, first: i === 0, last: i === texts.length - 1 }));
}

/** Cards into columns, in order; a card that no longer fits begins the next column. */
function fill(pieces: readonly IdeaPiece[]): IdeaPiece[][] {
  const columns: IdeaPiece[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const cost = costOf(piece);
    if (used + cost > COLUMN.lines) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(piece);
    used += cost;
  }
  return columns;
}

function costOf({ idea, text, first }: IdeaPiece): number {
  const sketch = first && idea.hasSketch ? COLUMN.sketchCost : 0;
  return COLUMN.cardCost + sketch + lineCount(text, COLUMN.width);
}
