/**
 * Sizes on the canvas, where everything lies on it and where a new card goes. Pure arithmetic in
 * canvas units, the same on every tablet and on the server, so nothing has to be measured to agree.
 */
import type * as Y from "yjs";
import type { GroupId, IdeaId } from "../domain/ids.ts";
import { pictureOf } from "../domain/picture.ts";
import type { BoardGroup, BoardIdea, BoardList, ListedIdea } from "./board-read.ts";
import { readBoard } from "./board-read.ts";

export const CARD = {
  width: 306,
  padding: 12,
  numberHeight: 44,
  line: 25,
  /** Size of the words, and the width of a line in that size. */
  font: 19,
  lineEms: 14.75,
  sketchHeight: 206,
  /** The row with "Więcej". */
  more: 32,
} as const;
export const TRAY = { width: 330, title: 48, padding: 12, gap: 8, empty: 72 } as const;
/** Cards lie in columns this far apart. */
export const GRID = { columns: 4, x: 350, y: 24 } as const;
/** Lines of text on a card before "Więcej". */
export const CARD_LINES = 4;

type Position = readonly [number, number];

/** Where one thing lies on the canvas. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Width of a character of our font, in ems; worked out once for each. */
function characterEms(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const ems = measuredEms(character);
  widths.set(character, ems);
  return ems;
}
const widths = new Map<string, number>();

/** Measured, by kind, a little wide so words are never cut. */
function measuredEms(character: string): number {
  if ("iljłI.,:;!'|()-".includes(character)) return 0.3;
  if ("ftr1".includes(character)) return 0.36;
  if ("mMW%@—".includes(character)) return 0.88;
  if (character === "w" || character === "O") return 0.71;
  if (character >= "\u2E80") return 1.25;
  if (character >= "0" && character <= "9") return 0.62;
  return character.toLowerCase() === character ? 0.545 : 0.66;
}

function widthOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += characterEms(character);
  return sum;
}

/** Lines that these words take on a card. */
export const textLines = (text: string): number => wrapped(text, CARD.lineEms).length;

/** Words in lines of at most `ems`, broken between words as a browser does; a longer word is broken inside. */
export const wrapped = (text: string, ems: number): readonly string[] =>
  text === "" ? [] : text.split("\n").flatMap((line) => wrappedParagraph(line, ems));

function wrappedParagraph(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const width = widthOf(word);
    if (used > 0 && used + SPACE_EMS + width <= ems) {
      line += ` ${word}`;
      used += SPACE_EMS + width;
      continue;
    }
    if (used > 0) lines.push(line);
    const pieces = width <= ems ? [word] : piecesOf(word, ems);
    line = pieces.pop() ?? "";
    lines.push(...pieces);
    used = widthOf(line);
  }
  return [...lines, line];
}

const SPACE_EMS = 0.3;

/** A word that is longer than a line. */
function piecesOf(word: string, ems: number): string[] {
  const pieces = [""];
  let used = 0;
  for (const character of word) {
    const width = characterEms(character);
    if (used > 0 && used + width > ems) {
      pieces.push("");
      used = 0;
    }
    pieces.push(`${pieces.pop() ?? ""}${character}`);
    used += width;
  }
  return pieces;
}

const heights = new WeakMap<BoardIdea, number>();

/** Height of the card of an idea; counted once, as ideas are read anew when they change. */
function heightOf(idea: BoardIdea): number {
  const known = heights.get(idea) ?? cardHeight(idea.text, pictureOf(idea) !== null);
  heights.set(idea, known);
  return known;
}

/** Height of a card with these words, in canvas units. */
export function cardHeight(text: string, hasPicture: boolean): number {
  const lines = textLines(text);
  const words = Math.min(lines, CARD_LINES) * CARD.line + (lines > CARD_LINES ? CARD.more : 0);
  return CARD.padding * 2 + CARD.numberHeight + (hasPicture ? CARD.sketchHeight : 0) + words;
}

/** A card on the canvas; in a tray its box is relative to the tray. */
export interface CardBox {
  readonly item: ListedIdea;
  readonly tray: GroupId | null;
  readonly box: Box;
}

export interface TrayBox {
  readonly group: BoardGroup;
  readonly box: Box;
  readonly count: number;
}

/** The whole canvas, from the same reading that the list shows: both always agree. */
export interface CanvasLayout {
  readonly trays: readonly TrayBox[];
  readonly cards: readonly CardBox[];
}

