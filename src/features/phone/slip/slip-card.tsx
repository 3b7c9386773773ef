"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SlipView } from "../../../contract/slip-views.ts";
import { Button } from "../../../ui/button.tsx";
import card from "../../../ui/card.module.css";
import { Icon } from "../../../ui/icon.tsx";
import { Qr } from "../../../ui/qr.tsx";
import styles from "./slip.module.css";

/** The code, large enough for a photograph, with the ways to keep it. Printing prints it alone. */
export function SlipCard({ slip }: { readonly slip: SlipView }) {
  const t = useTranslations("phone.slip");
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const copy = (): void => {
    // Absent on plain http; there the code can still be marked by hand.
    const done = "clipboard" in navigator ? navigator.clipboard.writeText(slip.code) : Promise.reject();
    done.then(
      () => setSaid("copied"),
      () => setSaid("notCopied"),
    );
  };
  return (
    <div className={`${card.card} ${styles.card}`} data-slip="">
      <p className={styles.printed}>{t("title")}</p>
      <p className={styles.code} translate="no">
        {slip.code}
      </p>
      <div className={styles.qr}>
        <Qr text={slip.url} label={t("qr")} />
      </div>
      <p>
        {t("where")} <strong className={styles.address}>{slip.address}</strong>
      </p>
      <p className={`${styles.explain} ${styles.screen}`}>{t("secret")}</p>
      <div className={styles.actions}>
        <Button onClick={copy}>
          <Icon name="link" /> {t("copy")}
        </Button>
        <Button onClick={() => window.print()}>
          <Icon name="doc" /> {t("print")}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said && t(said)}
      </p>
    </div>
  );
}
