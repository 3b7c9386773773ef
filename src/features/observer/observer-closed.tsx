"use client";
import { useTranslations } from "next-intl";
import { Sign } from "../../ui/sign.tsx";
import styles from "./observer.module.css";

/** For whoever has no observer's link, or one that does not work any more. */
export function ObserverClosed({ isInvalid }: { readonly isInvalid: boolean }) {
  const t = useTranslations("observer.closed");
  return (
    <main className={styles.closed}>
      <Sign size={56} />
      <h1>{t(isInvalid ? "invalid" : "title")}</h1>
      {isInvalid && <p>{t("why")}</p>}
      <p>{t("hint")}</p>
    </main>
  );
}
