"use client";
import { useTranslations } from "next-intl";
import { newId } from "../../../client/random-id.ts";
import type { MomentView } from "../../../contract/views.ts";
import { timeLeft } from "../../../domain/phase.ts";
import { Button } from "../../../ui/button.tsx";
import { clockText } from "../../../ui/minutes.tsx";
import { ClockButton } from "../clock-button.tsx";
import type { Send } from "../use-commands.ts";
import styles from "./remote.module.css";

/** Minutes of one table in the summary of the evening. */
const TABLE_MINUTES = 4;

interface Props {
  readonly moment: MomentView;
  readonly now: number;
  readonly send: Send;
}

/** The clock: how it stands, start or pause, one minute more. */
export function RemoteTimer({ moment, now, send }: Props) {
  const t = useTranslations();
  const left = timeLeft(moment.timer, now);
  const { state } = moment.timer;
  const isOver = left !== null && left <= 0;
  return (
    <section className={styles.timer} aria-label={t("organiser.remote.clock")}>
      <p className={styles.clock} role="timer">
        {left === null ? t("organiser.remote.noTimer") : clockText(left)}
        {isOver && <span>{t("common.timeOver")}</span>}
        {state === "paused" && <span>{t("common.paused")}</span>}
      </p>
      <div className={styles.timerButtons}>
        <ClockButton moment={moment} send={send} />
        <Button onClick={() => void send("stepTimer", { type: "add", minutes: 1, id: newId("command") })}>
          {t("organiser.phase.add")}
        </Button>
        <Button onClick={() => void send("stepTimer", { type: "start", minutes: TABLE_MINUTES })}>
          {t("organiser.remote.fresh", { minutes: TABLE_MINUTES })}
        </Button>
      </div>
    </section>
  );
}
