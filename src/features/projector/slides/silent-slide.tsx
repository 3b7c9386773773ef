"use client";
import { useTranslations } from "next-intl";
import type { ScreenView } from "../../../contract/views.ts";
import type { TableId } from "../../../domain/ids.ts";
import { NumberTag } from "../../../ui/number.tsx";
import styles from "./silent.module.css";
import { SlideSign } from "./slide-sign.tsx";

/** In place of a board whose table works in silence: nobody reads the ideas of others yet. */
export function SilentSlide({ view, tableId }: { readonly view: ScreenView; readonly tableId: TableId }) {
  const t = useTranslations();
  const table = view.tables.find(({ id }) => id === tableId);
  return (
    <section className={styles.silent} data-hue={table?.hue}>
      {table && (
        <p className={styles.table}>
          <NumberTag mark={table.mark} hue={table.hue} />
          {table.shortName}
        </p>
      )}
      <div className={styles.words}>
        <h1>{t("projector.silent.title")}</h1>
        <p>{t("projector.silent.more")}</p>
      </div>
      <footer className={styles.foot}>
        <SlideSign />
        {t("common.product")}
      </footer>
    </section>
  );
}
