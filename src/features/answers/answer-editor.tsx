"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { AnswersView } from "../../contract/answer-views.ts";
import { type AnswerDraft, needsReason } from "../../domain/position.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { AnswerDesk, Entry } from "./answer-desk.ts";
import styles from "./answer-editor.module.css";
import { ConflictNote } from "./conflict-note.tsx";
import { DepartmentChoice, DueDate } from "./department-fields.tsx";
import { Field } from "./field.tsx";
import { ItemSheet } from "./item-sheet.tsx";
import { PlaceHistory } from "./place-history.tsx";
import { PlacePanel } from "./place-panel.tsx";
import { PositionChoice } from "./position-choice.tsx";
import { PublicLine } from "./public-line.tsx";
import { SavedLine } from "./saved-line.tsx";
import { Trace } from "./trace.tsx";

interface Props {
  readonly entry: Entry;
  readonly view: AnswersView;
  readonly desk: AnswerDesk;
  /** Items ticked on the list. */
  readonly ticked: readonly Entry[];
  /** What the last dialog came to, in words. */
  readonly said: string;
  readonly onSay: (words: string) => void;
  readonly onNext: () => void;
  readonly onCollective: () => void;
  readonly onAssign: () => void;
}

/** One item: its words, what departments and the council said, the position and its reason. */
export function AnswerEditor({ entry, view, desk, ticked, said, onSay, onNext, onCollective, onAssign }: Props) {
  const t = useTranslations("answers");
  const change = (draft: Partial<AnswerDraft>): void => desk.edit(entry.itemId, draft);
  const count = ticked.length;
  const required = entry.now.status !== null && needsReason(entry.now.status);
  const nextByKeys = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onNext();
  };
  return (
    <div className={styles.editor}>
      <ItemSheet entry={entry} view={view}>
        <PlaceHistory key={`${entry.itemId} ${entry.edit}`} itemId={entry.itemId} />
        <Trace key={`${entry.draftAt} ${entry.published?.at}`} itemId={entry.itemId} />
      </ItemSheet>
      <PlacePanel entry={entry} ticked={ticked} desk={desk} onSay={onSay} />
      {entry.theirs && <ConflictNote entry={entry} theirs={entry.theirs} desk={desk} />}
      <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <div className={styles.pair}>
          <Field
            label={t("recommendation")}
            value={entry.now.recommendation}
            onChange={(recommendation) => change({ recommendation })}
          />
          <Field
            label={t("councilOpinion")}
            value={entry.now.councilOpinion}
            onChange={(councilOpinion) => change({ councilOpinion })}
          />
        </div>
        {entry.now.suggestion !== "" && <Suggestion entry={entry} onChange={change} />}
        <PositionChoice label={t("position")} value={entry.now.status} onChange={(status) => change({ status })} />
        <Field
          label={t("justification")}
          hint={required ? t("required") : undefined}
          isRequired={required}
          missing={required && entry.now.justification.trim() === ""}
          rows={3}
          value={entry.now.justification}
          onChange={(justification) => change({ justification })}
          onKeyDown={nextByKeys}
        />
        <Inside entry={entry} departments={view.departments} onChange={change} />
      </form>
      <PublicLine entry={entry} desk={desk} onSay={onSay} />
      <footer className={styles.foot}>
        <div className={styles.state}>
          <SavedLine entry={entry} />
          <p role="status">{said}</p>
        </div>
        <Button onClick={onAssign} disabled={count === 0} title={count === 0 ? t("assignHint") : undefined}>
          {count === 0 ? t("assign") : t("assignCount", { count })}
        </Button>
        <Button onClick={onCollective} disabled={count < 2} title={count < 2 ? t("collectiveHint") : undefined}>
          {count < 2 ? t("collective") : t("collectiveCount", { count })}
        </Button>
        <Button look="main" onClick={onNext}>
          {t("next")}
          <Icon name="right" />
        </Button>
      </footer>
    </div>
  );
}

type Change = (draft: Partial<AnswerDraft>) => void;

/** What the department would write as the reason, to be taken over by one press. */
function Suggestion({ entry: { now }, onChange }: { readonly entry: Entry; readonly onChange: Change }) {
  const t = useTranslations("answers");
  const taken = now.justification.includes(now.suggestion);
  const both = [now.justification, now.suggestion].filter((text) => text !== "").join("\n\n");
  return (
    <section className={styles.suggestion}>
      <h3>{t("suggestion")}</h3>
      <p lang="pl">{now.suggestion}</p>
      {!taken && <Button onClick={() => onChange({ justification: both })}>{t("takeSuggestion")}</Button>}
    </section>
  );
}

/** What the office keeps for itself. */
function Inside({
  entry,
  departments,
  onChange,
}: {
  readonly entry: Entry;
  readonly departments: readonly string[];
  readonly onChange: Change;
}) {
  const t = useTranslations("answers");
  const { department, dueDate, note } = entry.now;
  const isUsed = department !== "" || dueDate !== null || note !== "";
  return (
    <details className={styles.inside} open={isUsed || undefined}>
      <summary>{t("inside")}</summary>
      <div className={styles.pair}>
        <DepartmentChoice
          value={department}
          departments={departments}
          onChange={(name) => onChange({ department: name })}
        />
        <DueDate value={dueDate} onChange={(date) => onChange({ dueDate: date })} />
      </div>
      <Field label={t("note")} rows={2} value={note} onChange={(text) => onChange({ note: text })} />
    </details>
  );
}
