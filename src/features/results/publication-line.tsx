import { useFormatter, useTranslations } from "next-intl";
import type { ResultsView } from "../../contract/answer-views.ts";
import styles from "./results-page.module.css";
import { addressOf, type ResultsQuery } from "./results-query.ts";

interface Props {
  readonly view: ResultsView;
  readonly query: ResultsQuery;
}

/** When this was published, and what came or changed since the time before. */
export function PublicationLine({ view: { changedAt, previousAt, items }, query }: Props) {
  const t = useTranslations("results");
  const format = useFormatter();
  if (changedAt === null) return null;
  const dayOf = (time: string): string => format.dateTime(new Date(time), { dateStyle: "long" });
  if (previousAt === null)
    return <p className={styles.publication}>{t("firstPublished", { date: dayOf(changedAt) })}</p>;
  const count = (wanted: "new" | "changed"): number => items.filter(({ news }) => news === wanted).length;
  const [fresh, changed] = [count("new"), count("changed")];
  const news = [fresh > 0 && t("newCount", { count: fresh }), changed > 0 && t("changedCount", { count: changed })];
  return (
    <p className={styles.publication}>
      {t("lastPublished", { date: dayOf(changedAt) })}{" "}
      {t("sinceThen", { date: dayOf(previousAt), news: news.filter(Boolean).join(", ") })}{" "}
      {!query.news && <a href={addressOf({ ...query, news: true, page: 1 })}>{t("onlyNews")}</a>}
    </p>
  );
}
