"use client";
import { useTranslations } from "next-intl";
import type { MomentView } from "../../../contract/views.ts";
import { timeLeft } from "../../../domain/phase.ts";
import { Icon } from "../../../ui/icon.tsx";
import { clockText, MinuteBlocks } from "../../../ui/minutes.tsx";
import { SlideSign } from "./slide-sign.tsx";
import styles from "./timer.module.css";

/** The phase and how much of it is left, for the whole hall. */
export function TimerSlide({ moment, now }: { readonly moment: MomentView; readonly now: number }) {
  const t = useTranslations();
  const left = timeLeft(moment.timer, now);
  return (
    <section className={styles.timer}>
      {moment.phase && <p className={styles.now}>{t("common.now")}</p>}
      <h1 className={styles.phase}>{moment.phase?.title ?? t("projector.timer.before")}</h1>
      {left === null ? <div /> : <TimeLeft left={left} paused={moment.timer.state === "paused"} />}
      <div className={styles.blocks}>
        <MinuteBlocks timer={moment.timer} now={now} />
      </div>
      <footer className={styles.foot}>
        <SlideSign />
        {t("common.product")}
      </footer>
    </section>
  );
}

function TimeLeft({ left, paused }: { readonly left: number; readonly paused: boolean }) {
  const t = useTranslations("common");
  if (left <= 0) return <p className={styles.over}>{t("timeOver")}</p>;
  return (
    <p className={styles.clock}>
      {clockText(left)}
      {paused && (
        <span className={styles.paused}>
          <Icon name="pause" />
          {t("paused")}
        </span>
      )}
    </p>
  );
}
