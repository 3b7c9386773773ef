/** What screens show, in words and with what comes before and after, for whoever drives them. */
import { type BoardList, readBoard } from "../../src/board/board-read.ts";
import { pageAt } from "../../src/board/slides/board-pages.ts";
import { pagesOf, type Surroundings, stepSlide, stepWithin } from "../../src/board/slides/slide-steps.ts";
import type { FloorView, HallView, ShowView } from "../../src/contract/views.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Meeting, MeetingState } from "../../src/domain/meeting.ts";
import { ideaNumber } from "../../src/domain/number.ts";
import { type Slide, type SlideWords, tableOfSlide } from "../../src/domain/screen.ts";
import type { Deps } from "./deps.ts";
import type { TableRow } from "./ports.ts";
import { rankingOf } from "./read-table-vote.ts";
import { standingOfTable } from "./standing.ts";

type Reads = Pick<Deps, "store" | "boards" | "votes">;

interface Scene {
  readonly meeting: Meeting;
  readonly state: MeetingState;
  readonly tables: readonly TableRow[];
}

/** The show as the organiser drives it. */
export async function showView(deps: Reads, scene: Scene): Promise<ShowView> {
  const { state } = scene;
  const around = await surroundings(deps, scene);
  const words = (slide: Slide | null): SlideWords | null => slide && nameSlide(slide, scene, around);
  return {
    look: state.show.look,
    floor: state.show.floor,
    screens: state.show.screens.map(({ linkId, name, slide }) => ({ linkId, name, own: words(slide) })),
    now: nameSlide(state.slide, scene, around),
    previous: words(stepSlide(state.slide, -1, around)),
    next: words(stepSlide(state.slide, 1, around)),
  };
}

/** The common screen as the moderators of a table know it. */
export async function hallView(deps: Reads, scene: Scene, tableId: TableId): Promise<HallView> {
  const { slide, show } = scene.state;
  const around = await surroundings(deps, scene);
  const step = (by: 1 | -1): SlideWords | null => {
    const next = show.floor === tableId ? stepWithin(tableId, slide, by, around) : null;
    return next && nameSlide(next, scene, around);
  };
  return {
    floor: floorView(scene.tables, show.floor),
    now: nameSlide(slide, scene, around),
    previous: step(-1),
    next: step(1),
  };
}

/** The table that leads the common screen, as everyone may know it. */
export function floorView(tables: readonly TableRow[], floor: TableId | null): FloorView | null {
  const table = tables.find(({ id }) => id === floor);
  return table ? { tableId: table.id, mark: table.mark, shortName: table.shortName } : null;
}

/** What stepping needs; boards other than the slide's own are only read for a walk through all. */
export async function surroundings(deps: Reads, { meeting, state, tables }: Scene): Promise<Surroundings> {
  const { slide, show } = state;
  // A table that works in silence has nothing to show, and nothing to name, to the hall and to others.
  const read = async (tableId: TableId): Promise<BoardList | null> => {
    const standing = await standingOfTable(deps.store, tableId);
    return !standing || standing.silent ? null : deps.boards.read(tableId, (doc) => readBoard(doc));
  };
  const own = tableOfSlide(slide);
  const facts = { sections: meeting.sections, text: show.look.text, ranking: await rankingOf(deps, slide) };
  const board = own === null ? null : await read(own);
  const walk =
    slide.kind === "gallery"
      ? await Promise.all(
          tables.map(async ({ id }) => ({ tableId: id, pages: pagesOf(slide, { ...facts, board: await read(id) }) })),
        )
      : [];
  return { ...facts, tables: tables.map(({ id }) => id), board, walk };
}

/** A slide with its words; pages are known only of what is on the board that was read. */
function nameSlide(slide: Slide, { state, tables }: Scene, around: Surroundings): SlideWords {
  const tableId = tableOfSlide(slide);
  const table = tables.find(({ id }) => id === tableId);
  const board = tableId === tableOfSlide(state.slide) ? around.board : null;
  const pages = pagesOf(slide, {
    ...around,
    board,
    ranking: slide === state.slide || slide.kind !== "ranking" ? around.ranking : null,
  });
  const page = pageAt(pages, "page" in slide ? (slide.page ?? 0) : 0);
  const idea = slide.kind === "idea" ? listed(board, slide.ideaId) : undefined;
  const group = slide.kind === "group" ? board?.groups.find((one) => one.group.id === slide.groupId) : undefined;
  return {
    slide,
    table: table?.shortName ?? null,
    number: table && idea ? ideaNumber(table.mark, idea.idea.n) : null,
    group: group?.group.title ?? null,
    page: pages > 1 && page !== null ? page + 1 : null,
    pages,
  };
}

const listed = (board: BoardList | null, id: string) =>
  [...(board?.groups.flatMap(({ ideas }) => ideas) ?? []), ...(board?.loose ?? [])].find(({ idea }) => idea.id === id);
