import { readBoard } from "../../src/board/board-read.ts";
import { boardColumns, boardPages, pageAt } from "../../src/board/slides/board-pages.ts";
import { stepSlide } from "../../src/board/slides/slide-steps.ts";
import type { MeetingState } from "../../src/domain/meeting.ts";
import type { Slide } from "../../src/domain/screen.ts";
import type { Deps } from "./deps.ts";
import { surroundings } from "./screen-words.ts";

/** Time to look up and find one's way, to read a character, to look at a sketch. Milliseconds. */
const READING = { start: 6000, character: 45, sketch: 3000, least: 10_000, most: 40_000 } as const;

type Reads = Pick<Deps, "store" | "boards" | "votes" | "news" | "clock">;
type Gallery = Extract<Slide, { kind: "gallery" }>;

/** The walk through the boards: it goes on when a page has been there long enough to be read. */
export interface Walk {
  /** Looks whether something is due. To be called about once a second. */
  look(): Promise<void>;
}

/**
 * Every instance of a meeting may look: the page turns only over the very slide that was seen, so it is
 * turned once, and the others begin to count anew.
 */
export function createWalk(deps: Reads): Walk {
  const seen = new Map<string, { readonly key: string; readonly dueAt: number }>();
  const isDue = async (place: string, slide: Gallery, state: MeetingState): Promise<boolean> => {
    const key = JSON.stringify(slide);
    const before = seen.get(place);
    if (before?.key === key) return deps.clock.now() >= before.dueAt;
    seen.set(place, { key, dueAt: deps.clock.now() + (await readingTime(deps, slide, state)) });
    return false;
  };
  return {
    look: async () => {
      const state = await deps.store.state();
      const walking = galleriesIn(state);
      for (const place of seen.keys()) if (!walking.has(place)) seen.delete(place);
      for (const [place, slide] of walking) if (await isDue(place, slide, state)) await turn(deps, slide, state);
    },
  };
}

/** Walks that are under way: on the common screen, and on screens with a slide of their own. */
function galleriesIn({ slide, show }: MeetingState): ReadonlyMap<string, Gallery> {
  const all: (readonly [string, Slide | null])[] = [
    ["", slide],
    ...show.screens.map((screen) => [screen.linkId, screen.slide] as const),
  ];
  return new Map(
    all.flatMap(([place, one]) => (one?.kind === "gallery" && !one.paused ? [[place, one] as const] : [])),
  );
}

async function turn(deps: Reads, slide: Gallery, state: MeetingState): Promise<void> {
  const [meeting, tables] = await Promise.all([deps.store.meeting(), deps.store.tables()]);
  const next = stepSlide(slide, 1, await surroundings(deps, { meeting, tables, state: { ...state, slide } }));
  if (!next) return;
  const same = JSON.stringify(slide);
  const turned = (one: Slide): Slide => (JSON.stringify(one) === same ? next : one);
  await deps.store.changeState((now) => ({
    ...now,
    slide: turned(now.slide),
    show: {
      ...now.show,
      screens: now.show.screens.map((screen) => ({ ...screen, slide: screen.slide && turned(screen.slide) })),
    },
  }));
  deps.news.screenChanged();
}

async function readingTime({ boards }: Reads, slide: Gallery, { show }: MeetingState): Promise<number> {
  const board = await boards.read(slide.tableId, (doc) => readBoard(doc));
  const pages = board ? boardPages(boardColumns(board, show.look.text)) : [];
  const columns = pages[pageAt(pages.length, slide.page) ?? 0] ?? [];
  const pieces = columns.flatMap((column) => column.pieces);
  const characters = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const sketches = pieces.filter(({ first, idea }) => first && idea.hasSketch).length;
  const needed = READING.start + characters * READING.character + sketches * READING.sketch;
  return Math.min(READING.most, Math.max(READING.least, needed));
}
