"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useBoardList } from "../../client/use-board-list.ts";
import type { OverviewView, ScreenView } from "../../contract/views.ts";
import { type Slide, tableOfSlide } from "../../domain/screen.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useSlideWords } from "../../ui/slide-words.ts";
import { SlideView } from "../projector/slides/slide-view.tsx";
import styles from "./hall.module.css";
import { Jump } from "./jump.tsx";
import { ScreenLookBar } from "./screen-look.tsx";
import { SlideMenu } from "./slide-menu.tsx";
import type { Send } from "./use-commands.ts";

interface Props {
  readonly overview: OverviewView;
  /** Facts of the picture that change with the settings only: title, address, codes. */
  readonly screen: ScreenView;
  readonly now: number;
  readonly send: Send;
}

/** What the hall sees now, and everything that changes it. */
export function Hall({ overview, screen, now, send }: Props) {
  const t = useTranslations("organiser.hall");
  const name = useSlideWords();
  const { slide, show: screens } = overview;
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
        <div className={styles.picture} data-theme={screens.look.theme} aria-hidden="true" inert>
          <SlideView view={view} board={board} now={now} />
        </div>
        <figcaption className={styles.caption}>
          <output>{name(screens.now)}</output>
        </figcaption>
      </figure>
      <Floor overview={overview} send={send} />
      <Steps overview={overview} groups={board?.groups ?? []} show={show} />
      {slide.kind === "gallery" && (
        <Button onClick={() => show({ ...slide, paused: !slide.paused })}>
          <Icon name={slide.paused ? "play" : "pause"} />
          {t(slide.paused ? "walk" : "pause")}
        </Button>
      )}
      <Jump tables={overview.rows.map(({ table }) => table)} send={send} />
      <ScreenLookBar look={screens.look} send={send} />
      <Link className={buttonClass({ look: "quiet" })} href="/organizator/pilot" prefetch={false}>
        <Icon name="phone" />
        {t("remote")}
      </Link>
    </section>
  );
}

/** The hall's picture from the facts at loading and the news since. */
function liveScreen(screen: ScreenView, { slide, moment, rows, show, ranking, doorsOpen }: OverviewView): ScreenView {
  const lives = new Map(rows.map(({ table }) => [table.id, table]));
  const silent = rows.filter(({ round }) => round.silent).map(({ table }) => table.id);
  return {
    ...screen,
    ranking,
    silent,
    doorsOpen,
    slide,
    look: show.look,
    moment,
    tables: screen.tables.map((table) => ({ ...table, ...lives.get(table.id) })),
  };
}

/** Whose tablet leads the screen, and one tap to take it back. */
function Floor({ overview, send }: Pick<Props, "overview" | "send">) {
  const t = useTranslations("organiser.hall");
  const table = overview.rows.find((row) => row.table.id === overview.show.floor)?.table;
  if (!table) return null;
  return (
    <div className={styles.floor}>
      <output>{t("floor", { table: table.shortName })}</output>
      <Button onClick={() => void send("giveFloor", { tableId: null })}>{t("takeBack")}</Button>
    </div>
  );
}

interface StepsProps {
  readonly overview: OverviewView;
  readonly groups: Parameters<typeof SlideMenu>[0]["groups"];
  readonly show: (slide: Slide) => void;
}

function Steps({ overview, groups, show }: StepsProps) {
  const t = useTranslations("organiser.hall");
  const name = useSlideWords();
  const { previous, next } = overview.show;
  return (
    <>
      <div className={styles.steps}>
        <Button aria-label={t("previous")} disabled={!previous} onClick={() => previous && show(previous.slide)}>
          <Icon name="right" flip />
        </Button>
        <SlideMenu overview={overview} groups={groups} show={show} />
        <Button aria-label={t("next")} disabled={!next} onClick={() => next && show(next.slide)}>
          <Icon name="right" />
        </Button>
      </div>
      {next && <p className={styles.next}>{t("upNext", { slide: name(next) })}</p>}
    </>
  );
}
