"use client";
import { useTranslations } from "next-intl";
import type { TableName } from "../../contract/answer-views.ts";
import { FilterChoice, Filters, TableChoice } from "../../ui/filters.tsx";
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
    <div className={styles.filters}>
      <Filters
        search={filter.search}
        label={t("search", { count: total })}
        onSearch={(search) => onChange({ ...filter, search })}
      >
        <TableChoice
          value={filter.tableId}
          tables={tables.map(({ id, shortName }) => ({ value: id, words: shortName }))}
          onChange={(tableId) => onChange({ ...filter, tableId })}
        />
        <FilterChoice
          label={t("stand")}
          all={t("allStands")}
          value={filter.stand}
          options={STANDS.map((stand) => ({ value: stand, words: t(`stands.${stand}`) }))}
          onChange={(stand) => onChange({ ...filter, stand })}
        />
      </Filters>
    </div>
  );
}
