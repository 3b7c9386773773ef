"use client";
import { useTranslations } from "next-intl";
import { type Dispatch, memo, type SetStateAction, useCallback } from "react";
import type { TableName } from "../../contract/answer-views.ts";
import type { ItemId } from "../../domain/register.ts";
import type { Hue } from "../../domain/table.ts";
import { PositionMark } from "../../ui/position-mark.tsx";
import type { Entry } from "./answer-desk.ts";
import styles from "./answer-list.module.css";
import { standOf } from "./answer-stand.ts";
import { ItemButton } from "./item-button.tsx";
import { useListKeys } from "./use-list-keys.ts";

interface Props {
  readonly entries: readonly Entry[];
  readonly tables: readonly TableName[];
  readonly selected: ItemId | null;
  readonly ticked: ReadonlySet<ItemId>;
  readonly onSelect: (itemId: ItemId) => void;
  readonly onTick: Dispatch<SetStateAction<ReadonlySet<ItemId>>>;
}

/** Items with their position in words. */
export function AnswerList({ entries, tables, selected, ticked, onSelect, onTick }: Props) {
  const t = useTranslations("answers");
  const { list, reach } = useListKeys(entries, selected, onSelect);
  const hueOf = new Map(tables.map(({ id, hue }) => [id, hue]));
  const allTicked = entries.length > 0 && entries.every(({ itemId }) => ticked.has(itemId));
  const tick = useCallback(
    (itemId: ItemId, on: boolean): void =>
      onTick((before) => {
        const next = new Set(before);
        if (on) next.add(itemId);
        else next.delete(itemId);
        return next;
      }),
    [onTick],
  );

  return (
    <>
      <div className={styles.all}>
        <label>
          <input
            type="checkbox"
            checked={allTicked}
            onChange={(event) => onTick(new Set(event.target.checked ? entries.map(({ itemId }) => itemId) : []))}
          />
          {t("tickAll", { count: entries.length })}
        </label>
        <output>{ticked.size > 0 && t("ticked", { count: ticked.size })}</output>
      </div>
      {entries.length === 0 && <p className={styles.none}>{t("nothing")}</p>}
      <ul className={styles.list} ref={list}>
        {entries.map((entry) => (
          <Row
            key={entry.itemId}
            entry={entry}
            hue={hueOf.get(entry.tableId) ?? "ink"}
            isSelected={entry.itemId === selected}
            isReachable={entry.itemId === reach}
            isTicked={ticked.has(entry.itemId)}
            onSelect={onSelect}
            onTick={tick}
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly hue: Hue;
  readonly isSelected: boolean;
  readonly isReachable: boolean;
  readonly isTicked: boolean;
  readonly onSelect: (itemId: ItemId) => void;
  readonly onTick: (itemId: ItemId, on: boolean) => void;
}

const Row = memo(function Row({ entry, hue, isSelected, isReachable, isTicked, onSelect, onTick }: RowProps) {
  const t = useTranslations("answers");
  const stand = standOf(entry);
  return (
    <li className={styles.row} data-selected={isSelected || undefined}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isTicked}
          tabIndex={isReachable ? 0 : -1}
          onChange={(event) => onTick(entry.itemId, event.target.checked)}
        />
        <span className="sr-only">{t("tick", { number: entry.number })}</span>
      </label>
      <ItemButton entry={entry} hue={hue} isSelected={isSelected} isReachable={isReachable} onSelect={onSelect}>
        <PositionMark status={entry.now.status} />
        {stand !== "open" && <span className={styles.stand}>{t(`stands.${stand}`)}</span>}
      </ItemButton>
    </li>
  );
});
