"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./rehearsal-line.module.css";

/** Under the bar while a rehearsal is on, with the way to its end. */
export function RehearsalLine({ on }: { readonly on: boolean }) {
  const t = useTranslations("organiser.rehearsal");
  return (
    <div role="status">
      {on && (
        <div className={styles.line}>
          <Icon name="later" />
          <p>{t("line")}</p>
          <Link className={buttonClass({})} href="/organizator/ustawienia#poczatek" prefetch={false}>
            {t("link")}
          </Link>
        </div>
      )}
    </div>
  );
}
