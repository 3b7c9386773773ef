"use client";
import { useTranslations } from "next-intl";
import type { BoardIdea, BoardList } from "../../../board/board-read.ts";
import { pageAt } from "../../../board/slides/board-pages.ts";
import { ideaPages } from "../../../board/slides/idea-pages.ts";
import { goesOn } from "../../../board/slides/text-pages.ts";
import type { ScreenView, TableView } from "../../../contract/views.ts";
import type { IdeaId } from "../../../domain/ids.ts";
import { ideaNumber } from "../../../domain/number.ts";
import { pictureOf } from "../../../domain/picture.ts";
import type { Slide, TextSize } from "../../../domain/screen.ts";
import { tie } from "../../../domain/typography.ts";
import { Icon } from "../../../ui/icon.tsx";
import { usePictureAlt } from "../../../ui/idea-picture.tsx";
import { ideaFigures, NumberTag } from "../../../ui/number.tsx";
import { BoardSlide } from "./board-slide.tsx";
import styles from "./idea.module.css";
import { PageBlocks } from "./page-blocks.tsx";
import { SlidePicture } from "./slide-picture.tsx";
import shared from "./slides.module.css";
import { useFit } from "./use-fit.ts";

/** 104, 84 and 68 px of 1080; a fourth for a screen narrower than 4:3. */
const STEPS = 4;

interface Props {
  readonly view: ScreenView;
  readonly board: BoardList | null;
  readonly slide: Extract<Slide, { kind: "idea" }>;
  readonly now: number;
}

/** One idea as large as it can be. When it is not on the board (any more), the board of its table. */
export function IdeaSlide({ view, board, slide, now }: Props) {
  const table = view.tables.find(({ id }) => id === slide.tableId);
  const found = board && findIdea(board, slide.ideaId);
  if (!table || !found) return <BoardSlide view={view} board={board} tableId={slide.tableId} page={0} now={now} />;
  return <Sheet table={table} {...found} page={slide.page ?? 0} size={view.look.text} />;
}

/** An idea of a board with the title of its group; null when it is not there. */
export function findIdea(board: BoardList, id: IdeaId): { idea: BoardIdea; group: string | null } | null {
  const loose = board.loose.find(({ idea }) => idea.id === id);
  if (loose) return { idea: loose.idea, group: null };
  for (const { group, ideas } of board.groups) {
    const found = ideas.find(({ idea }) => idea.id === id);
    if (found) return { idea: found.idea, group: group.title };
  }
  return null;
}

interface SheetProps {
  readonly table: TableView;
  readonly idea: BoardIdea;
  readonly group: string | null;
  readonly page: number;
  readonly size: TextSize;
}

function Sheet({ table, idea, group, page, size }: SheetProps) {
  const pages = ideaPages(idea, size);
  const at = pageAt(pages.length, page) ?? 0;
  const text = pages[at] ?? "";
  return (
    <section className={styles.idea} data-hue={table.hue}>
      <div className={shared.cloth} />
      <article className={styles.sheet}>
        <header className={styles.head}>
          <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(idea.n)} />
          <span className={styles.table}>{table.shortName}</span>
          {table.life === "frozen" && <Frozen />}
        </header>
        {pictureOf(idea) !== null ? (
          <Drawing idea={idea} number={ideaNumber(table.mark, idea.n)} caption={text} />
        ) : (
          <Words text={at < pages.length - 1 ? goesOn(text) : text} />
        )}
        <footer className={styles.foot}>
          <span>{group}</span>
          <PageBlocks count={pages.length} at={at} />
          <span>{idea.signature}</span>
        </footer>
      </article>
    </section>
  );
}

function Words({ text }: { readonly text: string }) {
  const ref = useFit<HTMLDivElement>(STEPS, text);
  return (
    <div className={styles.words} ref={ref}>
      <p>{tie(text)}</p>
    </div>
  );
}

function Drawing({
  idea,
  number,
  caption,
}: {
  readonly idea: BoardIdea;
  readonly number: string;
  readonly caption: string;
}) {
  const altOf = usePictureAlt();
  return (
    <div className={styles.drawing}>
      <SlidePicture idea={idea} label={altOf(idea, number, caption)} />
      {caption !== "" && <p className={styles.caption}>{caption}</p>}
    </div>
  );
}

function Frozen() {
  const t = useTranslations("projector");
  return (
    <span className={shared.frozen}>
      <Icon name="lock" />
      {t("frozen")}
    </span>
  );
}
