import type { RankingView } from "../../contract/vote-views.ts";
import type { IdeaId, TableId } from "../../domain/ids.ts";
import type { Section } from "../../domain/meeting.ts";
import type { Slide, TextSize } from "../../domain/screen.ts";
import type { BoardList, ListedIdea } from "../board-read.ts";
import { boardColumns, boardPages, pageAt } from "./board-pages.ts";
import { ideaPages } from "./idea-pages.ts";
import { groupPages, proposalPages } from "./list-pages.ts";
import { rankingPages } from "./ranking-pages.ts";
import { sectionPages } from "./section-pages.ts";

/** What "previous" and "next" need to know. */
export interface Surroundings {
  /** Tables in their order. */
  readonly tables: readonly TableId[];
  readonly sections: readonly Section[];
  readonly text: TextSize;
  /** The board of the slide's table; null while it has not come. */
  readonly board: BoardList | null;
  /** The result that the slide shows. */
  readonly ranking: RankingView | null;
  /** Pages of every table's board; only a walk through all of them needs it. */
  readonly walk: readonly { readonly tableId: TableId; readonly pages: number }[];
}

type By = 1 | -1;

/** How many pages a slide has as things stand; 0: what it shows is empty or not there. */
export function pagesOf(
  slide: Slide,
  { board, sections, text, ranking }: Omit<Surroundings, "walk" | "tables">,
): number {
  switch (slide.kind) {
    case "title":
    case "join":
    case "agenda":
    case "timer":
    case "thanks":
    case "blank":
      return 1;
    case "sections":
      return sectionPages(sections, text).length;
    case "board":
    case "gallery":
      return board ? boardPages(boardColumns(board, text)).length : 0;
    case "group":
      return board ? groupPages(board, slide.groupId, text).length : 0;
    case "ranking":
      return ranking ? rankingPages(ranking).length : 0;
    case "proposals":
      return board ? proposalPages(board, text).length : 0;
    case "idea": {
      const found = board && readingOrder(board).find(({ idea }) => idea.id === slide.ideaId);
      return found ? ideaPages(found.idea, text).length : 0;
    }
  }
}

/**
 * The slide before (-1) or after (+1), in the order of the evening: welcome, joining, agenda, chapters,
 * clock, board after board, thanks. From one idea, group or table's proposals to the next ones. Null:
 * there is none.
 */
export function stepSlide(slide: Slide, by: By, around: Surroundings): Slide | null {
  const turned = slide.kind === "gallery" ? null : turnPage(slide, by, pagesOf(slide, around));
  if (turned) return turned;
  switch (slide.kind) {
    case "title":
      return by > 0 ? { kind: "join" } : null;
    case "join":
      return { kind: by > 0 ? "agenda" : "title" };
    case "agenda":
      return by > 0 ? (sectionsOf(around) ?? { kind: "timer" }) : { kind: "join" };
    case "sections":
      return { kind: by > 0 ? "timer" : "agenda" };
    case "timer":
      return by > 0 ? boardOf(around.tables[0]) : (sectionsOf(around) ?? { kind: "agenda" });
    case "board":
      return besideBoard(slide.tableId, by, around.tables);
    case "thanks":
      return by > 0 ? null : boardOf(around.tables.at(-1));
    case "blank":
      return { kind: by > 0 ? "timer" : "join" };
    case "idea":
      return besideIdea(slide, by, around.board);
    case "group":
      return besideGroup(slide, by, around);
    case "ranking":
      return boardOf(slide.tableId);
    case "proposals":
      return besideProposals(slide.tableId, by, around.tables);
    case "gallery":
      return walkOn(slide, by, around.walk);
  }
}

/**
 * The same for a table that leads the screen: its board, then its proposals, and nothing of others. A
 * slide that is not the table's own leads to its board.
 */
