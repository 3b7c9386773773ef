"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "../../ui/icon.tsx";
import { CLOCK } from "../../ui/time-formats.ts";
import type { Entry } from "./answer-desk.ts";
import { standOf } from "./answer-stand.ts";
import styles from "./saved-line.module.css";

/** Where the words are: typed, saved, public. */
export function SavedLine({ entry }: { readonly entry: Entry }) {
  const t = useTranslations();
  const isBad = entry.problem !== null;
  return (
    <output className={styles.line} data-bad={isBad || undefined}>
      <Icon name={isBad ? "alert" : "save"} />
      {isBad ? (
        <Trouble entry={entry} />
      ) : entry.isDirty || entry.isSaving ? (
        t("common.saving")
      ) : (
        <Saved entry={entry} />
      )}
    </output>
  );
}

function Trouble({ entry }: { readonly entry: Entry }) {
  const t = useTranslations();
  if (entry.problem === null) return null;
  return entry.problem === "unreachable" ? t("answers.unreachable") : t(`refusal.${entry.problem}`);
}

function Saved({ entry }: { readonly entry: Entry }) {
  const t = useTranslations("answers");
  const format = useFormatter();
  if (entry.draftAt === null) return t("notYet");
  const time = format.dateTime(new Date(entry.draftAt), CLOCK);
  const stand = standOf(entry);
  const words = stand === "public" ? "savedPublic" : entry.published ? "savedChanged" : "savedInside";
  return t(words, { time });
}
