"use client";
import { useTranslations } from "next-intl";
import type { MomentView } from "../../../contract/views.ts";
import { timeLeft } from "../../../domain/phase.ts";
import { Icon } from "../../../ui/icon.tsx";
import { clockText } from "../../../ui/minutes.tsx";
import styles from "./slides.module.css";

/** Time left in the corner of a slide; words when it is over or stands still, nothing without a timer. */
export function CornerClock({ moment, now }: { readonly moment: MomentView; readonly now: number }) {
  const t = useTranslations("common");
  const left = timeLeft(moment.timer, now);
  if (left === null) return null;
  if (left <= 0) return <p className={styles.over}>{t("timeOver")}</p>;
  return (
    <p className={styles.clock}>
      <Icon name={moment.timer.state === "paused" ? "pause" : "clock"} />
      {clockText(left)}
    </p>
  );
}
