"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "../../client/api.ts";
import { LIMITS } from "../../domain/limits.ts";
import { type AnswerDesk, problemIn } from "./answer-desk.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { Field } from "./field.tsx";
import type { Undoing } from "./place-panel.tsx";
import { useTask } from "./use-task.ts";

interface Props {
  readonly undoing: Undoing;
  readonly desk: AnswerDesk;
  readonly onClose: (said: string | null) => void;
}

/** A split item whole again, or a joined one by itself again; with a reason. */
export function UndoDialog({ undoing: { kind, itemId, number, edit }, desk, onClose }: Props) {
  const t = useTranslations("answers.place");
  const [reason, setReason] = useState("");
  const task = useTask();
  const undo = async (): Promise<void> => {
    const done = await task.run(async () => {
      const history = edit === null ? await call("itemHistory", { itemId }) : null;
      if (history !== null && history.kind !== "done") return problemIn(history);
      const seen = history === null ? edit : (history.value.edits.at(-1)?.n ?? 0);
      return desk.change(() => call("restoreItem", { itemId, edit: seen ?? 0, reason }));
    });
    if (done) onClose(t("undone"));
  };
  return (
    <AskDialog
      title={t(`${kind}Title`, { number })}
      yes={t("undoYes")}
      disabled={reason.trim() === "" || task.isBusy}
      onYes={() => void undo()}
      onClose={() => onClose(null)}
    >
      <p>{t(`${kind}Lead`)}</p>
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
