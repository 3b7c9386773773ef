"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "../../client/api.ts";
import type { ItemEditView } from "../../contract/answer-views.ts";
import type { ItemId } from "../../domain/register.ts";
import { MOMENT } from "../../ui/time-formats.ts";
import styles from "./trace.module.css";

/** What the coordinator did to this item, and why; read when it is opened. */
export function PlaceHistory({ itemId }: { readonly itemId: ItemId }) {
  const t = useTranslations("answers.place");
  const [edits, setEdits] = useState<readonly ItemEditView[] | "missing" | null>(null);
  const read = async (): Promise<void> => {
    const answer = await call("itemHistory", { itemId });
    setEdits(answer.kind === "done" ? answer.value.edits : "missing");
  };
  return (
    <details className={styles.trace} onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>{t("history")}</summary>
      {edits === "missing" && <p>{t("historyMissing")}</p>}
      {edits !== null && edits !== "missing" && (
        <>
          {edits.length === 0 && <p>{t("historyEmpty")}</p>}
          <ol>
            {edits.map((edit, i) => (
              <Step key={edit.n} edit={edit} before={edits[i - 1]} />
            ))}
          </ol>
        </>
      )}
    </details>
  );
}

/** One edit: only what it changed. */
function Step({ edit, before }: { readonly edit: ItemEditView; readonly before: ItemEditView | undefined }) {
  const t = useTranslations("answers.place.entry");
  const format = useFormatter();
  const isReworded = edit.wording !== (before?.wording ?? null);
  return (
    <li>
      <span>
        <time dateTime={edit.at}>{format.dateTime(new Date(edit.at), MOMENT)}</time>{" "}
        {isReworded && t(edit.wording === null ? "original" : "wording")}
      </span>
      {isReworded && edit.wording !== null && <q lang="pl">{edit.wording}</q>}
      {edit.passedTo !== null && edit.passedTo !== before?.passedTo && (
        <span>{t("passedTo", { to: edit.passedTo })}</span>
      )}
      {edit.mergedInto !== null && <span>{t("joined", { number: edit.mergedInto })}</span>}
      {edit.parts.length > 0 && <span>{t("parts", { numbers: edit.parts.join(", ") })}</span>}
      <span>{t("why", { reason: edit.reason })}</span>
    </li>
  );
}
