import { pictureOf } from "../../domain/picture.ts";
import { TEXT_FACTOR, type TextSize } from "../../domain/screen.ts";
import type { BoardIdea, BoardList, ListedIdea } from "../board-read.ts";
import { lineCount, textPages } from "./text-pages.ts";

/** Room for cards below each other, in lines of text; a card's edges, number and sketch cost lines too. */
export interface Room {
  readonly lines: number;
  /** Characters of one line. */
  readonly width: number;
  readonly cardCost: number;
  readonly sketchCost: number;
}

/** One column of a board on a 4:3 screen, below a title of one line; a 16:9 one has a little to spare. */
const COLUMN: Room = { lines: 11.3, width: 25, cardCost: 2.6, sketchCost: 5.2 };

/** Titles of groups: up to so many characters take letters of which so many stand in a line, each further line costing so much. */
const TITLES = [
  { upTo: 22, width: 17, cost: 1.2 },
  { upTo: 44, width: 21, cost: 0.9 },
  { upTo: Number.POSITIVE_INFINITY, width: 29, cost: 0.7 },
] as const;

/** The room below a title that may need several lines. */
function belowTitle(room: Room, title: string | null): Room {
  const shape = TITLES.find(({ upTo }) => (title?.length ?? 0) <= upTo);
  const more = title === null || !shape ? 0 : (lineCount(title, shape.width) - 1) * shape.cost;
  return { ...room, lines: room.lines - more };
}

/** The same room for larger letters: all of it becomes fewer lines. */
export function roomFor(room: Room, text: TextSize): Room {
  const factor = TEXT_FACTOR[text];
  return {
    lines: room.lines / factor,
    width: Math.floor(room.width / factor),
    cardCost: room.cardCost / factor,
    sketchCost: room.sketchCost / factor,
  };
}

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
export function boardColumns(board: BoardList, text: TextSize): BoardColumn[] {
  const merged = mergedNumbers(board);
  const columnsOf = (title: string | null, group: number | null, ideas: readonly ListedIdea[]): BoardColumn[] => {
    const room = roomFor(belowTitle(COLUMN, title), text);
    return fill(piecesOf(ideas, merged, room), room).map((pieces, i) => ({ title, group, continued: i > 0, pieces }));
  };
  const grouped = board.groups.flatMap(({ group, ideas }, i) => columnsOf(group.title, i + 1, ideas));
  return [...grouped, ...columnsOf(null, null, board.loose)];
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

/** Running numbers of the ideas merged into each. */
export function mergedNumbers(board: BoardList): ReadonlyMap<string, readonly number[]> {
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

/** Ideas as cards, in order, without those that repeat another; a long one becomes several, each no taller than the room. */
export function piecesOf(
  ideas: readonly ListedIdea[],
  merged: ReadonlyMap<string, readonly number[]>,
  room: Room,
): IdeaPiece[] {
  return ideas
    .filter(({ idea }) => idea.mergedInto === null)
    .flatMap(({ idea }) => ideaPieces(idea, merged.get(idea.id) ?? [], room));
}

function ideaPieces(idea: BoardIdea, merged: readonly number[], room: Room): IdeaPiece[] {
  const lines = Math.max(1, Math.floor(room.lines - room.cardCost));
  const first = pictureOf(idea) !== null ? Math.max(1, Math.floor(lines - room.sketchCost)) : lines;
  const texts = textPages(idea.text, room.width, lines, first);
  return texts.map((text, i) => ({ idea, text, merged, first: i === 0, last: i === texts.length - 1 }));
}

/** Cards into columns, in order; a card that no longer fits begins the next column. */
export function fill(pieces: readonly IdeaPiece[], room: Room): IdeaPiece[][] {
  return packed(pieces, room.lines, ({ idea, text, first }) => {
    const sketch = first && pictureOf(idea) !== null ? room.sketchCost : 0;
    return room.cardCost + sketch + lineCount(text, room.width);
  });
}

/** Things in their order, as many on each page as fit. */
export function packed<T>(things: readonly T[], room: number, costOf: (thing: T) => number): T[][] {
  const pages: T[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const cost = costOf(thing);
    if (used + cost > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(thing);
    used += cost;
  }
  return pages;
}
