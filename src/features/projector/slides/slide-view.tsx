"use client";
import type { BoardList } from "../../../board/board-read.ts";
import type { ScreenView } from "../../../contract/views.ts";
import type { TableId } from "../../../domain/ids.ts";
import type { Slide } from "../../../domain/screen.ts";
import { BlankSlide } from "./blank-slide.tsx";
import { BoardSlide } from "./board-slide.tsx";
import { IdeaSlide } from "./idea-slide.tsx";
import { JoinSlide } from "./join-slide.tsx";
import { RankingSlide } from "./ranking-slide.tsx";
import { SilentSlide } from "./silent-slide.tsx";
import styles from "./slides.module.css";
import { TimerSlide } from "./timer-slide.tsx";

export interface SlideProps {
  readonly view: ScreenView;
  /** The board of the slide's table; null while it has not come, and for slides without a table. */
  readonly board: BoardList | null;
  /** Server milliseconds. */
  readonly now: number;
}

/** The table whose board a slide needs. */
export const tableOfSlide = (slide: Slide): TableId | null =>
  slide.kind === "board" || slide.kind === "idea" ? slide.tableId : null;

/** The table that the slide is about and that works in silence: nothing of it is shown. */
export const silentTable = ({ slide, silent }: Pick<ScreenView, "slide" | "silent">): TableId | null =>
  "tableId" in slide && silent.includes(slide.tableId) ? slide.tableId : null;

/**
 * The picture on the hall's screen, for any size of its box: everything in it is a share of the
 * box's height (or of its width, when it is narrower than 4:3).
 */
export function SlideView(props: SlideProps) {
  return (
    <div className={styles.box}>
      <div className={styles.slide}>{pictureOf(props)}</div>
    </div>
  );
}

function pictureOf({ view, board, now }: SlideProps) {
  const { slide } = view;
  const silent = silentTable(view);
  if (silent !== null) return <SilentSlide view={view} tableId={silent} />;
  switch (slide.kind) {
    case "join":
      return <JoinSlide view={view} />;
    case "timer":
      return <TimerSlide moment={view.moment} now={now} />;
    case "board":
      return <BoardSlide view={view} board={board} tableId={slide.tableId} page={slide.page} now={now} />;
    case "idea":
      return <IdeaSlide view={view} board={board} slide={slide} now={now} />;
    case "ranking":
      return <RankingSlide view={view} slide={slide} now={now} />;
    case "blank":
      return <BlankSlide />;
  }
}
