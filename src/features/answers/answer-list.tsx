"use client";
import { useTranslations } from "next-intl";
import { type Dispatch, type KeyboardEvent, memo, type SetStateAction, useCallback, useRef } from "react";
import type { TableName } from "../../contract/answer-views.ts";
import type { ItemId } from "../../domain/register.ts";
import type { Hue } from "../../domain/table.ts";
import { NumberTag } from "../../ui/number.tsx";
import { PositionMark } from "../../ui/position-mark.tsx";
import { type Entry, wordsOf } from "./answer-desk.ts";
import styles from "./answer-list.module.css";
import { standOf } from "./answer-stand.ts";

interface Props {
  readonly entries: readonly Entry[];
  readonly tables: readonly TableName[];
  readonly selected: ItemId | null;
  readonly ticked: ReadonlySet<ItemId>;
  readonly onSelect: (itemId: ItemId) => void;
  readonly onTick: Dispatch<SetStateAction<ReadonlySet<ItemId>>>;
}

/** Items with their position in words. Arrows go up and down; one Tab leads in, the next out. */
export function AnswerList({ entries, tables, selected, ticked, onSelect, onTick }: Props) {
  const t = useTranslations("answers");
  const list = useRef<HTMLUListElement>(null);
  const hueOf = new Map(tables.map(({ id, hue }) => [id, hue]));
  const allTicked = entries.length > 0 && entries.every(({ itemId }) => ticked.has(itemId));
  const reach = entries.some(({ itemId }) => itemId === selected) ? selected : entries[0]?.itemId;

  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const target = step === 0 ? undefined : entries[entries.findIndex(({ itemId }) => itemId === reach) + step];
    if (!target) return;
    event.preventDefault();
    onSelect(target.itemId);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-item="${target.itemId}"]`)?.focus());
  };
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
            onKey={entry.itemId === reach ? move : undefined}
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
  readonly onKey: ((event: KeyboardEvent) => void) | undefined;
}

const Row = memo(function Row({ entry, hue, isSelected, isReachable, isTicked, onSelect, onTick, onKey }: RowProps) {
  const t = useTranslations("answers");
  const [mark = "", figures] = entry.number.split("-");
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
      <button
        type="button"
        className={styles.open}
        data-item={entry.itemId}
        tabIndex={isReachable ? 0 : -1}
        aria-current={isSelected || undefined}
        onClick={() => onSelect(entry.itemId)}
        onKeyDown={onKey}
      >
        <NumberTag mark={mark} hue={hue} figures={figures} />
        <span className={styles.words}>
          <span className={styles.text} lang="pl">
            {wordsOf(entry) || t("noWords")}
          </span>
          <PositionMark status={entry.now.status} />
          {stand !== "open" && <span className={styles.stand}>{t(`stands.${stand}`)}</span>}
        </span>
      </button>
    </li>
  );
});
