"use client";
import { useTranslations } from "next-intl";
import { stepOf } from "../../../domain/course.ts";
import { RailCard } from "../rail-card.tsx";
import { useTablet } from "../tablet-kit.tsx";
import own from "./round.module.css";

const LINES = ["one", "two", "three"] as const;

/** What to say and do now, for moderators; folded away when not wanted. */
export function Script() {
  const { moment, round } = useTablet().view;
  const t = useTranslations("script");
  const key = round.course ? (`step-${stepOf(round.course).key}` as const) : (moment.phase?.key ?? "before");
  return (
    <RailCard icon="doc" title={t("title")} now={false}>
      <ul className={own.script}>
        {LINES.filter((line) => t.has(`${key}.${line}`)).map((line) => (
          <li key={line}>{t(`${key}.${line}`)}</li>
        ))}
      </ul>
    </RailCard>
  );
}
