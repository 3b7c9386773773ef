"use client";
import { useTranslations } from "next-intl";
import type { TableView } from "../../../contract/views.ts";
import type { VoteItemView } from "../../../contract/vote-views.ts";
import { ideaNumber } from "../../../domain/number.ts";
import card from "../../../ui/card.module.css";
import { Icon } from "../../../ui/icon.tsx";
import { DotRow } from "./dot-row.tsx";
import styles from "./vote.module.css";
import { VotedWords } from "./voted-words.tsx";

interface Props {
  readonly item: VoteItemView;
  readonly table: TableView;
  readonly given: number;
  readonly most: number;
  readonly left: number;
  readonly change: (by: 1 | -1) => void;
}

/** One row of the sheet: less, dots, more. A button that does nothing now can still be reached, and says why. */
export function VoteItem({ item, table, given, most, left, change }: Props) {
  const t = useTranslations("vote");
  const [idea] = item.ideas;
  const name = item.title ?? (idea ? ideaNumber(table.mark, idea.n) : "");
  return (
    <article className={card.card}>
      <VotedWords item={item} table={table} />
      <div className={styles.steps}>
        <button
          type="button"
          className={styles.step}
          aria-disabled={given === 0}
          aria-label={t("less", { name })}
          onClick={() => change(-1)}
        >
          <Icon name="minus" />
        </button>
        <p className={styles.count}>
          <DotRow filled={given} of={most} look="given" />
          <span role="status">{t("given", { count: given })}</span>
        </p>
        <button
          type="button"
          className={styles.step}
          aria-disabled={left === 0}
          aria-label={t("more", { name })}
          onClick={() => change(1)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </article>
  );
}
