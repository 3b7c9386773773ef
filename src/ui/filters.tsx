"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./filters.module.css";
import { Icon } from "./icon.tsx";

interface FiltersProps {
  readonly search: string;
  /** What the field of words says while it is empty; also its name. */
  readonly label: string;
  readonly onSearch: (text: string) => void;
  readonly children?: ReactNode;
}

/** What a list shows: a field for words, and beside it choices. */
export function Filters({ search, label, onSearch, children }: FiltersProps) {
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <Icon name="search" />
        <input
          type="search"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          placeholder={label}
          aria-label={label}
        />
      </div>
      {children}
    </search>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  /** Words of the choice that leaves everything in. */
  readonly all: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly words: string }[];
  readonly onChange: (value: V | null) => void;
}

/** One choice out of a few, or all. */
export function FilterChoice<V extends string>({ label, all, value, options, onChange }: ChoiceProps<V>) {
  return (
    <label className={styles.select}>
      {label}
      <select
        value={value ?? ""}
        onChange={(event) => onChange(options.find((one) => one.value === event.target.value)?.value ?? null)}
      >
        <option value="">{all}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TableChoiceProps<V extends string> {
  readonly value: V | null;
  readonly tables: readonly { readonly value: V; readonly words: string }[];
  readonly onChange: (value: V | null) => void;
}

/** One table, or all. */
export function TableChoice<V extends string>({ value, tables, onChange }: TableChoiceProps<V>) {
  const t = useTranslations("common");
  return (
    <FilterChoice label={t("tableChoice")} all={t("allTables")} value={value} options={tables} onChange={onChange} />
  );
}
