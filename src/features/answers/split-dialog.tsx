"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "../../client/api.ts";
import { newId } from "../../client/random-id.ts";
import { LIMITS } from "../../domain/limits.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { type AnswerDesk, type Entry, wordsOf } from "./answer-desk.ts";
import { Field } from "./field.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

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
  const { itemId, edit, number } = entry;
  const write = (at: number, text: string): void =>
    setParts((before) => before.map((part, i) => (i === at ? { ...part, text } : part)));
  return (
    <ReasonDialog
      title={t("splitTitle", { number })}
      yes={t("splitYes", { count: parts.length })}
      disabled={parts.some(({ text }) => text.trim() === "")}
      change={(reason) => desk.change(() => call("splitItem", { itemId, edit, parts, reason }))}
      done={t("splitDone", { number })}
      onClose={onClose}
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
    </ReasonDialog>
  );
}
