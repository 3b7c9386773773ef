"use client";
import { useTranslations } from "next-intl";
import styles from "./slides.module.css";

/** More blocks than this say less than the words. */
const MOST = 6;

/** "2 z 5" and the same as blocks; nothing for a single page. */
export function PageBlocks({ count, at }: { readonly count: number; readonly at: number }) {
  const t = useTranslations("projector");
  if (count < 2) return null;
  return (
    <span className={styles.pages}>
      {t("page", { page: at + 1, total: count })}
      {count <= MOST && (
        <span className={styles.blocks} aria-hidden="true">
          {Array.from({ length: count }, (_, i) => (
            <span key={i} data-on={i === at || undefined} />
          ))}
        </span>
      )}
    </span>
  );
}
