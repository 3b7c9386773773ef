"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OverviewRow, OverviewView } from "../../contract/views.ts";
import { Icon } from "../../ui/icon.tsx";
import { attentionOf, needsAttention } from "./attention.ts";
import styles from "./table-list.module.css";
import { TableRow } from "./table-row.tsx";

const COLUMNS = ["table", "people", "ideas", "done", "perMinute", "inbox", "tablet"] as const;

interface Props {
  readonly overview: OverviewView;
  readonly now: number;
  readonly menuOf: (row: OverviewRow) => Parameters<typeof TableRow>[0]["menu"];
}

/** A row per table, the same facts in the same place; only what needs somebody stands out. */
export function TableList({ overview, now, menuOf }: Props) {
  const t = useTranslations("organiser.row");
  const most = Math.max(...overview.rows.flatMap(({ perMinute }) => perMinute), 0);
  return (
    <section className={styles.list} aria-label={t("label")}>
      <div className={styles.columns} aria-hidden="true">
        {COLUMNS.map((column) => (
          <span key={column}>{t(column)}</span>
        ))}
      </div>
      <ul className={styles.rows}>
        {overview.rows.map((row) => (
          <TableRow key={row.table.id} row={row} most={most} now={now} menu={menuOf(row)} />
        ))}
      </ul>
      <Totals rows={overview.rows} now={now} />
    </section>
  );
}

const strong = (words: ReactNode): ReactNode => <strong>{words}</strong>;

function Totals({ rows, now }: { readonly rows: readonly OverviewRow[]; readonly now: number }) {
  const t = useTranslations();
  const people = rows.reduce((sum, { counts }) => sum + counts.people, 0);
  const ideas = rows.reduce((sum, { counts }) => sum + counts.ideas, 0);
  const waiting = rows.filter((row) => needsAttention(attentionOf(row, now))).length;
  const together = { people: t("common.people", { count: people }), ideas: t("common.ideas", { count: ideas }) };
  return (
    <div className={styles.totals}>
      <p>{t.rich("organiser.totals.sum", { ...together, b: strong })}</p>
      <output className={styles.attention} data-some={waiting > 0 || undefined}>
        <Icon name={waiting > 0 ? "alert" : "ok"} />
        {t("organiser.totals.attention", { count: waiting })}
      </output>
    </div>
  );
}
