"use client";
import { useTranslations } from "next-intl";
import type { RunVerdict } from "../../../domain/run-through.ts";
import styles from "./run-through.module.css";

const FAULTS = ["lost", "doubled", "boardsThatDisagree", "refused", "troubles"] as const;

/** What was played, what was wrong if anything was, and how long people waited. */
export function VerdictWords({ verdict }: { readonly verdict: RunVerdict }) {
  const t = useTranslations("organiser.runThrough");
  const { ideas, phones, tablets, boardEdits, proposals, provoked, toAcknowledge, toScreen } = verdict;
  const faults = FAULTS.filter((fault) => verdict[fault] > 0);
  return (
    <ul className={styles.verdict}>
      {faults.map((fault) => (
        <li key={fault} data-bad>
          {t(`fault.${fault}`, { count: verdict[fault] })}
        </li>
      ))}
      <li>{t("ideas", { ...ideas, phones, tablets })}</li>
      <li>{t("boards", { boardEdits, proposals, provoked })}</li>
      {toAcknowledge !== null && <li>{t("toAcknowledge", { ms: toAcknowledge })}</li>}
      {toScreen !== null && <li>{t("toScreen", { ms: toScreen })}</li>}
      {!verdict.passed && <li>{t("whatToDo")}</li>}
    </ul>
  );
}
