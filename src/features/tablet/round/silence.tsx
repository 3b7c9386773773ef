"use client";
import { useTranslations } from "next-intl";
import { clockOf, momentOfClock } from "../../../client/round-clock.ts";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import { doneOf } from "../../../contract/round-views.ts";
import { LIMITS } from "../../../domain/limits.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { RailCard } from "../rail-card.tsx";
import { useTablet } from "../tablet-kit.tsx";
import own from "./round.module.css";
import { useRound } from "./use-round.ts";

/** The silent round: who is done, and the way to the ideas of everyone. */
export function Silence() {
  const { round, run, readOnly } = useRound();
  const { moment } = useTablet().view;
  const t = useTranslations("round.silence");
  const isTime = round.silent || moment.phase?.key === "individual";
  return (
    <RailCard icon="eyeoff" title={t("on")} now={isTime} rules={round.silent}>
      {round.silent && <p className={own.hint}>{t("hint")}</p>}
      {round.silent && <Done />}
      <WithoutPhone />
      <p className={own.fact}>{t("contributors", { count: round.contributors })}</p>
      {!readOnly && (round.silent ? <Reveal /> : <Begin onBegin={() => run({ type: "silence", on: true })} />)}
    </RailCard>
  );
}

function Done() {
  const { view } = useTablet();
  const t = useTranslations("round.silence");
  const { done, of } = doneOf(view.round, view.counts.people);
  const { withoutPhone } = view.round;
  return (
    <p className={own.done} role="status">
      <strong>{t("done", { done, of })}</strong>
      {withoutPhone > 0 && <span> {t("doneWithout", { count: withoutPhone })}</span>}
    </p>
  );
}

/** It stands out when the time and the moment to finish a sentence are over; it is never pressed by itself. */
function Reveal() {
  const { view } = useTablet();
  const { run } = useRound();
  const t = useTranslations("round.silence");
  const clock = clockOf(view.moment, view.round.course);
  const at = momentOfClock(clock.timer, useTimerNow(clock));
  const all = doneOf(view.round, view.counts.people);
  const look = at === "over" || (all.done > 0 && all.done + view.round.withoutPhone >= all.of) ? "main" : "accent";
  return (
    <Button wide look={look} onClick={() => run({ type: "silence", on: false })}>
      <Icon name="board" />
      {t("reveal")}
    </Button>
  );
}

function Begin({ onBegin }: { readonly onBegin: () => void }) {
  const t = useTranslations("round.silence");
  return (
    <Button wide onClick={onBegin}>
      <Icon name="eyeoff" />
      {t("begin")}
    </Button>
  );
}

function WithoutPhone() {
  const { round, run, readOnly } = useRound();
  const t = useTranslations("round.silence");
  const { withoutPhone } = round;
  const set = (count: number): void => run({ type: "without-phone", count });
  return (
    <div className={own.count}>
      <span>{t("withoutPhone", { count: withoutPhone })}</span>
      {!readOnly && (
        <>
          <Button aria-label={t("fewer")} disabled={withoutPhone === 0} onClick={() => set(withoutPhone - 1)}>
            <Icon name="minus" />
          </Button>
          <Button
            aria-label={t("more")}
            disabled={withoutPhone >= LIMITS.withoutPhone}
            onClick={() => set(withoutPhone + 1)}
          >
            <Icon name="plus" />
          </Button>
        </>
      )}
    </div>
  );
}
