"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useBoardList } from "../../client/use-board-list.ts";
import { type LiveLink, useLive } from "../../client/use-live.ts";
import { useTimerNow } from "../../client/use-timer-now.ts";
import type { ScreenView } from "../../contract/views.ts";
import { tableOfSlide } from "../../domain/screen.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./projector.module.css";
import { SlideView, silentTable } from "./slides/slide-view.tsx";

/** Milliseconds without news before the hall is told; a short gap is nobody's business. */
const PATIENCE = 10_000;
/** From so many characters an announcement takes the smaller letters. */
const LONG = 90;

interface Props {
  /** The picture at the moment of loading. */
  readonly initial: ScreenView;
  /** For this screen alone, whatever the organiser chose for all; null: as the organiser chose. */
  readonly theme: "light" | "dark" | null;
}

/** The hall's screen: follows what is shown, has no controls, and never gives up. */
export function Projector({ initial, theme }: Props) {
  const [view, setView] = useState(initial);
  const link = useLive("screen", (socket) => {
    socket.on("screen", setView);
    // The phase and the clock also come on their own, ahead of the whole picture.
    socket.on("moment", (moment) => setView((before) => ({ ...before, moment })));
  });
  const board = useBoardList(silentTable(view) === null ? tableOfSlide(view.slide) : null, "screen");
  const now = useTimerNow(view.moment);
  return (
    <main className={styles.screen} data-theme={theme ?? view.look.theme}>
      <div className={styles.picture} key={keyOf(view)}>
        <SlideView view={view} board={board} now={now} />
      </div>
      <Floor view={view} />
      <Rehearsal view={view} />
      <Announcement view={view} />
      <LinkWord link={link} />
    </main>
  );
}

/** A new key is a new picture, which fades in; a live board changes without fading. */
const keyOf = (view: ScreenView): string => {
  const { slide } = view;
  return JSON.stringify([slide.kind === "gallery" ? { ...slide, paused: false } : slide, silentTable(view)]);
};

/** Whose tablet leads the screen: nobody in the hall has to guess. */
function Floor({ view }: { readonly view: ScreenView }) {
  const t = useTranslations("projector");
  return (
    <output>
      {view.floor && (
        <span className={styles.floor}>
          <Icon name="screen" />
          {t("floor", { table: view.floor.shortName })}
        </span>
      )}
    </output>
  );
}

/** Nobody in the hall takes a trial for the meeting. */
function Rehearsal({ view }: { readonly view: ScreenView }) {
  const t = useTranslations("common");
  return <output>{view.moment.rehearsal && <span className={styles.floor}>{t("rehearsal")}</span>}</output>;
}

function Announcement({ view }: { readonly view: ScreenView }) {
  const t = useTranslations("projector");
  const { announcement } = view.moment;
  return (
    <output aria-label={t("announcement")}>
      {announcement && (
        <span className={styles.announcement} data-long={announcement.text.length > LONG || undefined}>
          <Icon name="mega" />
          <span>{announcement.text}</span>
        </span>
      )}
    </output>
  );
}

function LinkWord({ link }: { readonly link: LiveLink }) {
  const t = useTranslations("projector");
  const [late, setLate] = useState(false);
  const away = link !== "connected";
  useEffect(() => {
    if (!away) return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [away]);
  if (!away || !late) return null;
  return (
    <output className={styles.offline}>
      <Icon name="nowifi" />
      {t(link === "refused" ? "refused" : "offline")}
    </output>
  );
}
