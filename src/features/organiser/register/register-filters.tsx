"use client";
import { useTranslations } from "next-intl";
import type { TableView } from "../../../contract/views.ts";
import { FilterChoice, Filters, TableChoice } from "../../../ui/filters.tsx";
import type { Filter, Kind } from "./register-rows.ts";

const KINDS = ["idea", "proposal"] as const satisfies readonly Kind[];

interface Props {
  readonly filter: Filter;
  readonly tables: readonly TableView[];
  readonly total: number;
  readonly onChange: (filter: Filter) => void;
}

/** What to look for, in words. */
export function RegisterFilters({ filter, tables, total, onChange }: Props) {
  const t = useTranslations("organiser.register");
  return (
    <Filters
      search={filter.search}
      label={t("search", { count: total })}
      onSearch={(search) => onChange({ ...filter, search })}
    >
      <TableChoice
        value={filter.table}
        tables={tables.map(({ mark, shortName }) => ({ value: mark, words: shortName }))}
        onChange={(table) => onChange({ ...filter, table })}
      />
      <FilterChoice
        label={t("kind")}
        all={t("allKinds")}
        value={filter.kind}
        options={KINDS.map((kind) => ({ value: kind, words: t(`kinds.${kind}`) }))}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
    </Filters>
  );
}
