import { useFormatter, useTranslations } from "next-intl";
import type { ResultsView } from "../../contract/answer-views.ts";
import { buttonClass } from "../../ui/button.tsx";
import { meetingDay } from "./meeting-day.ts";
import { ResultsFrame } from "./results-frame.tsx";
import styles from "./results-page.module.css";

/** Before the first publication: that answers will come, where, and by when the programme is decided. */
export function ResultsBefore({ meeting }: Pick<ResultsView, "meeting">) {
  const t = useTranslations("results.before");
  const format = useFormatter();
  const years = { year: String(meeting.programmeYear), before: String(meeting.programmeYear - 1) };
  return (
    <ResultsFrame>
      <div className={styles.calm}>
        <h1 className={styles.title}>{t("heading")}</h1>
        <p className={styles.lead}>{t("lead", { ...years, date: meetingDay(format, meeting.date) })}</p>
        <p>{t("each")}</p>
        <p>{t("when", years)}</p>
        <p>{t("where")}</p>
        <p className={styles.doors}>
          <a className={buttonClass()} href="/">
            {t("home")}
          </a>
          <a className={buttonClass()} href="/moje">
            {t("slip")}
          </a>
        </p>
      </div>
    </ResultsFrame>
  );
}
