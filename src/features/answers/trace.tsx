"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "../../client/api.ts";
import type { AnswerEventView } from "../../contract/answer-views.ts";
import type { ItemId } from "../../domain/register.ts";
import { PositionMark } from "../../ui/position-mark.tsx";
import { MOMENT } from "../../ui/time-formats.ts";
import styles from "./trace.module.css";

/** How this answer came about; read when it is opened. */
export function Trace({ itemId }: { readonly itemId: ItemId }) {
  const t = useTranslations("answers");
  const format = useFormatter();
  const [events, setEvents] = useState<readonly AnswerEventView[] | "missing" | null>(null);
  const read = async (): Promise<void> => {
    const answer = await call("answerTrace", { itemId });
    setEvents(answer.kind === "done" ? answer.value.events : "missing");
  };
  return (
    <details className={styles.trace} onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>{t("trace.title")}</summary>
      {events === "missing" && <p>{t("trace.missing")}</p>}
      {Array.isArray(events) && events.length === 0 && <p>{t("trace.empty")}</p>}
      {Array.isArray(events) && (
        <ol>
          {events.map(({ kind, status, justification, at }: AnswerEventView) => (
            <li key={`${at} ${kind}`}>
              <span>
                <time dateTime={at}>{format.dateTime(new Date(at), MOMENT)}</time> {t(`trace.${kind}`)}{" "}
                <PositionMark status={status} />
              </span>
              {justification !== "" && <q lang="pl">{justification}</q>}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
