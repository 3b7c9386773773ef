"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "../../client/api.ts";
import { newId } from "../../client/random-id.ts";
import { LIMITS } from "../../domain/limits.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { type AnswerDesk, type Entry, wordsOf } from "./answer-desk.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { Field } from "./field.tsx";
import { useTask } from "./use-task.ts";

interface Props {
  readonly entry: Entry;
  readonly desk: AnswerDesk;
  readonly onClose: (said: string | null) => void;
}

const newPart = (text: string) => ({ id: newId("proposal"), text });

/** Makes parts of an item; the first begins with its words. */
export function SplitDialog({ entry, desk, onClose }: Props) {
  const t = useTranslations("answers.place");
  const [parts, setParts] = useState(() => [newPart(wordsOf(entry)), newPart("")]);
  const [reason, setReason] = useState("");
  const task = useTask();
  const { itemId, edit, number } = entry;
  const write = (at: number, text: string): void =>
    setParts((before) => before.map((part, i) => (i === at ? { ...part, text } : part)));
  const split = async (): Promise<void> => {
    const done = await task.run(() => desk.change(() => call("splitItem", { itemId, edit, parts, reason })));
    if (done) onClose(t("splitDone", { number }));
  };
  return (
    <AskDialog
      title={t("splitTitle", { number })}
      yes={t("splitYes", { count: parts.length })}
      disabled={parts.some(({ text }) => text.trim() === "") || reason.trim() === "" || task.isBusy}
      onYes={() => void split()}
      onClose={() => onClose(null)}
    >
      <p>{t("splitLead", { first: `${number}a`, second: `${number}b` })}</p>
      {parts.map(({ id, text }, i) => (
        <Field
          key={id}
          label={t("part", { n: i + 1 })}
          rows={2}
          most={LIMITS.proposalText}
          value={text}
          onChange={(words) => write(i, words)}
        />
      ))}
      {parts.length < LIMITS.parts && (
        <div>
          <Button onClick={() => setParts((before) => [...before, newPart("")])}>
            <Icon name="plus" />
            {t("addPart")}
          </Button>
        </div>
      )}
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
