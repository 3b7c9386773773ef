"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "../../client/api.ts";
import { LIMITS } from "../../domain/limits.ts";
import { Button } from "../../ui/button.tsx";
import { type AnswerDesk, type Entry, wordsOf } from "./answer-desk.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { Field } from "./field.tsx";
import { useTask } from "./use-task.ts";

interface Props {
  readonly entry: Entry;
  readonly desk: AnswerDesk;
  readonly onClose: (said: string | null) => void;
}

/** The wording in the register, and to whom the item is passed on; with a reason. */
export function EditDialog({ entry, desk, onClose }: Props) {
  const t = useTranslations("answers.place");
  const [wording, setWording] = useState(wordsOf(entry));
  const [passedTo, setPassedTo] = useState(entry.passedTo ?? "");
  const [reason, setReason] = useState("");
  const task = useTask();
  const isOwn = wording.trim() === entry.text.trim() && entry.partOf === null;
  const isChanged = (isOwn ? null : wording) !== entry.wording || passedTo !== (entry.passedTo ?? "");
  const save = async (): Promise<void> => {
    const body = { itemId: entry.itemId, edit: entry.edit, wording: isOwn ? null : wording, passedTo, reason };
    if (await task.run(() => desk.change(() => call("editItem", body)))) onClose(t("saved", { number: entry.number }));
  };
  return (
    <AskDialog
      title={t("editTitle", { number: entry.number })}
      yes={t("save")}
      disabled={!isChanged || reason.trim() === "" || task.isBusy}
      onYes={() => void save()}
      onClose={() => onClose(null)}
    >
      <Field
        label={t("wording")}
        hint={t("wordingHint")}
        rows={4}
        most={LIMITS.proposalText}
        value={wording}
        onChange={setWording}
      />
      {!isOwn && entry.partOf === null && entry.text !== "" && (
        <div>
          <Button onClick={() => setWording(entry.text)}>{t("back")}</Button>
        </div>
      )}
      <Field
        label={t("passedTo")}
        hint={t("passedHint")}
        most={LIMITS.department}
        value={passedTo}
        onChange={setPassedTo}
      />
      <Field
        label={t("reason")}
        hint={t("reasonHint")}
        isRequired
        most={LIMITS.editReason}
        value={reason}
        onChange={setReason}
      />
      {task.problem && <p role="alert">{task.problem}</p>}
    </AskDialog>
  );
}
