"use client";
import { useTranslations } from "next-intl";
import type { BoardList } from "../../../board/board-read.ts";
import type { ScreenView } from "../../../contract/views.ts";
import type { Slide } from "../../../domain/screen.ts";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./board.module.css";
import { BoardSlide } from "./board-slide.tsx";

interface Props {
  readonly view: ScreenView;
  readonly board: BoardList | null;
  readonly slide: Extract<Slide, { kind: "gallery" }>;
  readonly now: number;
}

/** A page of the walk through all boards; the server goes on to the next, so all screens walk together. */
export function GallerySlide({ view, board, slide, now }: Props) {
  return (
    <BoardSlide view={view} board={board} tableId={slide.tableId} page={slide.page} now={now}>
      <Tables view={view} slide={slide} />
    </BoardSlide>
  );
}

/** Where the walk is: the marks of all tables, the current one filled. */
function Tables({ view, slide }: Pick<Props, "view" | "slide">) {
  const t = useTranslations("projector.gallery");
  return (
    <p className={styles.walk}>
      {slide.paused && (
        <span className={styles.paused}>
          <Icon name="pause" />
          {t("paused")}
        </span>
      )}
      {view.tables.map(({ id, mark }) => (
        <span key={id} className={styles.stop} data-on={id === slide.tableId || undefined}>
          {mark}
        </span>
      ))}
    </p>
  );
}
