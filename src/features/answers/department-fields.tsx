"use client";
import { useTranslations } from "next-intl";
import styles from "./department-fields.module.css";

interface ChoiceProps {
  readonly value: string;
  /** Names of those that have a link. */
  readonly departments: readonly string[];
  readonly onChange: (department: string) => void;
}

/** Whose it is to prepare; a name without a link, from an older list, stays until another is chosen. */
export function DepartmentChoice({ value, departments, onChange }: ChoiceProps) {
  const t = useTranslations("answers");
  const isKnown = value === "" || departments.includes(value);
  return (
    <label className={styles.field}>
      {t("department")}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t("noDepartment")}</option>
        {!isKnown && <option value={value}>{t("oldDepartment", { name: value })}</option>}
        {departments.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DateProps {
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
}

/** Until when, as a day. */
export function DueDate({ value, onChange }: DateProps) {
  const t = useTranslations("answers");
  return (
    <label className={styles.field}>
      {t("dueDate")}
      <input type="date" value={value ?? ""} onChange={(event) => onChange(event.target.value || null)} />
    </label>
  );
}
