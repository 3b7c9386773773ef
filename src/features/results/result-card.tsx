import { useFormatter, useTranslations } from "next-intl";
import type { ResultView, TableName } from "../../contract/answer-views.ts";
import type { Section } from "../../domain/meeting.ts";
import { lastTime } from "../../domain/publication.ts";
import { tie } from "../../domain/typography.ts";
import { Icon } from "../../ui/icon.tsx";
import { NumberTag } from "../../ui/number.tsx";
import { PositionMark } from "../../ui/position-mark.tsx";
import { PublicPicture } from "./public-picture.tsx";
import styles from "./result-card.module.css";
import { ResultFacts } from "./result-facts.tsx";
import { Sources } from "./sources.tsx";

export interface CardProps {
  readonly item: ResultView;
  readonly table: TableName | undefined;
  readonly sections: readonly Section[];
  /** With everything opened and dates: on the item's own page. */
  readonly whole?: boolean;
}

/** Proposal, position, reason: one sheet of paper. */
export function ResultCard({ item, table, sections, whole = false }: CardProps) {
  const t = useTranslations("results");
  const [mark = "", figures] = item.number.split("-");
  const format = useFormatter();
  const dayOf = (time: string): string => format.dateTime(new Date(time), { dateStyle: "long" });
  const own = item.kind === "idea" ? item.voices[0] : undefined;
  return (
    <article className={styles.card} id={item.number}>
      <div className={styles.proposal}>
        <header className={styles.head}>
          <h3>
            <a href={`/wyniki/${item.number}`}>
              <NumberTag mark={mark} hue={table?.hue ?? "ink"} figures={figures} />
            </a>
          </h3>
          <ResultFacts item={item} sections={sections} whole={whole} />
        </header>
        {own && <PublicPicture voice={own} />}
        {item.news && (
          <p className={styles.news}>
            <Icon name="flag" />
            {t(`${item.news}Since`, { date: dayOf(lastTime(item.answer)) })}
          </p>
        )}
        <p className={styles.words} lang="pl">
          {item.text === "" ? t("noWords") : tie(item.text)}
        </p>
        {item.original !== null && <Original item={item} whole={whole} />}
        {item.passedTo !== null && (
          <p className={styles.mark}>
            <Icon name="out" />
            {t("passedTo", { to: item.passedTo })}
          </p>
        )}
        <Sources item={item} whole={whole} />
      </div>
      <Answer item={item} whole={whole} />
    </article>
  );
}

/** That the coordinator edited the wording, and the words before. */
function Original({ item, whole }: Pick<CardProps, "item" | "whole">) {
  const t = useTranslations("results");
  return (
    <>
      <p className={styles.mark}>
        <Icon name="pen" />
        {t("edited")}
      </p>
      <details className={styles.original} open={whole}>
        <summary>{t(item.part === "" ? "original" : "originalWhole")}</summary>
        <p lang="pl">{item.original ? tie(item.original) : t("noWords")}</p>
      </details>
    </>
  );
}

function Answer({ item, whole }: Pick<CardProps, "item" | "whole">) {
  const t = useTranslations("results");
  const format = useFormatter();
  const { status, justification, at, correctedAt } = item.answer;
  const date = (time: string): string => format.dateTime(new Date(time), { dateStyle: "long" });
  return (
    <div className={styles.answer}>
      <p className={styles.status}>
        <span className="sr-only">{t("answer")}: </span>
        <PositionMark status={status} />
      </p>
      <div className={styles.reason}>
        {justification !== "" && <p lang="pl">{t("answerReason", { reason: tie(justification) })}</p>}
        {whole && <p className={styles.date}>{t("published", { date: date(at) })}</p>}
        {correctedAt !== null && <p className={styles.date}>{t("corrected", { date: date(correctedAt) })}</p>}
      </div>
    </div>
  );
}
