import type { BoardList, ListedIdea } from "../../board/board-read.ts";
import type { RankingView } from "../../contract/vote-views.ts";
import type { IdeaId, TableId } from "../../domain/ids.ts";
import type { Slide } from "../../domain/screen.ts";
import { boardColumns, boardPages, pageAt } from "../projector/slides/board-pages.ts";
import { ideaPages } from "../projector/slides/idea-pages.ts";
import { rankingPages } from "../projector/slides/ranking-pages.ts";

/** What "previous" and "next" need to know. */
export interface Surroundings {
  /** Tables in their order. */
  readonly tables: readonly TableId[];
  /** The board of the slide's table; null while it has not come. */
  readonly board: BoardList | null;
  /** The result that the slide shows. */
  readonly ranking: RankingView | null;
}

/**
 * The slide before (-1) or after (+1): join, clock, then board after board, page after page; from
 * one idea to the next one of its board. Null: there is none.
 */
export function stepSlide(slide: Slide, by: 1 | -1, around: Surroundings): Slide | null {
  switch (slide.kind) {
    case "join":
      return by > 0 ? { kind: "timer" } : null;
    case "timer":
      return by < 0 ? { kind: "join" } : firstBoard(around.tables);
    case "blank":
      return by < 0 ? { kind: "join" } : { kind: "timer" };
    case "board":
      return stepBoard(slide, by, around);
    case "idea":
      return stepIdea(slide, by, around.board);
    case "ranking":
      return stepRanking(slide, by, around);
  }
}

const boardOf = (tableId: TableId, page = 0): Slide => ({ kind: "board", tableId, page });

const firstBoard = ([first]: readonly TableId[]): Slide | null => (first ? boardOf(first) : null);

function stepBoard(slide: Extract<Slide, { kind: "board" }>, by: 1 | -1, { tables, board }: Surroundings) {
  const count = board ? boardPages(boardColumns(board)).length : 0;
  const page = (pageAt(count, slide.page) ?? 0) + by;
  if (page >= 0 && page < count) return boardOf(slide.tableId, page);
  const at = tables.indexOf(slide.tableId) + by;
  if (at < 0) return { kind: "timer" } as const;
  const neighbour = tables[at];
  return neighbour ? boardOf(neighbour) : null;
}

/** Through the pages of a result; before the first and after the last lies the table's board. */
function stepRanking(slide: Extract<Slide, { kind: "ranking" }>, by: 1 | -1, { ranking }: Surroundings): Slide {
  const count = ranking ? rankingPages(ranking).length : 0;
  const page = (pageAt(count, slide.page) ?? 0) + by;
  return page >= 0 && page < count ? { ...slide, page } : boardOf(slide.tableId);
}

function stepIdea(slide: Extract<Slide, { kind: "idea" }>, by: 1 | -1, board: BoardList | null): Slide {
  const ideas = board ? readingOrder(board) : [];
  const at = ideas.findIndex(({ idea }) => idea.id === slide.ideaId);
  const current = ideas[at]?.idea;
  if (!current) return boardOf(slide.tableId);
  const count = ideaPages(current).length;
  const page = (pageAt(count, slide.page ?? 0) ?? 0) + by;
  if (page >= 0 && page < count) return { ...slide, page };
  const neighbour = ideas[at + by]?.idea;
  return neighbour ? ideaOf(slide.tableId, neighbour.id) : boardOf(slide.tableId);
}

const ideaOf = (tableId: TableId, ideaId: IdeaId): Slide => ({ kind: "idea", tableId, ideaId });

/** Ideas as the slides show them: group after group, without those that repeat another. */
function readingOrder(board: BoardList): ListedIdea[] {
  const all = [...board.groups.flatMap(({ ideas }) => ideas), ...board.loose];
  return all.filter(({ idea }) => idea.mergedInto === null);
}