export function stepWithin(tableId: TableId, slide: Slide, by: By, around: Surroundings): Slide | null {
  if (!("tableId" in slide) || slide.tableId !== tableId || slide.kind === "gallery") return boardOf(tableId);
  const next = stepSlide(slide, by, around);
  if (next && "tableId" in next && next.tableId === tableId) return next;
  if (slide.kind === "board" && by > 0) return { kind: "proposals", tableId, page: 0 };
  if (slide.kind === "proposals" && by < 0) return boardOf(tableId);
  return null;
}

/** The page before or after of the same slide; null: it has no such page. */
function turnPage(slide: Slide, by: By, pages: number): Slide | null {
  if (slide.kind !== "sections" && !("tableId" in slide)) return null;
  const page = (pageAt(pages, slide.page ?? 0) ?? 0) + by;
  return page >= 0 && page < pages ? { ...slide, page } : null;
}

const sectionsOf = ({ sections }: Surroundings): Slide | null =>
  sections.length === 0 ? null : { kind: "sections", page: 0 };

const boardOf = (tableId: TableId | undefined): Slide | null =>
  tableId === undefined ? null : { kind: "board", tableId, page: 0 };

function besideBoard(tableId: TableId, by: By, tables: readonly TableId[]): Slide {
  const at = tables.indexOf(tableId) + by;
  if (at < 0) return { kind: "timer" };
  return boardOf(tables[at]) ?? { kind: "thanks" };
}

function besideProposals(tableId: TableId, by: By, tables: readonly TableId[]): Slide {
  const at = tables.indexOf(tableId) + by;
  const neighbour = tables[at];
  if (neighbour !== undefined) return { kind: "proposals", tableId: neighbour, page: 0 };
  return { kind: at < 0 ? "timer" : "thanks" };
}

function besideIdea(
  { tableId, ideaId }: Extract<Slide, { kind: "idea" }>,
  by: By,
  board: BoardList | null,
): Slide | null {
  const ideas = board ? readingOrder(board) : [];
  const at = ideas.findIndex(({ idea }) => idea.id === ideaId);
  const neighbour = at < 0 ? undefined : ideas[at + by]?.idea.id;
  return neighbour === undefined ? boardOf(tableId) : ideaOf(tableId, neighbour);
}

const ideaOf = (tableId: TableId, ideaId: IdeaId): Slide => ({ kind: "idea", tableId, ideaId });

function besideGroup(
  { tableId, groupId }: Extract<Slide, { kind: "group" }>,
  by: By,
  { board }: Surroundings,
): Slide | null {
  const groups = board?.groups.filter(({ group, ideas }) => group.id === groupId || ideas.length > 0) ?? [];
  const at = groups.findIndex(({ group }) => group.id === groupId);
  const neighbour = at < 0 ? undefined : groups[at + by]?.group.id;
  return neighbour === undefined ? boardOf(tableId) : { kind: "group", tableId, groupId: neighbour, page: 0 };
}

/** The walk goes round: after the last page of the last board comes the first again. Empty boards are passed. */
function walkOn(slide: Extract<Slide, { kind: "gallery" }>, by: By, walk: Surroundings["walk"]): Slide | null {
  const stops = walk.flatMap(({ tableId, pages }) => Array.from({ length: pages }, (_, page) => ({ tableId, page })));
  const own = walk.find(({ tableId }) => tableId === slide.tableId)?.pages ?? 0;
  const here = pageAt(own, slide.page);
  const at = stops.findIndex(({ tableId, page }) => tableId === slide.tableId && page === here);
  const next = stops[at < 0 ? 0 : (at + by + stops.length) % stops.length];
  return next ? { ...slide, ...next } : null;
}

/** Ideas as the slides show them: group after group, without those that repeat another. */
function readingOrder(board: BoardList): ListedIdea[] {
  const all = [...board.groups.flatMap(({ ideas }) => ideas), ...board.loose];
  return all.filter(({ idea }) => idea.mergedInto === null);
}
