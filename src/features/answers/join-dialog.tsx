"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { call } from "../../client/api.ts";
import { type AnswerDesk, type Entry, wordsOf } from "./answer-desk.ts";
import styles from "./dialogs.module.css";
import { ReasonDialog } from "./reason-dialog.tsx";

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
  if (!into) return null;
  const items = entries.filter((one) => one !== into).map(({ itemId, edit }) => ({ itemId, edit }));
  return (
    <ReasonDialog
      title={t("place.joinTitle", { count: entries.length })}
      yes={t("place.joinYes")}
      change={(reason) => desk.change(() => call("joinItems", { into: into.itemId, items, reason }))}
      done={t("place.joinDone", { number: into.number })}
      onClose={onClose}
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
    </ReasonDialog>
  );
}
