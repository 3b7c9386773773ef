"use client";
import { useTranslations } from "next-intl";
import { LIMITS } from "../../../domain/limits.ts";
import styles from "./composer.module.css";

interface Props {
  readonly id: string;
  readonly length: number;
  readonly limit: number;
}

/** Characters left, shown only when they begin to matter. */
export function Counter({ id, length, limit }: Props) {
  const t = useTranslations("phone.composer");
  const left = limit - length;
  const shown = length >= limit * LIMITS.counterFrom;
  return (
    <p id={id} className={styles.counter} data-over={left < 0 || undefined} hidden={!shown}>
      {shown && (left < 0 ? t("over", { count: -left }) : t("left", { count: left }))}
    </p>
  );
}
