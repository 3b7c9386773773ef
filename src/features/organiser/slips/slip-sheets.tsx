"use client";
import { useTranslations } from "next-intl";
import type { SlipView } from "../../../contract/slip-views.ts";
import { Qr } from "../../../ui/qr.tsx";
import { Sign } from "../../../ui/sign.tsx";
import styles from "./slip-sheets.module.css";

interface Props {
  readonly slips: readonly SlipView[];
  readonly meetingTitle: string;
}

/** The slips as a preview of the PDF. */
export function SlipSheets({ slips, meetingTitle }: Props) {
  const t = useTranslations("slips.slip");
  return (
    <section className={styles.sheets} data-theme="light" aria-label={t("preview")} hidden={slips.length === 0}>
      {slips.map((slip) => (
        <article key={slip.code} className={styles.slip}>
          <h2 className={styles.title}>{t("title")}</h2>
          <div className={styles.qr}>
            <Qr text={slip.url} label={t("qr", { code: slip.code })} />
          </div>
          <div className={styles.words}>
            <p className={styles.code} translate="no">
              {slip.code}
            </p>
            <p>{t("keep")}</p>
            <p>
              {t("where")} <strong>{slip.address}</strong>
            </p>
          </div>
          <p className={styles.foot}>
            <Sign size={16} /> {meetingTitle}
          </p>
        </article>
      ))}
    </section>
  );
}
