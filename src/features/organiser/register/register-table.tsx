"use client";
import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import type { RegisterRow, TableView } from "../../../contract/views.ts";
import type { Section } from "../../../domain/meeting.ts";
import { pictureOf } from "../../../domain/picture.ts";
import { tie } from "../../../domain/typography.ts";
import { supportDots } from "../../../domain/vote.ts";
import { Icon } from "../../../ui/icon.tsx";
import { NumberTag } from "../../../ui/number.tsx";
import { CLOCK } from "../../../ui/time-formats.ts";
import { SORTS, type Sort } from "./register-rows.ts";
import styles from "./register-table.module.css";
import { RowState } from "./row-state.tsx";

const COLUMNS = ["number", "words", "table", "section", "time", "state", "signature"] as const;
type Column = (typeof COLUMNS)[number];

interface Props {
  readonly rows: readonly RegisterRow[];
  readonly tables: readonly TableView[];
  readonly sections: readonly Section[];
  readonly sort: { readonly by: Sort; readonly descending: boolean };
  readonly onSort: (by: Sort) => void;
}

export function RegisterTable({ rows, tables, sections, sort, onSort }: Props) {
  const t = useTranslations("organiser.register");
  if (rows.length === 0) return <p className={styles.empty}>{t("nothing")}</p>;
  const tableOf = new Map(tables.map((table) => [table.mark, table]));
  const titleOf = new Map(sections.map(({ number, title }) => [number, title]));
  return (
    <table className={styles.table} aria-label={t("title")}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <Heading key={column} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            table={tableOf.get(row.tableMark)}
            section={row.section === null ? undefined : titleOf.get(row.section)}
          />
        ))}
      </tbody>
    </table>
  );
}

const isSort = (column: Column): column is Sort & Column => SORTS.some((sort) => sort === column);

function Heading({ column, sort, onSort }: { readonly column: Column } & Pick<Props, "sort" | "onSort">) {
  const t = useTranslations("organiser.register.columns");
  if (!isSort(column)) return <th scope="col">{t(column)}</th>;
  const active = sort.by === column;
  const direction = sort.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={active ? direction : "none"}>
      <button type="button" className={styles.sort} onClick={() => onSort(column)}>
        {t(column)}
        <span data-active={active || undefined}>
          <Icon name={active && sort.descending ? "up" : "down"} />
        </span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: RegisterRow;
  readonly table: TableView | undefined;
  readonly section: string | undefined;
}

const Row = memo(function Row({ row, table, section }: RowProps) {
  const t = useTranslations("organiser.register");
  const format = useFormatter();
  return (
    <tr>
      <th scope="row">
        <NumberTag mark={row.tableMark} hue={table?.hue ?? "ink"} figures={row.number.split("-")[1]} />
      </th>
      <td className={styles.words}>
        <Words row={row} />
      </td>
      <td>{table?.shortName ?? row.tableName}</td>
      <td>{row.section === null ? t("noSection") : `${row.section}. ${section ?? ""}`}</td>
      <td>{row.at !== "" && <time dateTime={row.at}>{format.dateTime(new Date(row.at), CLOCK)}</time>}</td>
      <td>
        <RowState row={row} />
      </td>
      <td>{row.signature ?? (row.kind === "idea" ? t("unsigned") : "")}</td>
    </tr>
  );
});

/** What the coordinator did to it; its own words stay above. */
function Edits({ row: { edited } }: { readonly row: RegisterRow }) {
  const t = useTranslations("organiser.register");
  if (!edited) return null;
  const { wording, passedTo, joinedTo, parts } = edited;
  const facts = [
    wording !== null && t("edited", { text: wording }),
    passedTo !== null && t("passedTo", { to: passedTo }),
    joinedTo !== null && t("joinedTo", { number: joinedTo }),
    parts.length > 0 && t("splitInto", { numbers: parts.join(", ") }),
  ].filter((fact) => fact !== false);
  return facts.map((fact) => (
    <p key={fact} className={styles.fact}>
      {fact}
    </p>
  ));
}

function Words({ row }: { readonly row: RegisterRow }) {
  const t = useTranslations("organiser.register");
  const common = useTranslations("common");
  const picture = pictureOf(row);
  const corrected = row.kind === "idea" && row.text !== row.originalText;
  return (
    <>
      {picture && (
        <p className={styles.fact}>
          <Icon name={picture === "photo" ? "camera" : "brush"} />
          {t(picture)}
        </p>
      )}
      <p>{row.text === "" ? t(row.kind === "proposal" ? "unworded" : "noCaption") : tie(row.text)}</p>
      {corrected && <p className={styles.fact}>{t("original", { text: row.originalText })}</p>}
      {row.current && <p className={styles.fact}>{t("current", { text: tie(row.current) })}</p>}
      {row.justification && <p className={styles.fact}>{t("justification", { text: tie(row.justification) })}</p>}
      {row.support && (
        <p className={styles.fact}>
          {t("support", { count: supportDots(row.support), paper: row.support.paper, subject: row.support.subject })}
        </p>
      )}
      <Edits row={row} />
      {row.source !== null && row.source !== "phone" && <p className={styles.fact}>{common(`source.${row.source}`)}</p>}
      {row.sources.length > 0 && <p className={styles.fact}>{t("sources", { numbers: row.sources.join(", ") })}</p>}
    </>
  );
}
