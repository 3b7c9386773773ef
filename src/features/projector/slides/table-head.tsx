"use client";
import { useTranslations } from "next-intl";
import type { MomentView, TableView } from "../../../contract/views.ts";
import { Icon } from "../../../ui/icon.tsx";
import { CornerClock } from "./clock.tsx";
import styles from "./slides.module.css";

interface Props {
  readonly table: TableView;
  readonly moment: MomentView;
  readonly now: number;
}

/** Mark and name of the table, whether its board is frozen, and the clock. */
export function TableHead({ table, moment, now }: Props) {
  const t = useTranslations("projector");
  return (
    <header className={styles.head}>
      <span className={styles.plate}>{table.mark}</span>
      <h1 className={styles.tableName}>{table.shortName}</h1>
      {table.life === "frozen" ? (
        <p className={styles.frozen}>
          <Icon name="lock" />
          {t("frozen")}
        </p>
      ) : (
        <CornerClock moment={moment} now={now} />
      )}
    </header>
  );
}
