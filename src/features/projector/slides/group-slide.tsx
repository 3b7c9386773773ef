"use client";
import { useTranslations } from "next-intl";
import type { BoardList } from "../../../board/board-read.ts";
import { pageAt } from "../../../board/slides/board-pages.ts";
import { groupPages } from "../../../board/slides/list-pages.ts";
import { goesOn } from "../../../board/slides/text-pages.ts";
import type { ScreenView } from "../../../contract/views.ts";
import { ideaNumber } from "../../../domain/number.ts";
import { pictureOf } from "../../../domain/picture.ts";
import type { Slide } from "../../../domain/screen.ts";
import { usePictureAlt } from "../../../ui/idea-picture.tsx";
import { ideaFigures } from "../../../ui/number.tsx";
import { BoardSlide } from "./board-slide.tsx";
import { SlidePicture } from "./slide-picture.tsx";
import { WideCard, WideSlide } from "./wide-slide.tsx";

interface Props {
  readonly view: ScreenView;
  readonly board: BoardList | null;
  readonly slide: Extract<Slide, { kind: "group" }>;
  readonly now: number;
}

/** One group over the whole screen. When it is not on the board (any more), the board of its table. */
export function GroupSlide({ view, board, slide, now }: Props) {
  const t = useTranslations();
  const altOf = usePictureAlt();
  const table = view.tables.find(({ id }) => id === slide.tableId);
  const group = board?.groups.find((one) => one.group.id === slide.groupId)?.group;
  if (!table || !board || !group)
    return <BoardSlide view={view} board={board} tableId={slide.tableId} page={0} now={now} />;
  const pages = groupPages(board, group.id, view.look.text);
  const at = pageAt(pages.length, slide.page) ?? 0;
  const shown = pages[at] ?? [];
  const words = shown.map(({ text }) => text).join("\n");
  return (
    <WideSlide
      table={table}
      moment={view.moment}
      now={now}
      title={group.title}
      count={pages.length}
      at={at}
      words={words}
      empty={shown.length === 0 ? t("projector.group.empty") : null}
    >
      {shown.map(({ idea, text, first, last, merged }) => (
        <WideCard
          key={`${idea.id} ${first}`}
          table={table}
          figures={ideaFigures(idea.n)}
          fact={first ? factOf(merged, t) : t("projector.continued")}
          text={last ? text : goesOn(text)}
        >
          {first && pictureOf(idea) !== null && (
            <SlidePicture idea={idea} label={altOf(idea, ideaNumber(table.mark, idea.n), text)} />
          )}
        </WideCard>
      ))}
    </WideSlide>
  );
}

const factOf = (merged: readonly number[], t: ReturnType<typeof useTranslations>): string | null =>
  merged.length === 0 ? null : t("projector.merged", { numbers: merged.map(ideaFigures).join(", ") });
