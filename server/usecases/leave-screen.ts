import type { IdeaId, TableId } from "../../src/domain/ids.ts";
import type { MeetingState } from "../../src/domain/meeting.ts";
import { FIRST_SLIDE, type Slide, tableOfSlide } from "../../src/domain/screen.ts";
import type { Deps } from "./deps.ts";

type Reach = Pick<Deps, "store" | "news">;

/** An idea that is taken away must not stay on any screen: each goes back to the table's board. */
export const leaveScreen = (deps: Reach, id: IdeaId): Promise<void> =>
  leave(deps, (slide) => slide.kind === "idea" && slide.ideaId === id);

/** A result that is not public any more must not stay on any screen either. */
export const leaveRanking = (deps: Reach, tableId: TableId): Promise<void> =>
  leave(deps, (slide) => slide.kind === "ranking" && slide.tableId === tableId);

async function leave({ store, news }: Reach, mustGo: (slide: Slide) => boolean): Promise<void> {
  const isShown = ({ slide, show }: MeetingState): boolean =>
    mustGo(slide) || show.screens.some((screen) => screen.slide !== null && mustGo(screen.slide));
  if (!isShown(await store.state())) return;
  const left = (slide: Slide): Slide =>
    "tableId" in slide && mustGo(slide) ? { kind: "board", tableId: slide.tableId, page: 0 } : slide;
  await store.changeState((state) => ({
    ...state,
    slide: left(state.slide),
    show: {
      ...state.show,
      screens: state.show.screens.map((screen) => ({ ...screen, slide: screen.slide && left(screen.slide) })),
    },
  }));
  news.screenChanged();
}

/** A table that is removed leads no screen and is on none: the hall starts anew, other screens follow it. */
export async function leaveTable({ store, news }: Reach, tableId: TableId): Promise<void> {
  await store.changeState((state) => ({
    ...state,
    slide: tableOfSlide(state.slide) === tableId ? FIRST_SLIDE : state.slide,
    show: {
      ...state.show,
      floor: state.show.floor === tableId ? null : state.show.floor,
      screens: state.show.screens.map((screen) =>
        screen.slide && tableOfSlide(screen.slide) === tableId ? { ...screen, slide: null } : screen,
      ),
    },
  }));
  news.screenChanged();
}
