"use client";
import { useTranslations } from "next-intl";
import type { TableName } from "../../contract/answer-views.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./answer-filters.module.css";
import { type ListFilter, STANDS } from "./answer-stand.ts";

interface Props {
  readonly filter: ListFilter;
  readonly tables: readonly TableName[];
  readonly total: number;
  readonly onChange: (filter: ListFilter) => void;
}

/** What the list shows: words, table, how far the answer is. */
export function AnswerFilters({ filter, tables, total, onChange }: Props) {
  const t = useTranslations("answers");
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <Icon name="search" />
        <input
          type="search"
          value={filter.search}
          onChange={(event) => onChange({ ...filter, search: event.target.value })}
          placeholder={t("search", { count: total })}
          aria-label={t("search", { count: total })}
        />
      </div>
      <select
        aria-label={t("table")}
        value={filter.tableId ?? ""}
        onChange={(event) =>
          onChange({ ...filter, tableId: tables.find(({ id }) => id === event.target.value)?.id ?? null })
        }
      >
        <option value="">{t("allTables")}</option>
        {tables.map(({ id, shortName }) => (
          <option key={id} value={id}>
            {shortName}
          </option>
        ))}
      </select>
      <select
        aria-label={t("stand")}
        value={filter.stand ?? ""}
        onChange={(event) => onChange({ ...filter, stand: STANDS.find((one) => one === event.target.value) ?? null })}
      >
        <option value="">{t("allStands")}</option>
        {STANDS.map((stand) => (
          <option key={stand} value={stand}>
            {t(`stands.${stand}`)}
          </option>
        ))}
      </select>
    </search>
  );
}
