"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useId } from "react";
import type { HeadCountView } from "../../contract/before-views.ts";
import { CLOCK } from "../time-formats.ts";
import styles from "./head-count.module.css";

interface Props {
  /** As it was counted last; null: nobody counted. */
  readonly last: HeadCountView | null;
  readonly people: number | null;
  readonly onType: (people: number | null) => void;
  readonly onEnter: () => void;
}

/** A number of people, and who counted last. */
export function HeadCountField({ last, people, onType, onEnter }: Props) {
  const t = useTranslations("heads");
  const format = useFormatter();
  const id = useId();
  const time = last && format.dateTime(new Date(last.at), CLOCK);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t("label")}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        value={people ?? ""}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const digits = target.value.replaceAll(/\D/gu, "");
          onType(digits === "" ? null : Number(digits));
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") onEnter();
        }}
      />
      <p id={`${id}-hint`}>
        {t("hint")} {last && time !== null && t("last", { count: last.people, by: last.by, time })}
      </p>
    </div>
  );
}
