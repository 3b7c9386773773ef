"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import styles from "./declarations.module.css";
import type { PartProps } from "./topics-part.tsx";

/** Which organisations were represented: one name a line, for the report. */
export function OrganisationsPart({ view, send, saving, onChange }: PartProps) {
  const t = useTranslations("declared.organisations");
  // What nobody is typing follows what is kept, also when another organiser changed it.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? view.organisations.join("\n");
  const [saved, setSaved] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await send("putOrganisations", { names: text.split("\n") });
    if (answer.kind !== "done") return;
    onChange(answer.value);
    setTyped(null);
    setSaved(true);
  };
  return (
    <section className={styles.part} aria-labelledby="organizacje-tytul">
      <h2 id="organizacje-tytul">{t("title", { count: view.organisations.length })}</h2>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <label htmlFor="organizacje">{t("label")}</label>
        <p className={styles.quiet} id="organizacje-opis">
          {t("hint")}
        </p>
        <textarea
          id="organizacje"
          rows={5}
          value={text}
          aria-describedby="organizacje-opis"
          onChange={(event) => {
            setTyped(event.target.value);
            setSaved(false);
          }}
        />
        <Button type="submit" look="accent" disabled={saving}>
          {t("save")}
        </Button>
        <output className={styles.done}>{saved && t("saved")}</output>
      </form>
    </section>
  );
}
