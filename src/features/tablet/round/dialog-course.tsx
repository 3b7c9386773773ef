"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { METHODS, type Method, stepsOf } from "../../../domain/course.ts";
import { Choices } from "../choices.tsx";
import dialog from "../dialog.module.css";
import { Dialog } from "../dialog.tsx";
import { useRound } from "./use-round.ts";

const LONGEST = 90;

/** A course of the table's own: which way of working, or only so many minutes. */
export function CourseDialog({ onClose }: { readonly onClose: () => void }) {
  const { run } = useRound();
  const t = useTranslations("round.course");
  const [method, setMethod] = useState<Method>("one-two-four");
  const [minutes, setMinutes] = useState("10");
  const own = Math.round(Number(minutes));
  const fits = method !== "own" || (own >= 1 && own <= LONGEST);
  const start = (): void => {
    run({ type: "start", method, minutes: fits && method === "own" ? own : 1 });
    onClose();
  };
  return (
    <Dialog title={t("title")} onClose={onClose} answer={{ label: t("start"), fits, give: start }}>
      <p className={dialog.lead}>{t("lead")}</p>
      <Choices legend={t("method")} values={METHODS} chosen={method} choose={setMethod}>
        {(one) => (
          <>
            <strong>{t(`methods.${one}`)}</strong>
            <br />
            {one === "own" ? t("ownHint") : <Steps method={one} />}
          </>
        )}
      </Choices>
      {method === "own" && (
        <div className={dialog.field}>
          <label htmlFor="own-minutes">{t("minutes")}</label>
          <input
            id="own-minutes"
            className={dialog.input}
            type="number"
            inputMode="numeric"
            min={1}
            max={LONGEST}
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
          />
        </div>
      )}
    </Dialog>
  );
}

function Steps({ method }: { readonly method: Method }) {
  const t = useTranslations("round.course");
  const steps = stepsOf(method, 1).map(({ key, minutes }) => t("stepMinutes", { step: t(`step.${key}`), minutes }));
  return <>{steps.join(", ")}</>;
}
