"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SettingsTableView } from "../../../contract/setup-views.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { NumberTag } from "../../../ui/number.tsx";
import { Moves, moved } from "./moves.tsx";
import { NewTable } from "./new-table.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";
import { TableFields } from "./table-fields.tsx";

/** Every table in its order; one line each, opened for changing. */
export function TablesPart() {
  const t = useTranslations("setup.tables");
  const { now } = useSettings();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <p className={styles.lead}>{t("lead")}</p>
      <ol className={styles.list}>
        {now.tables.map((table, i) => (
          <li key={table.id} className={styles.item}>
            <TableLine
              table={table}
              index={i}
              isOpen={open === table.id}
              onOpen={(wanted) => setOpen(wanted ? table.id : null)}
            />
            {open === table.id && <TableFields table={table} />}
          </li>
        ))}
      </ol>
      <NewTable />
    </>
  );
}

interface LineProps {
  readonly table: SettingsTableView;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}

function TableLine({ table, index, isOpen, onOpen }: LineProps) {
  const t = useTranslations("setup.tables");
  const { desk, now } = useSettings();
  const name = { table: table.shortName };
  const ids = now.tables.map(({ id }) => id);
  const move = (by: -1 | 1): void => {
    const order = moved(ids, index, by);
    const back = (): Promise<unknown> => desk.run("orderTables", { order: ids, basedOn: order });
    void desk.run("orderTables", { order, basedOn: ids }, { label: t("order"), run: back });
  };
  const remove = (): void => {
    const back = (): Promise<unknown> => desk.run("restoreTable", { tableId: table.id });
    void desk.run("removeTable", { tableId: table.id }, { label: t("removed", name), run: back });
  };
  return (
    <div className={styles.line}>
      <NumberTag mark={table.mark} hue={table.hue} />
      <span className={styles.name}>
        <strong>{table.shortName}</strong>
        <span>{t("code", { code: table.code })}</span>
      </span>
      <Moves
        up={t("up", name)}
        down={t("down", name)}
        isFirst={index === 0}
        isLast={index === ids.length - 1}
        onMove={move}
      />
      <Button
        look="quiet"
        aria-expanded={isOpen}
        aria-label={t(isOpen ? "close" : "change", name)}
        onClick={() => onOpen(!isOpen)}
      >
        <Icon name="pen" />
      </Button>
      <Button
        look="quiet"
        aria-label={t("remove", name)}
        title={table.carries ? t("inUse") : undefined}
        disabled={table.carries || ids.length === 1}
        onClick={remove}
      >
        <Icon name="no" />
      </Button>
    </div>
  );
}
