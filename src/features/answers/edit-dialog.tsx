"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "../../client/api.ts";
import { LIMITS } from "../../domain/limits.ts";
import { Button } from "../../ui/button.tsx";
import { type AnswerDesk, type Entry, wordsOf } from "./answer-desk.ts";
import { Field } from "./field.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

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
  const isOwn = wording.trim() === entry.text.trim() && entry.partOf === null;
  const isChanged = (isOwn ? null : wording) !== entry.wording || passedTo !== (entry.passedTo ?? "");
  const change = { itemId: entry.itemId, edit: entry.edit, wording: isOwn ? null : wording, passedTo };
  return (
    <ReasonDialog
      title={t("editTitle", { number: entry.number })}
      yes={t("save")}
      disabled={!isChanged}
      change={(reason) => desk.change(() => call("editItem", { ...change, reason }))}
      done={t("saved", { number: entry.number })}
      onClose={onClose}
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
    </ReasonDialog>
  );
}