/** Where everything lies: cards of a tray one below the other in their order, loose ones at their own place. */
export function canvasOf(list: BoardList): CanvasLayout {
  const trays: TrayBox[] = [];
  const cards: CardBox[] = [];
  for (const { group, ideas } of list.groups) {
    let y: number = TRAY.title;
    for (const item of duplicatesAfter(ideas)) {
      const h = heightOf(item.idea);
      cards.push({ item, tray: group.id, box: { x: TRAY.padding, y, w: CARD.width, h } });
      y += h + TRAY.gap;
    }
    const h = ideas.length === 0 ? TRAY.title + TRAY.empty : y - TRAY.gap + TRAY.padding;
    trays.push({ group, box: { x: group.pos[0], y: group.pos[1], w: TRAY.width, h }, count: ideas.length });
  }
  for (const item of list.loose) {
    const [x, y] = item.place?.pos ?? [0, 0];
    const h = heightOf(item.idea);
    cards.push({ item, tray: null, box: { x, y, w: CARD.width, h } });
  }
  return { trays, cards };
}

/** What trays and cards take of the canvas; null: there are none. */
export function boundsOf(list: BoardList): Box | null {
  const { trays, cards } = canvasOf(list);
  const boxes = [...trays, ...cards.filter(({ tray }) => tray === null)].map(({ box }) => box);
  if (boxes.length === 0) return null;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const [right, below] = [
    Math.max(...boxes.map((box) => box.x + box.w)),
    Math.max(...boxes.map((box) => box.y + box.h)),
  ];
  return { x, y, w: right - x, h: below - y };
}

/** Ideas in their order, each followed by those that repeat it. */
export function duplicatesAfter(ideas: readonly ListedIdea[]): readonly ListedIdea[] {
  const here = new Set(ideas.map(({ idea }) => idea.id));
  const follows = ({ idea }: ListedIdea): boolean => idea.mergedInto !== null && here.has(idea.mergedInto);
  return ideas
    .filter((item) => !follows(item))
    .flatMap((item) => [item, ...ideas.filter((other) => follows(other) && other.idea.mergedInto === item.idea.id)]);
}

/** The top of the emptiest of the four columns: below everything that lies there. */
export function nextFreePosition(doc: Y.Doc): [number, number] {
  const { trays, cards } = canvasOf(readBoard(doc));
  const boxes = [...trays, ...cards.filter(({ tray }) => tray === null)].map(({ box }) => box);
  const column = emptiest(bottomsOf(boxes));
  return [column.at * GRID.x, column.bottom];
}

/** How far down each column is taken. */
function bottomsOf(boxes: readonly Box[]): number[] {
  const bottoms = Array.from({ length: GRID.columns }, () => 0);
  for (const box of boxes) {
    for (let i = 0; i < GRID.columns; i += 1) {
      const overlaps = box.x < i * GRID.x + TRAY.width && box.x + box.w > i * GRID.x;
      if (overlaps) bottoms[i] = Math.max(bottoms[i] ?? 0, Math.ceil(box.y + box.h + GRID.y));
    }
  }
  return bottoms;
}

function emptiest(bottoms: readonly number[]): { readonly at: number; readonly bottom: number } {
  const bottom = Math.min(...bottoms);
  return { at: bottoms.indexOf(bottom), bottom };
}

/** New places for an untidy board; only what changes. */
export interface Arrangement {
  readonly groups: readonly { readonly id: GroupId; readonly pos: Position }[];
  readonly ideas: readonly { readonly id: IdeaId; readonly pos: Position }[];
}

/**
 * "Uporządkuj": trays in columns in their order, loose cards in columns below all of them. What
 * somebody holds at this moment (`held`: ids of ideas and groups) stays where it is.
 */
export function arrange(list: BoardList, held: ReadonlySet<string>): Arrangement {
  const { trays, cards } = canvasOf(list);
  const bottoms = Array.from({ length: GRID.columns }, () => 0);
  const put = (height: number): Position => {
    const { at, bottom } = emptiest(bottoms);
    bottoms[at] = bottom + height + GRID.y;
    return [at * GRID.x, bottom];
  };
  const groups = trays.map(({ group, box }) => ({ id: group.id, from: group.pos, pos: put(box.h) }));
  const floor = Math.max(...bottoms);
  bottoms.fill(floor);
  const loose = cards.filter(({ tray }) => tray === null);
  const ideas = loose.map(({ item, box }) => ({ id: item.idea.id, from: [box.x, box.y] as const, pos: put(box.h) }));
  return { groups: groups.filter(moved(held)), ideas: ideas.filter(moved(held)) };
}

const moved =
  (held: ReadonlySet<string>) =>
  ({ id, from, pos }: { readonly id: string; readonly from: Position; readonly pos: Position }): boolean =>
    !held.has(id) && (from[0] !== pos[0] || from[1] !== pos[1]);
