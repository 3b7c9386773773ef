"use client";
import { useTranslations } from "next-intl";
import type { BoardList } from "../../board/board-read.ts";
import { useBoardList } from "../../client/use-board-list.ts";
import type { OverviewView, ScreenView } from "../../contract/views.ts";
import { ideaNumber } from "../../domain/number.ts";
import type { Slide } from "../../domain/screen.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { findIdea } from "../projector/slides/idea-slide.tsx";
import { SlideView, tableOfSlide } from "../projector/slides/slide-view.tsx";
import styles from "./hall.module.css";
import { Jump } from "./jump.tsx";
import { MenuButton } from "./menu.tsx";
import { stepSlide } from "./slide-steps.ts";
import type { Send } from "./use-commands.ts";

interface Props {
  readonly overview: OverviewView;
  /** Facts of the picture that do not change: title, address, codes. */
  readonly screen: ScreenView;
  readonly now: number;
  readonly send: Send;
}

/** What the hall sees now, and everything that changes it. */
export function Hall({ overview, screen, now, send }: Props) {
  const t = useTranslations("organiser.hall");
  const { slide } = overview;
  const board = useBoardList(tableOfSlide(slide), "organiser");
  const show = (next: Slide): void => void send("show", { slide: next });
  const view = liveScreen(screen, overview);
  return (
    <section className={styles.hall} aria-labelledby="hall-title">
      <div className={styles.head}>
        <h2 id="hall-title">{t("title")}</h2>
        <p className={styles.screens} data-none={overview.screens === 0 || undefined}>
          <Icon name={overview.screens === 0 ? "alert" : "save"} />
          {t("screens", { count: overview.screens })}
        </p>
      </div>
      <figure>
        <div className={styles.picture} data-theme="light" aria-hidden="true" inert>
          <SlideView view={view} board={board} now={now} />
        </div>
        <figcaption className={styles.caption}>
          <SlideWords view={view} board={board} />
        </figcaption>
      </figure>
      <Steps overview={overview} board={board} show={show} />
      <Jump tables={overview.rows.map(({ table }) => table)} send={send} />
    </section>
  );
}

/** The hall's picture from the facts at loading and the news since. */
function liveScreen(screen: ScreenView, { slide, moment, rows, ranking }: OverviewView): ScreenView {
  const lives = new Map(rows.map(({ table }) => [table.id, table]));
  const silent = rows.filter(({ round }) => round.silent).map(({ table }) => table.id);
  return {
    ...screen,
    slide,
    moment,
    ranking,
    silent,
    tables: screen.tables.map((table) => ({ ...table, ...lives.get(table.id) })),
  };
}

/** The slide in words, which also a screen reader gets. */
function SlideWords({ view, board }: { readonly view: ScreenView; readonly board: BoardList | null }) {
  const t = useTranslations("organiser.hall.slide");
  const { slide } = view;
  const table = view.tables.find(({ id }) => id === tableOfSlide(slide));
  switch (slide.kind) {
    case "join":
    case "timer":
    case "blank":
      return t(slide.kind);
    case "board":
      return t("board", { table: table?.shortName ?? "" });
    case "ranking":
      return t("ranking", { table: view.tables.find(({ id }) => id === slide.tableId)?.shortName ?? "" });
    case "idea": {
      const found = board && findIdea(board, slide.ideaId);
      if (!found || !table) return t("board", { table: table?.shortName ?? "" });
      return t("idea", { number: ideaNumber(table.mark, found.idea.n) });
    }
  }
}

interface StepsProps {
  readonly overview: OverviewView;
  readonly board: BoardList | null;
  readonly show: (slide: Slide) => void;
}

function Steps({ overview, board, show }: StepsProps) {
  const t = useTranslations("organiser.hall");
  const around = { tables: overview.rows.map(({ table }) => table.id), board, ranking: overview.ranking };
  const previous = stepSlide(overview.slide, -1, around);
  const next = stepSlide(overview.slide, 1, around);
  return (
    <div className={styles.steps}>
      <Button aria-label={t("previous")} disabled={!previous} onClick={() => previous && show(previous)}>
        <Icon name="right" flip />
      </Button>
      <SlideMenu overview={overview} show={show} />
      <Button aria-label={t("next")} disabled={!next} onClick={() => next && show(next)}>
        <Icon name="right" />
      </Button>
    </div>
  );
}

const PLAIN = ["join", "timer", "blank"] as const;

function SlideMenu({ overview, show }: Omit<StepsProps, "board">) {
  const t = useTranslations("organiser.hall");
  const { slide } = overview;
  const plain = PLAIN.map((kind) => ({
    id: kind,
    text: t(`slide.${kind}`),
    current: slide.kind === kind,
    onChoose: () => show({ kind }),
  }));
  const boards = overview.rows.map(({ table }) => ({
    id: table.id,
    text: table.shortName,
    current: slide.kind === "board" && slide.tableId === table.id,
    onChoose: () => show({ kind: "board", tableId: table.id, page: 0 }),
  }));
  const rankings = overview.rows
    .filter(({ vote }) => vote?.state === "closed")
    .map(({ table }) => ({
      id: `ranking ${table.id}`,
      text: table.shortName,
      current: slide.kind === "ranking" && slide.tableId === table.id,
      onChoose: () => show({ kind: "ranking", tableId: table.id, page: 0 }),
    }));
  const parts = [
    { choices: plain },
    { title: t("boards"), choices: boards },
    ...(rankings.length > 0 ? [{ title: t("rankings"), choices: rankings }] : []),
  ];
  return (
    <MenuButton wide label={t("change")} parts={parts}>
      {t("change")}
      <Icon name="down" />
    </MenuButton>
  );
}
