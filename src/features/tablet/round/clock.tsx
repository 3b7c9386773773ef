"use client";
import { useTranslations } from "next-intl";
import { clockOf, momentOfClock } from "../../../client/round-clock.ts";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import type { CourseView } from "../../../contract/round-views.ts";
import { stepOf } from "../../../domain/course.ts";
import { timeLeft } from "../../../domain/phase.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { clockText, MinuteBlocks } from "../../../ui/minutes.tsx";
import { useTablet } from "../tablet-kit.tsx";
import styles from "../time.module.css";
import own from "./round.module.css";
import { useRound } from "./use-round.ts";

/** The clock of the table: the common one, or its own with the buttons that run it. */
export function Clock() {
  const { view, open, readOnly } = useTablet();
  const { course } = view.round;
  const t = useTranslations("round.course");
  return (
    <section className={own.card}>
      {course && <h3 className={own.step}>{t(`step.${stepOf(course).key}`)}</h3>}
      <Figure />
      {course && !readOnly && <ClockButtons course={course} />}
      {course && !readOnly && <NextStep course={course} />}
      {course && <Staying course={course} />}
      {!course && !readOnly && (
        <Button wide onClick={() => open({ kind: "course" })}>
          <Icon name="clock" />
          {t("choose")}
        </Button>
      )}
    </section>
  );
}

function Figure() {
  const { moment, round } = useTablet().view;
  const t = useTranslations("tablet.time");
  const words = useTranslations("round.clock");
  const clock = clockOf(moment, round.course);
  const now = useTimerNow(clock);
  const left = timeLeft(clock.timer, now);
  const at = momentOfClock(clock.timer, now);
  if (left === null) return <p className={styles.none}>{t("none")}</p>;
  const state = at === "paused" ? "paused" : left <= 0 ? "over" : "left";
  return (
    <div className={styles.clock} data-state={state}>
      <p>
        {state === "paused" && <Icon name="pause" />}
        {t(state)}
      </p>
      <p className={styles.figure}>{clockText(left)}</p>
      <MinuteBlocks timer={clock.timer} now={now} />
      <p role="status" className={own.line}>
        {at === "grace" && words(round.silent ? "grace" : "over")}
        {at === "over" && words(round.silent ? "overSilent" : "over")}
      </p>
    </div>
  );
}

function ClockButtons({ course }: { readonly course: CourseView }) {
  const { run } = useRound();
  const t = useTranslations("round.clock");
  const running = course.clock.timer.state === "running";
  return (
    <div className={own.buttons}>
      <Button onClick={() => run({ type: running ? "pause" : "resume" })}>
        <Icon name={running ? "pause" : "play"} />
        {t(running ? "pause" : course.clock.timer.state === "idle" ? "start" : "resume")}
      </Button>
      <Button onClick={() => run({ type: "add" })}>{t("add")}</Button>
      {course.clock.timer.state !== "idle" && <Button onClick={() => run({ type: "stop" })}>{t("stop")}</Button>}
    </div>
  );
}

function NextStep({ course }: { readonly course: CourseView }) {
  const { run, round } = useRound();
  const t = useTranslations("round.course");
  const next = course.steps[course.at + 1];
  const shows = round.silent && next !== undefined;
  if (!next)
    return (
      <Button wide look="accent" onClick={() => run({ type: "follow" })}>
        {t("finish")}
      </Button>
    );
  return (
    <>
      <Button wide look="accent" onClick={() => run({ type: "step", to: course.at + 1 })}>
        <span>{t("next", { step: t(`step.${next.key}`), minutes: next.minutes })}</span>
      </Button>
      {shows && <p className={own.hint}>{t("nextShows")}</p>}
    </>
  );
}

/** Whether the table follows when the organiser goes on; said in words before it happens. */
function Staying({ course }: { readonly course: CourseView }) {
  const { run, readOnly } = useRound();
  const { moment } = useTablet().view;
  const t = useTranslations("round.course");
  return (
    <>
      <label className={own.tick}>
        <input
          type="checkbox"
          checked={course.stays}
          disabled={readOnly}
          onChange={(event) => run({ type: "stays", stays: event.target.checked })}
        />
        <span>{t("stays")}</span>
      </label>
      <p className={own.hint}>
        {t(course.stays ? "staysHint" : "followsHint", { phase: moment.phase?.title ?? t("noPhase") })}
      </p>
      {!readOnly && course.at + 1 < course.steps.length && (
        <Button wide onClick={() => run({ type: "follow" })}>
          {t("follow")}
        </Button>
      )}
    </>
  );
}
