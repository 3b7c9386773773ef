"use client";
import { useTranslations } from "next-intl";
import type { TableView } from "../../../contract/views.ts";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./register-room.module.css";
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
    <form className={styles.filters} role="search" onSubmit={(event) => event.preventDefault()}>
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
      <label className={styles.select}>
        {t("table")}
        <select
          value={filter.table ?? ""}
          onChange={(event) => onChange({ ...filter, table: event.target.value || null })}
        >
          <option value="">{t("allTables")}</option>
          {tables.map(({ id, mark, shortName }) => (
            <option key={id} value={mark}>
              {shortName}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.select}>
        {t("kind")}
        <select
          value={filter.kind ?? ""}
          onChange={(event) => onChange({ ...filter, kind: KINDS.find((kind) => kind === event.target.value) ?? null })}
        >
          <option value="">{t("allKinds")}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
