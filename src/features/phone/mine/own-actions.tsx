"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { OwnIdeaView } from "../../../contract/views.ts";
import { Button } from "../../../ui/button.tsx";
import { AskOnce } from "./ask-once.tsx";
import { CorrectForm } from "./correct-form.tsx";
import styles from "./mine.module.css";
import { type Outcome, Problem, useProblem } from "./problem.tsx";

/** What an author can do to an idea that the table has. */
export interface OwnWays {
  readonly correct: (idea: OwnIdeaView, text: string) => Promise<Outcome>;
  readonly withdraw: (idea: OwnIdeaView) => Promise<Outcome>;
}

interface Props {
  readonly idea: OwnIdeaView;
  readonly number: string;
  readonly ways: OwnWays;
}

/** "Popraw" and "Wycofaj" under one's own idea; each opens in its place. */
export function OwnActions({ idea, number, ways }: Props) {
  const t = useTranslations("phone.mine");
  const [doing, setDoing] = useState<"correct" | "withdraw" | null>(null);
  const { problem, busy, attempt } = useProblem();
  const box = useRef<HTMLDivElement>(null);
  const [toCorrect, toWithdraw] = useReturnOfFocus(doing);
  const withdraw = async (): Promise<void> => {
    // The buttons go with the idea: whoever is here stays at its card.
    const card = box.current?.closest("article");
    if (await attempt(() => ways.withdraw(idea))) card?.focus();
  };
  const close = (): void => setDoing(null);
  return (
    <div ref={box} className={styles.own}>
      {doing === "correct" && (
        <CorrectForm idea={idea} number={number} save={(text) => ways.correct(idea, text)} close={close} />
      )}
      {doing === "withdraw" && (
        <AskOnce
          question={t("withdrawAsk", { number })}
          yes={t("withdrawYes")}
          no={t("keep")}
          busy={busy}
          onYes={() => void withdraw()}
          onNo={close}
        >
          <Problem problem={problem} />
        </AskOnce>
      )}
      {doing === null && (
        <div className={styles.actions}>
          <Button ref={toCorrect} onClick={() => setDoing("correct")}>
            {t("correct")} <span className="sr-only">{number}</span>
          </Button>
          <Button ref={toWithdraw} onClick={() => setDoing("withdraw")}>
            {t("withdraw")} <span className="sr-only">{number}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

/** Whoever closes what a button opened is at that button again. */
function useReturnOfFocus(doing: "correct" | "withdraw" | null) {
  const correct = useRef<HTMLButtonElement>(null);
  const withdraw = useRef<HTMLButtonElement>(null);
  const before = useRef(doing);
  useEffect(() => {
    if (doing === null && before.current !== null) (before.current === "correct" ? correct : withdraw).current?.focus();
    before.current = doing;
  }, [doing]);
  return [correct, withdraw] as const;
}
