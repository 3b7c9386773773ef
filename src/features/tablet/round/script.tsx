"use client";
import { useTranslations } from "next-intl";
import { stepOf } from "../../../domain/course.ts";
import { useTablet } from "../tablet-kit.tsx";
import own from "./round.module.css";

const LINES = ["one", "two", "three"] as const;

/** What to say and do now, for moderators; folded away when not wanted. */
export function Script() {
  const { moment, round } = useTablet().view;
  const t = useTranslations("script");
  const key = round.course ? (`step-${stepOf(round.course).key}` as const) : (moment.phase?.key ?? "before");
  return (
    <details className={own.script}>
      <summary>{t("title")}</summary>
      <ul>
        {LINES.filter((line) => t.has(`${key}.${line}`)).map((line) => (
          <li key={line}>{t(`${key}.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
}
