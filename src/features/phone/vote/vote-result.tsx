"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { TableView } from "../../../contract/views.ts";
import type { RankedItemView, VoteSheetView } from "../../../contract/vote-views.ts";
import type { Dots } from "../../../domain/vote.ts";
import card from "../../../ui/card.module.css";
import { dotsOf } from "./dots-given.ts";
import styles from "./vote.module.css";
import type { BoxState } from "./vote-box.ts";
import { VotedWords } from "./voted-words.tsx";

interface Props {
  readonly table: TableView;
  readonly sheet: VoteSheetView;
  readonly own: readonly Dots[];
  /** The last choice came too late. */
  readonly late: Extract<BoxState, { kind: "refused" }> | null;
}

/** What the table chose, most dots first, with one's own dots. */
export function VoteResult({ table, sheet, own, late }: Props) {
  const t = useTranslations("vote.result");
  const refusal = useTranslations("refusal");
  const heading = useRef<HTMLHeadingElement>(null);
  // It takes the place of the sheet, which may have been scrolled.
  useEffect(() => heading.current?.focus(), []);
  const items = sheet.result?.items ?? [];
  const given = items.filter(({ phone, paper }) => phone + paper > 0);
  const without = items.filter(({ phone, paper }) => phone + paper === 0);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {t("title")}
      </h1>
      {late && late.voteId === sheet.id && (
        <p className={styles.bad} role="status">
          {refusal(late.refusal)}
        </p>
      )}
      <p className={styles.explain}>{t("voters", { count: sheet.result?.voters ?? 0 })}</p>
      {given.length === 0 && <p className={styles.empty}>{t("none")}</p>}
      <ol className={styles.items}>
        {given.map((item) => (
          <li key={item.id}>
            <Row item={item} table={table} mine={dotsOf(own, item.id)} />
          </li>
        ))}
      </ol>
      {without.length > 0 && (
        <details className={styles.without}>
          <summary>{t("without", { count: without.length })}</summary>
          <ul className={styles.items}>
            {without.map((item) => (
              <li key={item.id} className={card.card}>
                <VotedWords item={item} table={table} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Row({
  item,
  table,
  mine,
}: {
  readonly item: RankedItemView;
  readonly table: TableView;
  readonly mine: number;
}) {
  const t = useTranslations("vote");
  return (
    <article className={card.card}>
      <p className={styles.total}>
        <span className={styles.dot} aria-hidden="true" />
        <strong>{t("given", { count: item.phone + item.paper })}</strong>
        {item.paper > 0 && <span>{t("result.paper", { count: item.paper })}</span>}
      </p>
      <VotedWords item={item} table={table} />
      {mine > 0 && <p className={styles.mine}>{t("result.mine", { count: mine })}</p>}
    </article>
  );
}
