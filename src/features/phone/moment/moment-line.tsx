"use client";
import { useLocale, useTranslations } from "next-intl";
import { clockOf } from "../../../client/round-clock.ts";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import type { CourseView } from "../../../contract/round-views.ts";
import type { MomentView } from "../../../contract/views.ts";
import type { Step } from "../../../domain/course.ts";
import { timeLeft } from "../../../domain/phase.ts";
import { tie } from "../../../domain/typography.ts";
import { DEFAULT_LOCALE } from "../../../i18n/locale.ts";
import { MinuteBlocks } from "../../../ui/minutes.tsx";
import { useSettled } from "../../../ui/use-settled.ts";
import styles from "./moment-line.module.css";

const MINUTE = 60_000;

type Clock = ReturnType<typeof clockOf>;

interface Props {
  readonly moment: MomentView;
  /** The table's own course; null: it follows the common agenda. */
  readonly course: CourseView | null;
}

/** The phase (or the table's own step) and its minutes; it changes under no finger. Before the first phase there is nothing to say. */
export function MomentLine(now: Props) {
  const t = useTranslations("common");
  const moment = useSettled(now.moment);
  const course = useSettled(now.course);
  const clock = clockOf(moment, course);
  const step = course?.steps[course.at];
  if (!moment.phase && !step) return null;
  return (
    <section className={styles.moment} aria-label={t("now")}>
      <p className={styles.words}>
        <strong className={styles.now} aria-hidden="true">
          {t("now")}
        </strong>
        {step ? <StepName step={step} /> : moment.phase && <PhaseName phase={moment.phase} />}
        <TimeWords clock={clock} />
      </p>
      <Blocks clock={clock} />
    </section>
  );
}

function StepName({ step }: { readonly step: Step }) {
  const t = useTranslations("phone.round");
  return <strong className={styles.phase}>{t(`step.${step.key}`)}</strong>;
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

function TimeWords({ clock }: { readonly clock: Clock }) {
  const t = useTranslations("common");
  const left = timeLeft(clock.timer, useTimerNow(clock));
  if (left === null) return null;
  const minutes = Math.ceil(left / MINUTE);
  return (
    <span className={styles.time}>
      {clock.timer.state === "paused" && <span className={styles.paused}>{t("paused")} </span>}
      {minutes > 0 ? t("minutesLeft", { minutes }) : t("timeOver")}
    </span>
  );
}

function Blocks({ clock }: { readonly clock: Clock }) {
  const now = useTimerNow(clock);
  if (clock.timer.state === "idle") return null;
  return (
    <div className={styles.blocks}>
      <MinuteBlocks timer={clock.timer} now={now} />
    </div>
  );
}
