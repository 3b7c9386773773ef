"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { call } from "../../client/api.ts";
import { LIMITS } from "../../domain/limits.ts";
import { type AnswerDesk, type Entry, wordsOf } from "./answer-desk.ts";
import { AskDialog } from "./ask-dialog.tsx";
import styles from "./dialogs.module.css";
import { Field } from "./field.tsx";
import { useTask } from "./use-task.ts";

interface Props {
  readonly entries: readonly Entry[];
  readonly desk: AnswerDesk;
  readonly onClose: (said: string | null) => void;
}

/** Which of the ticked items speaks for all of them. */
export function JoinDialog({ entries, desk, onClose }: Props) {
  const t = useTranslations("answers");
  const name = useId();
  const [into, setInto] = useState(entries[0]);
  const [reason, setReason] = useState("");
  const task = useTask();
  const join = async (): Promise<void> => {
    if (!into) return;
    const items = entries.filter((one) => one !== into).map(({ itemId, edit }) => ({ itemId, edit }));
    const done = await task.run(() => desk.change(() => call("joinItems", { into: into.itemId, items, reason })));
    if (done) onClose(t("place.joinDone", { number: into.number }));
  };
  return (
    <AskDialog
      title={t("place.joinTitle", { count: entries.length })}
      yes={t("place.joinYes")}
      disabled={reason.trim() === "" || task.isBusy}
      onYes={() => void join()}
      onClose={() => onClose(null)}
    >
      <p>{t("place.joinLead")}</p>
      <fieldset className={styles.speakers}>
        <legend>{t("place.speaker")}</legend>
        {entries.map((one) => (
          <label key={one.itemId}>
            <input type="radio" name={name} checked={one === into} onChange={() => setInto(one)} />
            <b>{one.number}</b> <span lang="pl">{wordsOf(one) || t("noWords")}</span>
          </label>
        ))}
      </fieldset>
      <Field
        label={t("place.reason")}
        hint={t("place.reasonHint")}
        isRequired
        most={LIMITS.editReason}
        value={reason}
        onChange={setReason}
      />
      {task.problem && <p role="alert">{task.problem}</p>}
    </AskDialog>
  );
}
