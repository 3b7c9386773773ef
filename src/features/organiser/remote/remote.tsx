"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import type { OverviewView } from "../../../contract/views.ts";
import type { Slide, SlideWords } from "../../../domain/screen.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { useSlideWords } from "../../../ui/slide-words.ts";
import { Jump } from "../jump.tsx";
import { ProblemLine } from "../problem-line.tsx";
import { type Send, useCommands } from "../use-commands.ts";
import { useOverview } from "../use-overview.ts";
import styles from "./remote.module.css";
import { RemoteFloor } from "./remote-floor.tsx";
import { RemoteTimer } from "./remote-timer.tsx";

/** The hall's screen in one hand: what is on it in words, and what comes next under the thumb. */
export function Remote({ initial }: { readonly initial: OverviewView }) {
  const t = useTranslations();
  const { overview, link } = useOverview(initial);
  const commands = useCommands();
  const now = useTimerNow(overview.moment);
  const { send } = commands;
  const offline = link === "offline" || link === "refused";
  return (
    <div className={styles.remote}>
      <header className={styles.head}>
        <Link href="/organizator" prefetch={false}>
          {t("office.pages.meeting")}
        </Link>
        <h1>{t("organiser.remote.title")}</h1>
        <output data-bad={offline || undefined}>
          <Icon name={offline ? "nowifi" : "wifi"} />
          {link === "refused" ? t("organiser.signedOut") : t(`common.connection.${link}`)}
        </output>
      </header>
      <ProblemLine link={link} commands={commands} />
      <main className={styles.main}>
        <Words overview={overview} />
        <RemoteTimer moment={overview.moment} now={now} send={send} />
        <RemoteFloor overview={overview} send={send} />
        <Jump tables={overview.rows.map(({ table }) => table)} send={send} />
        <Steps overview={overview} send={send} />
      </main>
    </div>
  );
}

function Words({ overview }: { readonly overview: OverviewView }) {
  const t = useTranslations("organiser.remote");
  const name = useSlideWords();
  return (
    <section className={styles.words} aria-label={t("now")}>
      <h2>{t("now")}</h2>
      <output>{name(overview.show.now)}</output>
      {overview.screens === 0 && (
        <p className={styles.none}>
          <Icon name="alert" />
          {t("noScreen")}
        </p>
      )}
    </section>
  );
}

interface StepsProps {
  readonly overview: OverviewView;
  readonly send: Send;
}

/** Back, next and an empty screen, at the foot where a thumb reaches. */
function Steps({ overview, send }: StepsProps) {
  const t = useTranslations("organiser.remote");
  const name = useSlideWords();
  const { previous, next } = overview.show;
  const show = (words: SlideWords | null): void => void (words && send("show", { slide: words.slide }));
  return (
    <nav className={styles.steps} aria-label={t("steps")}>
      <p className={styles.next}>{next ? t("next", { slide: name(next) }) : t("last")}</p>
      <BlankButton overview={overview} send={send} />
      <Button big disabled={!previous} onClick={() => show(previous)}>
        <Icon name="right" flip />
        {t("back")}
      </Button>
      <Button look="main" big disabled={!next} onClick={() => show(next)}>
        {t("forth")}
        <Icon name="right" />
      </Button>
    </nav>
  );
}

/** An empty screen, or the walk paused and going on again; pressing once more brings back what was there. */
function BlankButton({ overview, send }: StepsProps) {
  const t = useTranslations("organiser.remote");
  const { slide } = overview;
  const before = useRef<Slide>({ kind: "timer" });
  if (slide.kind === "gallery")
    return (
      <Button onClick={() => void send("show", { slide: { ...slide, paused: !slide.paused } })}>
        <Icon name={slide.paused ? "play" : "pause"} />
        {t(slide.paused ? "walk" : "pause")}
      </Button>
    );
  const blank = slide.kind === "blank";
  const press = (): void => {
    if (!blank) before.current = slide;
    void send("show", { slide: blank ? before.current : { kind: "blank" } });
  };
  return (
    <Button onClick={press} aria-pressed={blank}>
      <Icon name={blank ? "undo" : "eyeoff"} />
      {t(blank ? "unblank" : "blank")}
    </Button>
  );
}
