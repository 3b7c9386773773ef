import { useTranslations } from "next-intl";
import type { ResultsView } from "../../contract/answer-views.ts";
import { isAbout } from "./choose-results.ts";
import { ResultCard } from "./result-card.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import styles from "./results-page.module.css";

interface Props {
  readonly view: ResultsView;
  /** As it stands in the address: of an item, or of an idea that it answers. */
  readonly number: string;
}

/** The permanent address of one number: its answer, or the answers to what was made from it. */
export function ResultPage({ view, number }: Props) {
  const t = useTranslations("results.one");

  const found = view.items.filter((item) => isAbout(item, number));
  const tableOf = new Map(view.tables.map((table) => [table.id, table]));
  const isItem = found.some((item) => item.number === number);
  return (
    <ResultsFrame>
      <div className={styles.one}>
        <h1>{found.length === 0 ? t("missing", { number }) : number}</h1>
        {found.length === 0 && <p>{t("missingHint")}</p>}
        {found.length > 0 && !isItem && <p>{t("part", { count: found.length, number })}</p>}
        {found.length > 0 && <h2 className="sr-only">{t("answer")}</h2>}
        {found.map((item) => (
          <ResultCard key={item.number} item={item} table={tableOf.get(item.tableId)} sections={view.sections} whole />
        ))}
        <p>
          <a className={styles.back} href="/wyniki">
            {t("back")}
          </a>
        </p>
      </div>
    </ResultsFrame>
  );
}
