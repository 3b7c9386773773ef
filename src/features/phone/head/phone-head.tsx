"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { TableView } from "../../../contract/views.ts";
import { Icon } from "../../../ui/icon.tsx";
import { LazyLookPanel } from "../../../ui/look/lazy-look-panel.tsx";
import { NumberTag } from "../../../ui/number.tsx";
import { softHyphens } from "../../../ui/type/soft-hyphens.ts";
import styles from "./phone-head.module.css";

/** Whose table this is, and how large and dark the page should be. */
export function PhoneHead({ table }: { readonly table: TableView }) {
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <span className={styles.mark}>
          <NumberTag mark={table.mark} hue={table.hue} />
        </span>
        <p className={styles.names}>
          <strong className={styles.name}>{softHyphens(table.shortName)}</strong>
          <span className={styles.sub}>{t("table", { number: table.number })}</span>
        </p>
        <button
          type="button"
          className={styles.look}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          <Icon name="aa" />
          <span className="sr-only">{t("look.text")}</span>
        </button>
      </div>
      <div id={panel} hidden={!open} className={styles.panel}>
        {open && <LazyLookPanel />}
      </div>
    </header>
  );
}
