"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { PositionMark } from "../../ui/position-mark.tsx";
import type { AnswerDesk, Entry } from "./answer-desk.ts";
import { AskDialog } from "./ask-dialog.tsx";
import styles from "./public-line.module.css";

interface Props {
  readonly entry: Entry;
  readonly desk: AnswerDesk;
  readonly onSay: (words: string) => void;
}

/** What everybody reads now, and the way to take it back. */
export function PublicLine({ entry, desk, onSay }: Props) {
  const t = useTranslations();
  const format = useFormatter();
  const [asking, setAsking] = useState(false);
  if (entry.published === null) return null;
  const { status, at, correctedAt } = entry.published;
  const withdraw = async (): Promise<void> => {
    setAsking(false);
    const problem = await desk.withdraw(entry.itemId);
    if (problem === null) onSay(t("answers.withdrawn", { number: entry.number }));
    else onSay(problem === "unreachable" ? t("answers.unreachable") : t(`refusal.${problem}`));
  };
  return (
    <div className={styles.line}>
      <p>
        {t("answers.publicSince", { date: format.dateTime(new Date(correctedAt ?? at), { dateStyle: "long" }) })}{" "}
        <PositionMark status={status} />
      </p>
      <a href={`/wyniki/${entry.number}`}>{t("answers.seePublic")}</a>
      <Button onClick={() => setAsking(true)}>{t("answers.withdraw")}</Button>
      {asking && (
        <AskDialog
          title={t("answers.withdrawTitle", { number: entry.number })}
          yes={t("answers.withdrawYes")}
          onYes={() => void withdraw()}
          onClose={() => setAsking(false)}
        >
          <p>{t("answers.withdrawHint")}</p>
        </AskDialog>
      )}
    </div>
  );
}
