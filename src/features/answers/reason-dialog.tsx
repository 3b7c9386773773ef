"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { LIMITS } from "../../domain/limits.ts";
import type { Problem } from "./answer-desk.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { Field } from "./field.tsx";
import { useTask } from "./use-task.ts";

interface Props {
  readonly title: string;
  readonly yes: string;
  /** It cannot be done yet, whatever the reason. */
  readonly disabled?: boolean;
  /** Does it; null: done. */
  readonly change: (reason: string) => Promise<Problem | null>;
  /** The words for what was done. */
  readonly done: string;
  readonly onClose: (said: string | null) => void;
  readonly children: ReactNode;
}

/** Asks about a change of an item's place in the register, which always has a reason. */
export function ReasonDialog({ title, yes, disabled = false, change, done, onClose, children }: Props) {
  const t = useTranslations("answers.place");
  const [reason, setReason] = useState("");
  const task = useTask();
  const run = async (): Promise<void> => {
    if (await task.run(() => change(reason))) onClose(done);
  };
  return (
    <AskDialog
      title={title}
      yes={yes}
      disabled={disabled || reason.trim() === ""}
      task={task}
      onYes={() => void run()}
      onClose={() => onClose(null)}
    >
      {children}
      <Field
        label={t("reason")}
        hint={t("reasonHint")}
        isRequired
        most={LIMITS.editReason}
        value={reason}
        onChange={setReason}
      />
    </AskDialog>
  );
}
