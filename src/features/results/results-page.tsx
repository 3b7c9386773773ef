import { useFormatter, useTranslations } from "next-intl";
import type { ResultsView } from "../../contract/answer-views.ts";
import { buttonClass } from "../../ui/button.tsx";
import { type Chosen, chooseResults } from "./choose-results.ts";
import { Figures } from "./figures.tsx";
import { meetingDay } from "./meeting-day.ts";
import { PublicationLine } from "./publication-line.tsx";
import { ResultCard } from "./result-card.tsx";
import { ResultsEnding } from "./results-ending.tsx";
import { ResultsFilters } from "./results-filters.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import styles from "./results-page.module.css";
import { addressOf, EVERYTHING, type ResultsQuery } from "./results-query.ts";

interface Props {
  readonly view: ResultsView;
  readonly query: ResultsQuery;
}

/** What was proposed and what the city answered. */
export function ResultsPage({ view, query }: Props) {
  const t = useTranslations("results");
  const format = useFormatter();
  const chosen = chooseResults(view, query);
  const tableOf = new Map(view.tables.map((table) => [table.id, table]));
  const nav = (
    <>
      <a href="#przebieg">{t("nav.course")}</a>
      <a href="#dane">{t("nav.data")}</a>
    </>
  );
  return (
    <ResultsFrame nav={nav}>
      <h1 className={styles.title}>{t("heading")}</h1>
      <p className={styles.lead}>
        {t("lead", { year: String(view.meeting.programmeYear), date: meetingDay(format, view.meeting.date) })}
      </p>
      <p className={styles.lead}>
        <a href="/moje">{t("before.slip")}</a>
      </p>
      <Figures counts={view.counts} />
      <PublicationLine view={view} query={query} />
      <ResultsFilters query={query} tables={view.tables} chosen={chosen} />
      <h2 className="sr-only">{t("list")}</h2>
      <div data-results>
        <Found view={view} query={query} chosen={chosen} />
        <div className={styles.list}>
          {chosen.items.map((item) => (
            <ResultCard key={item.number} item={item} table={tableOf.get(item.tableId)} sections={view.sections} />
          ))}
        </div>
        <Pages query={query} chosen={chosen} />
      </div>
      <ResultsEnding view={view} />
    </ResultsFrame>
  );
}

function Found({ view, query, chosen }: Props & { readonly chosen: Chosen }) {
  const t = useTranslations("results");
  const { answers, items } = view.counts;
  const narrowed = query.search !== "" || query.table !== null || query.position !== null || query.news;
  return (
    <div className={styles.found}>
      <p role="status">
        {chosen.found === 0
          ? t("nothing")
          : narrowed
            ? t("shown", { shown: chosen.found, total: answers })
            : t("all", { count: answers })}
        {!narrowed && items > answers && ` ${t("waiting", { count: items - answers })}`}
      </p>
      {narrowed && <a href={addressOf(EVERYTHING)}>{t("clear")}</a>}
    </div>
  );
}

function Pages({ query, chosen: { page, pages } }: { readonly query: ResultsQuery; readonly chosen: Chosen }) {
  const t = useTranslations("results");
  if (pages === 1) return null;
  return (
    <nav className={styles.pages} aria-label={t("pages")}>
      {page > 1 && (
        <a className={buttonClass()} href={addressOf({ ...query, page: page - 1 })}>
          {t("previous")}
        </a>
      )}
      <span>{t("page", { page, total: pages })}</span>
      {page < pages && (
        <a className={buttonClass()} href={addressOf({ ...query, page: page + 1 })}>
          {t("next")}
        </a>
      )}
      <a href={addressOf({ ...query, page: 1, whole: true })}>{t("whole")}</a>
    </nav>
  );
}
