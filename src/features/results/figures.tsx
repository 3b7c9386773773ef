import { useTranslations } from "next-intl";
import type { ResultsView } from "../../contract/answer-views.ts";
import styles from "./figures.module.css";

const SHOWN = ["people", "ideas", "items", "answers"] as const;

/** Four figures of the meeting and what came of it. */
export function Figures({ counts }: Pick<ResultsView, "counts">) {
  const t = useTranslations("results.figures");
  return (
    <dl className={styles.figures}>
      {SHOWN.map((name) => (
        <div key={name}>
          <dt>{t(name, { count: counts[name] })}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
