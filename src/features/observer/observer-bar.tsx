"use client";
import { useTranslations } from "next-intl";
import type { LiveLink } from "../../client/use-live.ts";
import type { ScreenView } from "../../contract/views.ts";
import { timeLeft } from "../../domain/phase.ts";
import { tie } from "../../domain/typography.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./observer.module.css";

const MINUTE = 60_000;

interface Props {
  readonly view: ScreenView;
  readonly link: LiveLink;
  /** Server milliseconds. */
  readonly now: number;
}

/** Which meeting this is, that one only looks, the phase, and whether what is seen is fresh. */
export function ObserverBar({ view: { meetingTitle, moment }, link, now }: Props) {
  const t = useTranslations();
  const left = timeLeft(moment.timer, now);
  return (
    <header className={styles.bar}>
      <div className={styles.what}>
        <h1>{tie(meetingTitle)}</h1>
        <p>{t("observer.lead")}</p>
      </div>
      <p className={styles.phase}>
        <strong>{moment.phase ? tie(moment.phase.title) : t("observer.before")}</strong>
        {left !== null && (
          <span>
            {left > 0 ? t("common.minutesLeft", { minutes: Math.ceil(left / MINUTE) }) : t("common.timeOver")}
          </span>
        )}
      </p>
      {moment.announcement && (
        <p role="status" className={styles.announcement}>
          <Icon name="mega" />
          {moment.announcement.text}
        </p>
      )}
      {moment.rehearsal && <p className={styles.phase}>{t("common.rehearsal")}</p>}
      <output className={styles.link} data-bad={link === "offline" || undefined}>
        <Icon name={link === "offline" ? "nowifi" : "wifi"} />
        {t(`common.connection.${link === "refused" ? "offline" : link}`)}
      </output>
    </header>
  );
}
