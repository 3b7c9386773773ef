"use client";
import type { BoardList } from "../../../board/board-read.ts";
import type { ScreenView } from "../../../contract/views.ts";
import type { TableId } from "../../../domain/ids.ts";
import type { Slide } from "../../../domain/screen.ts";
import { AgendaSlide } from "./agenda-slide.tsx";
import { BlankSlide } from "./blank-slide.tsx";
import { BoardSlide } from "./board-slide.tsx";
import { GallerySlide } from "./gallery-slide.tsx";
import { GroupSlide } from "./group-slide.tsx";
import { IdeaSlide } from "./idea-slide.tsx";
import { JoinSlide } from "./join-slide.tsx";
import { ProposalsSlide } from "./proposals-slide.tsx";
import { RankingSlide } from "./ranking-slide.tsx";
import { SectionsSlide } from "./sections-slide.tsx";
import { SilentSlide } from "./silent-slide.tsx";
import styles from "./slides.module.css";
import { ThanksSlide } from "./thanks-slide.tsx";
import { TimerSlide } from "./timer-slide.tsx";
import { TitleSlide } from "./title-slide.tsx";

export interface SlideProps {
  readonly view: ScreenView;
  /** The board of the slide's table; null while it has not come, and for slides without a table. */
  readonly board: BoardList | null;
  /** Server milliseconds. */
  readonly now: number;
}

/** The table that the slide is about and that works in silence: nothing of it is shown. */
export const silentTable = ({ slide, silent }: Pick<ScreenView, "slide" | "silent">): TableId | null =>
  "tableId" in slide && silent.includes(slide.tableId) ? slide.tableId : null;

/**
 * The picture on the hall's screen, for any size of its box: everything in it is a share of the
 * box's height (or of its width, when it is narrower than 4:3).
 */
export function SlideView(props: SlideProps) {
  const { look, slide } = props.view;
  return (
    <div className={styles.box}>
      <div className={styles.slide} data-text={look.text} data-slide={slide.kind} data-page={pageOf(slide)}>
        {pictureOf(props)}
      </div>
    </div>
  );
}

const pageOf = (slide: Slide): number => ("page" in slide ? (slide.page ?? 0) : 0);

function pictureOf({ view, board, now }: SlideProps) {
  const { slide } = view;
  const silent = silentTable(view);
  if (silent !== null) return <SilentSlide view={view} tableId={silent} />;
  switch (slide.kind) {
    case "title":
      return <TitleSlide view={view} />;
    case "join":
      return <JoinSlide view={view} now={now} />;
    case "agenda":
      return <AgendaSlide view={view} now={now} />;
    case "sections":
      return <SectionsSlide view={view} page={slide.page} />;
    case "timer":
      return <TimerSlide moment={view.moment} now={now} />;
    case "board":
      return <BoardSlide view={view} board={board} tableId={slide.tableId} page={slide.page} now={now} />;
    case "idea":
      return <IdeaSlide view={view} board={board} slide={slide} now={now} />;
    case "ranking":
      return <RankingSlide view={view} slide={slide} now={now} />;
    case "group":
      return <GroupSlide view={view} board={board} slide={slide} now={now} />;
    case "proposals":
      return <ProposalsSlide view={view} board={board} slide={slide} now={now} />;
    case "gallery":
      return <GallerySlide view={view} board={board} slide={slide} now={now} />;
    case "thanks":
      return <ThanksSlide view={view} />;
    case "blank":
      return <BlankSlide />;
  }
}
