"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { clockOf } from "../../../client/round-clock.ts";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import { Button } from "../../../ui/button.tsx";
import { RailCard } from "../rail-card.tsx";
import { useTablet } from "../tablet-kit.tsx";
import own from "./round.module.css";
import { useTimeSignal } from "./use-time-signal.ts";

/** Whether the end of the time is also heard and felt on this tablet, and a way to try it. */
export function Sound() {
  const { moment, round } = useTablet().view;
  const t = useTranslations("round.sound");
  const clock = clockOf(moment, round.course);
  const signal = useTimeSignal(clock.timer, useTimerNow(clock));
  const [works, setWorks] = useState<boolean | null>(null);
  return (
    <RailCard icon="mega" title={t("title")} now={false}>
      <label className={own.tick}>
        <input type="checkbox" checked={signal.on} onChange={(event) => signal.set(event.target.checked)} />
        <span>{t("on")}</span>
      </label>
      <Button wide onClick={() => setWorks(signal.test())}>
        {t("test")}
      </Button>
      <p role="status" className={own.hint}>
        {works !== null && t(works ? "played" : "cannot")}
      </p>
    </RailCard>
  );
}
