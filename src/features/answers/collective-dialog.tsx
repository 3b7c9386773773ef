"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { acceptPosition, needsReason, type Position } from "../../domain/position.ts";
import type { AnswerDesk, Entry } from "./answer-desk.ts";
import { AskDialog } from "./ask-dialog.tsx";
import styles from "./dialogs.module.css";
import { Field } from "./field.tsx";
import { PositionChoice } from "./position-choice.tsx";
import { useTask } from "./use-task.ts";

interface Props {
  readonly entries: readonly Entry[];
  readonly desk: AnswerDesk;
  /** With what happened in words, or null: nothing did. */
  readonly onClose: (said: string | null) => void;
}

/** One answer for all ticked items; says whose earlier position it replaces. */
export function CollectiveDialog({ entries, desk, onClose }: Props) {
  const t = useTranslations("answers");
  const [status, setStatus] = useState<Position | null>(null);
  const [justification, setJustification] = useState("");
  const task = useTask();
  const required = status !== null && needsReason(status);
  const position = acceptPosition({ status, justification });
  const replaced = entries.filter(({ now }) => now.status !== null || now.justification !== "");
  const give = async (): Promise<void> => {
    if (!position.ok) return;
    const ids = entries.map(({ itemId }) => itemId);
    const done = await task.run(() => desk.answerAll(ids, position.value));
    if (done) onClose(t("collectiveDone", { count: entries.length }));
  };
  return (
    <AskDialog
      title={t("collectiveTitle", { count: entries.length })}
      yes={t("collectiveYes", { count: entries.length })}
      disabled={!position.ok}
      task={task}
      onYes={() => void give()}
      onClose={() => onClose(null)}
    >
      <p className={styles.numbers}>{entries.map(({ number }) => number).join(", ")}</p>
      {replaced.length > 0 && (
        <p>{t("collectiveReplaces", { numbers: replaced.map(({ number }) => number).join(", ") })}</p>
      )}
      <PositionChoice label={t("position")} value={status} mustChoose onChange={setStatus} />
      <Field
        label={t("justification")}
        hint={required ? t("required") : undefined}
        isRequired={required}
        rows={3}
        value={justification}
        onChange={setJustification}
      />
    </AskDialog>
  );
}
