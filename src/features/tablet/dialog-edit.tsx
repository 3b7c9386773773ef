"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { IdeaId } from "../../domain/ids.ts";
import { LIMITS } from "../../domain/limits.ts";
import { pictureOf } from "../../domain/picture.ts";
import { clean, lengthOf } from "../../domain/text.ts";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { IdeaField } from "./dialog-scribe.tsx";
import { allIdeas } from "./list-model.ts";
import { useTablet } from "./tablet-kit.tsx";

/** Corrects the words of an idea on the board, and its section; the original stays in the record. */
export function EditDialog({ id, onClose }: { readonly id: IdeaId; readonly onClose: () => void }) {
  const { board, view, actions } = useTablet();
  const t = useTranslations("tablet.edit");
  const common = useTranslations("common");
  const idea = allIdeas(board.list).find((item) => item.idea.id === id)?.idea;
  const [text, setText] = useState(idea?.text ?? "");
  const [section, setSection] = useState(idea?.section ?? null);
  if (!idea) return null;
  const words = clean(text);
  const fits = (words !== "" || pictureOf(idea) !== null) && lengthOf(words) <= LIMITS.ideaText;
  const submit = (): void => {
    if (!fits) return;
    actions.editText(id, words, section);
    onClose();
  };
  return (
    <Dialog
      title={t("title", { number: actions.number(idea.n) })}
      onClose={onClose}
      answer={{ label: common("save"), fits, give: submit }}
    >
      <p className={styles.lead}>{t("lead")}</p>
      <IdeaField label={t("text")} value={text} onChange={setText} onSubmit={submit} />
      <SectionField label={t("section")} sections={view.sections} value={section} onChange={setSection} />
    </Dialog>
  );
}

interface SectionProps {
  readonly label: string;
  readonly sections: readonly { readonly number: number; readonly title: string }[];
  readonly value: number | null;
  readonly onChange: (section: number | null) => void;
}

/** Choice of a section of the programme; the system's own list, which is best under a finger. */
export function SectionField({ label, sections, value, onChange }: SectionProps) {
  const t = useTranslations("tablet.wording");
  return (
    <div className={styles.field}>
      <label htmlFor="section">{label}</label>
      <select
        id="section"
        className={styles.select}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
      >
        <option value="">{t("sectionNone")}</option>
        {sections.map(({ number, title }) => (
          <option key={number} value={number}>
            {number}. {title}
          </option>
        ))}
      </select>
    </div>
  );
}
