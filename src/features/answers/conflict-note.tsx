"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { AnswerWork } from "../../contract/answer-views.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PositionMark } from "../../ui/position-mark.tsx";
import type { AnswerDesk, Entry } from "./answer-desk.ts";
import styles from "./conflict-note.module.css";

interface Props {
  readonly entry: Entry;
  readonly theirs: AnswerWork;
  readonly desk: AnswerDesk;
}

/** Somebody else saved this answer meanwhile: both versions are here, a person chooses. */
export function ConflictNote({ entry, theirs, desk }: Props) {
  const t = useTranslations("answers.conflict");
  const format = useFormatter();
  const at = new Date(theirs.draftAt ?? 0);
  return (
    <section className={styles.note} role="alert">
      <h3>
        <Icon name="alert" />
        {t("title", { time: format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) })}
      </h3>
      <p>
        <PositionMark status={theirs.draft.status} />
      </p>
      {theirs.draft.justification !== "" && <q lang="pl">{theirs.draft.justification}</q>}
      <p>{t("hint")}</p>
      <div className={styles.buttons}>
        <Button onClick={() => desk.takeTheirs(entry.itemId)}>{t("theirs")}</Button>
        <Button onClick={() => void desk.keepMine(entry.itemId)}>{t("mine")}</Button>
      </div>
    </section>
  );
}
