"use client";
import { useTranslations } from "next-intl";
import type { Side } from "../domain/side.ts";
import styles from "./side-badge.module.css";

/** Which side of the table: Miasto filled, NGO outlined, always with the word. */
export function SideBadge({ side }: { readonly side: Side }) {
  const t = useTranslations("common.side");
  return (
    <span className={styles.badge} data-side={side}>
      {t(side)}
    </span>
  );
}
