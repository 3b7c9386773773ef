"use client";
import { useTranslations } from "next-intl";
import type { ScreenView } from "../../../contract/views.ts";
import { tie } from "../../../domain/typography.ts";
import { CornerClock } from "./clock.tsx";
import styles from "./list.module.css";
import { useFit } from "./use-fit.ts";

const STEPS = 6;

/** The whole evening, with what is on now marked by more than its colour. */
export function AgendaSlide({ view, now }: { readonly view: ScreenView; readonly now: number }) {
  const t = useTranslations();
  const { agenda } = view.meeting;
  const ref = useFit<HTMLOListElement>(STEPS, agenda.map(({ title }) => title).join("\n"));
  const current = view.moment.phase?.key;
  return (
    <section className={styles.list}>
      <header className={styles.head}>
        <h1>{t("projector.agenda.title")}</h1>
        <CornerClock moment={view.moment} now={now} />
      </header>
      <ol className={styles.items} ref={ref}>
        {agenda.map((item) => (
          <li key={item.phase} aria-current={item.phase === current ? "step" : undefined}>
            <span className={styles.time}>{item.startsAt}</span>
            <span>
              {item.phase === current && <strong className={styles.now}>{t("common.now")}</strong>}
              {tie(item.title)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
