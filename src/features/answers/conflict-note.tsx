"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { AnswerWork } from "../../contract/answer-views.ts";
import type { AnswerDraft } from "../../domain/position.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PositionMark } from "../../ui/position-mark.tsx";
import { CLOCK } from "../../ui/time-formats.ts";
import type { AnswerDesk, Entry } from "./answer-desk.ts";
import styles from "./conflict-note.module.css";

interface Props {
  readonly entry: Entry;
  readonly theirs: AnswerWork;
  readonly desk: AnswerDesk;
}

const TEXTS = [
  "justification",
  "recommendation",
  "suggestion",
  "councilOpinion",
  "department",
  "dueDate",
  "note",
] as const satisfies readonly (keyof AnswerDraft)[];

/** Somebody else saved this answer meanwhile: both versions are here, a person chooses. */
export function ConflictNote({ entry, theirs, desk }: Props) {
  const t = useTranslations("answers");
  const format = useFormatter();
  const at = new Date(theirs.draftAt ?? 0);
  const different = TEXTS.filter((field) => theirs.draft[field] !== entry.now[field]);
  return (
    <section className={styles.note} role="alert">
      <h3>
        <Icon name="alert" />
        {t("conflict.title", { time: format.dateTime(at, CLOCK) })}
      </h3>
      {theirs.draft.status !== entry.now.status && (
        <p>
          <PositionMark status={theirs.draft.status} />
        </p>
      )}
      {different.map((field) => (
        <p key={field}>
          {t(field)}: <q lang="pl">{theirs.draft[field] || t("conflict.empty")}</q>
        </p>
      ))}
      <p>{t("conflict.hint")}</p>
      <div className={styles.buttons}>
        <Button onClick={() => desk.takeTheirs(entry.itemId)}>{t("conflict.theirs")}</Button>
        <Button onClick={() => void desk.keepMine(entry.itemId)}>{t("conflict.mine")}</Button>
      </div>
    </section>
  );
}
