"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { newId } from "../../../client/random-id.ts";
import { suggestedMark } from "../../../domain/setup.ts";
import { SIDES } from "../../../domain/side.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";

const EMPTY = { shortName: "", name: "", mark: "" };

/** One more table: a name is enough, the rest is suggested and can be changed afterwards. */
export function NewTable() {
  const t = useTranslations("setup.tables");
  const { desk, now } = useSettings();
  const [form, setForm] = useState(EMPTY);
  const [added, setAdded] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  const taken = now.tables.map(({ mark }) => mark);
  const mark = form.mark || suggestedMark(form.shortName, taken);

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const tableId = newId("table");
    const moderators = SIDES.map((side) => ({ side, role: "" }));
    const facts = { ...form, mark, name: form.name || form.shortName, topics: [], moderators };
    const back = (): Promise<unknown> => desk.run("removeTable", { tableId });
    const undo = { label: t("added", { table: form.shortName }), run: back };
    const body = { tableId, facts: { ...facts, additional: false, autoPlace: false } };
    if (!(await desk.run("addTable", body, undo))) return;
    setAdded(tableId);
    setForm(EMPTY);
    first.current?.focus();
  };
  const table = now.tables.find((one) => one.id === added);
  const field = (key: keyof typeof EMPTY, value: string) => ({
    id: `${id}-${key}`,
    value,
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [key]: event.target.value }),
  });
  return (
    <form className={styles.new} onSubmit={(event) => void add(event)} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t("new.title")}</h3>
      <div className={styles.row}>
        <div className={styles.field}>
          <label htmlFor={`${id}-shortName`}>{t("new.shortName")}</label>
          <input {...field("shortName", form.shortName)} ref={first} required />
        </div>
        <div className={styles.field} data-narrow="">
          <label htmlFor={`${id}-mark`}>{t("new.mark")}</label>
          <input {...field("mark", mark)} />
        </div>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-name`}>{t("new.name")}</label>
        <input {...field("name", form.name)} />
      </div>
      <Button type="submit" look="accent" disabled={form.shortName.trim() === ""}>
        <Icon name="plus" />
        {t("new.add")}
      </Button>
      <output className={styles.done}>{table && t("new.done", { table: table.shortName, code: table.code })}</output>
    </form>
  );
}
