"use client";
import { useTranslations } from "next-intl";
import type { BoardList } from "../../../board/board-read.ts";
import { pageAt } from "../../../board/slides/board-pages.ts";
import { proposalPages } from "../../../board/slides/list-pages.ts";
import { goesOn } from "../../../board/slides/text-pages.ts";
import type { ScreenView } from "../../../contract/views.ts";
import type { Slide } from "../../../domain/screen.ts";
import { proposalFigures } from "../../../ui/number.tsx";
import { WideCard, WideSlide } from "./wide-slide.tsx";

interface Props {
  readonly view: ScreenView;
  readonly board: BoardList | null;
  readonly slide: Extract<Slide, { kind: "proposals" }>;
  readonly now: number;
}

/** What a table proposes for the programme, in its own words. */
export function ProposalsSlide({ view, board, slide, now }: Props) {
  const t = useTranslations("projector");
  const table = view.tables.find(({ id }) => id === slide.tableId);
  if (!table) return null;
  const pages = board ? proposalPages(board, view.look.text) : [];
  const at = pageAt(pages.length, slide.page) ?? 0;
  const shown = pages[at] ?? [];
  return (
    <WideSlide
      table={table}
      moment={view.moment}
      now={now}
      title={t("proposals.title")}
      count={pages.length}
      at={at}
      words={shown.map(({ text }) => text).join("\n")}
      empty={board && shown.length === 0 ? t("proposals.empty") : null}
    >
      {shown.map(({ proposal, text, first, last }) => (
        <WideCard
          key={`${proposal.id} ${first}`}
          table={table}
          figures={proposalFigures(proposal.n)}
          fact={first ? (proposal.priority ? t("proposals.priority") : null) : t("continued")}
          text={last ? text : goesOn(text)}
        />
      ))}
    </WideSlide>
  );
}
