"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OverviewRow } from "../../contract/views.ts";
import { LIMITS } from "../../domain/limits.ts";
import { HeadCountField } from "../../ui/head-count/head-count-field.tsx";
import { Question } from "./question.tsx";
import type { Send } from "./use-commands.ts";

interface Props {
  /** Null: it is closed. */
  readonly row: OverviewRow | null;
  readonly send: Send;
  readonly onClose: () => void;
}

/** How many people are at a table, counted in the hall. */
export function HeadCountDialog({ row, send, onClose }: Props) {
  return row && <Ask key={row.table.id} row={row} send={send} onClose={onClose} />;
}

function Ask({ row, send, onClose }: Props & { readonly row: OverviewRow }) {
  const t = useTranslations("heads");
  const [people, setPeople] = useState(row.headCount?.people ?? null);
  const save = async (): Promise<void> => {
    if (people === null) return;
    const answer = await send("countHeads", { tableId: row.table.id, people });
    if (answer.kind === "done") onClose();
  };
  const fits = people !== null && people <= LIMITS.headCount;
  return (
    <Question
      open
      title={t("title", { table: row.table.shortName })}
      yes={t("save")}
      busy={!fits}
      onYes={() => void save()}
      onClose={onClose}
    >
      <HeadCountField last={row.headCount} people={people} onType={setPeople} onEnter={() => void save()} />
    </Question>
  );
}
