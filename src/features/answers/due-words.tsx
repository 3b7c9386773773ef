"use client";
import { useFormatter, useTranslations } from "next-intl";
import { assignmentStand } from "../../domain/department.ts";
import type { Entry } from "./answer-desk.ts";
import styles from "./department-room.module.css";

/** When an item is due, in words: `2 dni po terminie (12 lipca)`. */
export function DueWords({ entry, today }: { readonly entry: Entry; readonly today: string }) {
  const t = useTranslations("department");
  const format = useFormatter();
  const { dueDate } = entry.draft;
  if (dueDate === null) return t("noDue");
  const date = format.dateTime(noonOf(dueDate), { day: "numeric", month: "long" });
  if (assignmentStand(entry.draft, today) === "late") {
    const days = Math.round((noonOf(today).getTime() - noonOf(dueDate).getTime()) / DAY);
    return <b className={styles.late}>{t("lateBy", { days, date })}</b>;
  }
  return dueDate === today ? t("dueToday") : t("due", { date });
}

const DAY = 24 * 60 * 60 * 1000;

/** Noon, so that no zone makes it another day. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
