"use client";
import { useTranslations } from "next-intl";
import type { SettingsTableView } from "../../../contract/setup-views.ts";
import type { TableChange } from "../../../domain/setup.ts";
import { SIDES, type Side } from "../../../domain/side.ts";
import { FieldProblem, SavedWord } from "./field-state.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";
import { TextField } from "./text-field.tsx";

/** Everything of one table that can be changed. */
export function TableFields({ table }: { readonly table: SettingsTableView }) {
  const t = useTranslations("setup.tables");
  const { desk, now } = useSettings();
  const theirs = now.view.tables.find(({ id }) => id === table.id) ?? table;
  const type = (key: string, label: string, changes: TableChange, atOnce = false): void =>
    desk.typeTable(`${table.id}.${key}`, `${label}, ${theirs.shortName}`, table.id, changes, atOnce);
  const text = (key: "shortName" | "name" | "mark") => ({
    field: `${table.id}.${key}`,
    label: t(key),
    value: table[key],
    theirs: theirs[key],
    onType: (words: string) => type(key, t(key), { [key]: words }),
  });
  return (
    <div className={styles.fields}>
      <div className={styles.row}>
        <TextField {...text("shortName")} />
        <TextField {...text("mark")} narrow disabled={table.carries} {...(table.carries && { hint: t("markKept") })} />
      </div>
      <TextField {...text("name")} rows={2} />
      <TextField
        field={`${table.id}.topics`}
        label={t("topics")}
        hint={t("topicsHint")}
        rows={4}
        value={table.topics.join("\n")}
        theirs={theirs.topics.join(" / ")}
        onType={(words) => type("topics", t("topics"), { topics: words.split("\n") })}
      />
      {SIDES.map((side) => (
        <TextField
          key={side}
          stateless={side !== SIDES.at(-1)}
          field={`${table.id}.moderators`}
          label={t(side)}
          value={roleOf(table, side)}
          theirs={SIDES.map((one) => roleOf(theirs, one)).join(" / ")}
          onType={(role) => type("moderators", t(side), { moderators: withRole(table, side, role) })}
        />
      ))}
      <div className={styles.field}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={table.additional}
            onChange={(event) => type("additional", t("additional"), { additional: event.target.checked }, true)}
            onBlur={() => desk.leave(`${table.id}.additional`)}
          />
          {t("additional")}
        </label>
        <SavedWord field={`${table.id}.additional`} />
        <FieldProblem field={`${table.id}.additional`} theirs={null} />
      </div>
    </div>
  );
}

const roleOf = ({ moderators }: SettingsTableView, side: Side): string =>
  moderators.find((one) => one.side === side)?.role ?? "";

/** Both sides lead a table, also where nothing is said of one of them. */
const withRole = (table: SettingsTableView, side: Side, role: string): SettingsTableView["moderators"] =>
  SIDES.map((one) => ({ side: one, role: one === side ? role : roleOf(table, one) }));
