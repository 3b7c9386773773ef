"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ItemId } from "../../domain/register.ts";
import type { Hue } from "../../domain/table.ts";
import { NumberTag } from "../../ui/number.tsx";
import { type Entry, wordsOf } from "./answer-desk.ts";
import styles from "./answer-list.module.css";

interface Props {
  readonly entry: Entry;
  readonly hue: Hue;
  readonly isSelected: boolean;
  readonly isReachable: boolean;
  readonly onSelect: (itemId: ItemId) => void;
  /** How far it is, in words. */
  readonly children: ReactNode;
}

/** An item of a list by its number and words; opens it. */
export function ItemButton({ entry, hue, isSelected, isReachable, onSelect, children }: Props) {
  const t = useTranslations("answers");
  const [mark = "", figures] = entry.number.split("-");
  return (
    <button
      type="button"
      className={styles.open}
      data-item={entry.itemId}
      tabIndex={isReachable ? 0 : -1}
      aria-current={isSelected || undefined}
      onClick={() => onSelect(entry.itemId)}
    >
      <NumberTag mark={mark} hue={hue} figures={figures} />
      <span className={styles.words}>
        <span className={styles.text} lang="pl">
          {wordsOf(entry) || t("noWords")}
        </span>
        {children}
      </span>
    </button>
  );
}
