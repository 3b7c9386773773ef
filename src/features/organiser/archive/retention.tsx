"use client";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { Erasure, Planned } from "../../../domain/retention.ts";
import { LONG_MOMENT } from "../../../ui/time-formats.ts";
import styles from "./archive-room.module.css";

/** What nobody has to erase by hand, and what only a person may. */
const BY_OTHERS = ["sessions", "logs", "record"] as const;

/** What will be erased and when, kind by kind. */
export function RetentionTable({ plan }: { readonly plan: readonly Planned[] }) {
  const t = useTranslations("archive.retention");
  const format = useFormatter();
  return (
    <section className={styles.part} aria-labelledby="retention">
      <h2 id="retention">{t("title")}</h2>
      <p>
        {t("lead")} <Link href="/organizator/ustawienia">{t("settings")}</Link>
      </p>
      <dl className={styles.plan}>
        {plan.map(({ kind, day, days }) => (
          <div key={kind}>
            <dt>{t(`what.${kind}`)}</dt>
            <dd>
              <strong>{format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "long" })}</strong>
              <span>{t("days", { days })}</span>
            </dd>
          </div>
        ))}
        {BY_OTHERS.map((kind) => (
          <div key={kind}>
            <dt>{t(`what.${kind}`)}</dt>
            <dd>{t(`when.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What was erased, by the app and by hand. */
export function ErasedLog({ erased }: { readonly erased: readonly Erasure[] }) {
  const t = useTranslations("archive.erased");
  const format = useFormatter();
  return (
    <section className={styles.part} aria-labelledby="erased">
      <h2 id="erased">{t("title")}</h2>
      {erased.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ol className={styles.log}>
          {erased.map(({ kind, count, at }) => (
            <li key={`${kind} ${at}`}>
              <time dateTime={at}>{format.dateTime(new Date(at), LONG_MOMENT)}</time>
              <span>{t(kind, { count })}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
