"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { DepartmentView } from "../../contract/answer-views.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { CLOCK } from "../../ui/time-formats.ts";
import type { AnswerDesk, Entry } from "./answer-desk.ts";
import styles from "./answer-editor.module.css";
import { ConflictNote } from "./conflict-note.tsx";
import { DueWords } from "./due-words.tsx";
import { Field } from "./field.tsx";
import { ItemSheet } from "./item-sheet.tsx";
import lineStyles from "./saved-line.module.css";

interface Props {
  readonly entry: Entry;
  readonly view: DepartmentView;
  readonly desk: AnswerDesk;
  readonly onNext: () => void;
}

/** One item of a department: its words, the recommendation, and the reason it suggests. */
export function DepartmentEditor({ entry, view, desk, onNext }: Props) {
  const t = useTranslations("department");
  const nextByKeys = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onNext();
  };
  return (
    <div className={styles.editor}>
      <ItemSheet entry={entry} view={view} />
      {entry.theirs && <ConflictNote entry={entry} theirs={entry.theirs} desk={desk} />}
      <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <p>
          <DueWords entry={entry} today={view.today} />
        </p>
        <Field
          label={t("recommendation")}
          rows={3}
          value={entry.now.recommendation}
          onChange={(recommendation) => desk.edit(entry.itemId, { recommendation })}
          onKeyDown={nextByKeys}
        />
        <Field
          label={t("suggestion")}
          rows={3}
          value={entry.now.suggestion}
          onChange={(suggestion) => desk.edit(entry.itemId, { suggestion })}
          onKeyDown={nextByKeys}
        />
        <p>{t("hint")}</p>
      </form>
      <footer className={styles.foot}>
        <div className={styles.state}>
          <Saved entry={entry} />
        </div>
        <Button look="main" onClick={onNext}>
          {t("next")}
          <Icon name="right" />
        </Button>
      </footer>
    </div>
  );
}

/** Where the words are: typed here, or with the coordinator. */
function Saved({ entry }: { readonly entry: Entry }) {
  const t = useTranslations();
  const format = useFormatter();
  const { problem, isDirty, isSaving, draft, draftAt } = entry;
  const words = (): string => {
    if (problem === "unreachable") return t("answers.unreachable");
    if (problem === "not-signed-in") return t("department.signedOut");
    if (problem === "not-allowed") return t("department.taken");
    if (problem !== null) return t(`refusal.${problem}`);
    if (isDirty || isSaving) return t("common.saving");
    if (draftAt === null || (draft.recommendation === "" && draft.suggestion === "")) return t("department.notYet");
    const time = format.dateTime(new Date(draftAt), CLOCK);
    return t("department.saved", { time });
  };
  return (
    <output className={lineStyles.line} data-bad={problem !== null || undefined}>
      <Icon name={problem === null ? "save" : "alert"} />
      {words()}
    </output>
  );
}
