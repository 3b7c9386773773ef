"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { Section } from "../../../domain/meeting.ts";
import { nextSection } from "../../../domain/setup.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { FieldProblem, SavedWord } from "./field-state.tsx";
import { Moves, moved } from "./moves.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";

/** The chapters that proposals refer to. Numbers stay; one that is referred to stays too. */
export function ProgrammePart() {
  const t = useTranslations("setup.programme");
  const { desk, now } = useSettings();
  const { sections } = now.facts;
  const put = (next: readonly Section[], atOnce = false): void =>
    desk.typeFact("sections", t("what"), { sections: next }, atOnce);
  return (
    <>
      <p className={styles.lead}>{t("lead")}</p>
      <ol className={styles.list}>
        {sections.map((section, i) => (
          <li key={section.number} className={styles.line}>
            <span className={styles.number}>{section.number}</span>
            <input
              className={styles.grow}
              aria-label={t("item", { number: section.number })}
              value={section.title}
              onChange={(event) => put(sections.with(i, { ...section, title: event.target.value }))}
              onBlur={() => desk.leave("sections")}
            />
            <Moves
              up={t("up", { number: section.number })}
              down={t("down", { number: section.number })}
              isFirst={i === 0}
              isLast={i === sections.length - 1}
              onMove={(by) => put(moved(sections, i, by), true)}
            />
            {now.view.sectionsInUse.includes(section.number) ? (
              <span className={styles.inUse}>{t("inUse")}</span>
            ) : (
              <Button
                look="quiet"
                aria-label={t("remove", { number: section.number })}
                onClick={() => put(sections.toSpliced(i, 1), true)}
              >
                <Icon name="no" />
              </Button>
            )}
          </li>
        ))}
      </ol>
      <SavedWord field="sections" />
      <FieldProblem field="sections" theirs={null} />
      <NewSection onAdd={(title) => put([...sections, { number: nextSection(sections), title }], true)} />
    </>
  );
}

function NewSection({ onAdd }: { readonly onAdd: (title: string) => void }) {
  const t = useTranslations("setup.programme");
  const [title, setTitle] = useState("");
  const id = useId();
  const add = (event: FormEvent): void => {
    event.preventDefault();
    onAdd(title.trim());
    setTitle("");
  };
  return (
    <form className={styles.new} onSubmit={add}>
      <label htmlFor={id}>{t("new")}</label>
      <div className={styles.line}>
        <input
          id={id}
          className={styles.grow}
          autoComplete="off"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button type="submit" look="accent" disabled={title.trim() === ""}>
          <Icon name="plus" />
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
