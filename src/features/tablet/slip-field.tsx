"use client";
import { useTranslations } from "next-intl";
import { Icon } from "../../ui/icon.tsx";
import styles from "./dialog.module.css";

interface Props {
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (typed: string) => void;
}

/** The code on somebody's slip: what is written down then belongs to that person. */
export function SlipField({ value, wrong, onChange }: Props) {
  const t = useTranslations("tablet.scribe");
  return (
    <div className={styles.field}>
      <label htmlFor="scribe-slip">{t("slip")}</label>
      <input
        id="scribe-slip"
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        translate="no"
        aria-describedby="scribe-slip-hint"
        aria-invalid={wrong || undefined}
      />
      <p id="scribe-slip-hint" className={styles.counter} data-over={wrong || undefined} role="status">
        {wrong && <Icon name="alert" />} {t(wrong ? "slipWrong" : "slipHint")}
      </p>
    </div>
  );
}
