"use client";
import { useLocale, useTranslations } from "next-intl";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import type { MomentView } from "../../../contract/views.ts";
import { timeLeft } from "../../../domain/phase.ts";
import { tie } from "../../../domain/typography.ts";
import { DEFAULT_LOCALE } from "../../../i18n/locale.ts";
import { MinuteBlocks } from "../../../ui/minutes.tsx";
import styles from "./moment-line.module.css";

const MINUTE = 60_000;

/** The phase and its minutes. Before the first phase there is nothing to say. */
export function MomentLine({ moment }: { readonly moment: MomentView }) {
  const t = useTranslations("common");
  if (!moment.phase) return null;
  return (
    <section className={styles.moment} aria-label={t("now")}>
      <p className={styles.words}>
        <strong className={styles.now} aria-hidden="true">
          {t("now")}
        </strong>
        <PhaseName phase={moment.phase} />
        <TimeWords moment={moment} />
      </p>
      <Blocks moment={moment} />
    </section>
  );
}

/** The organiser's title up to its colon; where there is no room, or another language, the phase's short name. */
function PhaseName({ phase: { key, title } }: { readonly phase: NonNullable<MomentView["phase"]> }) {
  const t = useTranslations("phone.phase");
  const [head = title] = useLocale() === DEFAULT_LOCALE ? title.split(/[:;(]/u) : [t(key)];
  return (
    <strong className={styles.phase}>
      <span className={styles.title}>{tie(head.trim())}</span>
      <span className={styles.short}>{t(key)}</span>
    </strong>
  );
}

function TimeWords({ moment }: { readonly moment: MomentView }) {
  const t = useTranslations("common");
  const left = timeLeft(moment.timer, useTimerNow(moment));
  if (left === null) return null;
  const minutes = Math.ceil(left / MINUTE);
  return (
    <span className={styles.time}>
      {moment.timer.state === "paused" && <span className={styles.paused}>{t("paused")} </span>}
      {minutes > 0 ? t("minutesLeft", { minutes }) : t("timeOver")}
    </span>
  );
}

function Blocks({ moment }: { readonly moment: MomentView }) {
  const now = useTimerNow(moment);
  if (moment.timer.state === "idle") return null;
  return (
    <div className={styles.blocks}>
      <MinuteBlocks timer={moment.timer} now={now} />
    </div>
  );
}
