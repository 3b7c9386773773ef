"use client";
import { useTranslations } from "next-intl";
import type { OwnAnswerView } from "../../../contract/answer-views.ts";
import { tie } from "../../../domain/typography.ts";
import { PositionMark } from "../../../ui/position-mark.tsx";
import styles from "./own-answer.module.css";

/** What the city said to one's idea, or to a proposal made from it; the link leads to the whole. */
export function OwnAnswer({ answer, own }: { readonly answer: OwnAnswerView; readonly own: string }) {
  const t = useTranslations("phone.mine");
  return (
    <div className={styles.answer}>
      <PositionMark status={answer.status} />
      {answer.justification !== "" && <p lang="pl">{tie(answer.justification)}</p>}
      <a href={`/wyniki/${answer.number}`}>
        {answer.number === own ? t("wholeAnswer") : t("answerTo", { number: answer.number })}
      </a>
    </div>
  );
}
