import { useFormatter, useTranslations } from "next-intl";
import type { ResultsView } from "../../contract/answer-views.ts";
import { FILES } from "../../contract/routes.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { NumberTag } from "../../ui/number.tsx";
import { meetingDay } from "./meeting-day.ts";
import styles from "./results-ending.module.css";

/** How the meeting went, and the same answers as data. */
export function ResultsEnding({ view }: { readonly view: ResultsView }) {
  return (
    <>
      <Course view={view} />
      <OpenData view={view} />
    </>
  );
}

function Course({ view: { meeting, tables, items } }: { readonly view: ResultsView }) {
  const t = useTranslations("results");
  const format = useFormatter();
  const when = { organiser: meeting.organiser, place: meeting.placeName, date: meetingDay(format, meeting.date) };
  return (
    <section className={styles.section} id="przebieg">
      <h2>{t("course.title")}</h2>
      <p>{t("course.when", when)}</p>
      <ul className={styles.tables} aria-label={t("course.tables")}>
        {tables.map(({ id, mark, hue, name }) => (
          <li key={id}>
            <NumberTag mark={mark} hue={hue} />
            <span>
              {t("course.table", {
                name,
                answers: t("all", { count: items.filter(({ tableId }) => tableId === id).length }),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenData({ view: { changedAt } }: { readonly view: ResultsView }) {
  const t = useTranslations("results");
  const format = useFormatter();
  return (
    <section className={styles.section} id="dane">
      <h2>{t("data.title")}</h2>
      <p>{t("data.hint")}</p>
      <p className={styles.files}>
        <a className={buttonClass()} href={FILES.resultsCsv} download>
          <Icon name="dl" />
          {t("data.csv")}
        </a>
        <a className={buttonClass()} href={FILES.resultsJson}>
          <Icon name="dl" />
          {t("data.json")}
        </a>
        <a className={buttonClass()} href={FILES.resultsSchema}>
          {t("data.schema")}
        </a>
      </p>
      {changedAt !== null && (
        <p className={styles.changed}>
          {t("changed", { date: format.dateTime(new Date(changedAt), { dateStyle: "long" }) })}
        </p>
      )}
    </section>
  );
}
