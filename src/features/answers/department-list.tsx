"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import type { DepartmentView } from "../../contract/answer-views.ts";
import { assignmentStand } from "../../domain/department.ts";
import type { ItemId } from "../../domain/register.ts";
import { Icon } from "../../ui/icon.tsx";
import { NumberTag } from "../../ui/number.tsx";
import { type Entry, wordsOf } from "./answer-desk.ts";
import listStyles from "./answer-list.module.css";
import styles from "./department-list.module.css";
import { DueWords } from "./due-words.tsx";

interface Props {
  readonly entries: readonly Entry[];
  readonly view: DepartmentView;
  readonly selected: ItemId;
  readonly onSelect: (itemId: ItemId) => void;
}

/** Items with their due date in words. Arrows go up and down; one Tab leads in, the next out. */
export function DepartmentList({ entries, view, selected, onSelect }: Props) {
  const t = useTranslations();
  const list = useRef<HTMLUListElement>(null);
  const hueOf = new Map(view.tables.map(({ id, hue }) => [id, hue]));
  const reach = entries.some(({ itemId }) => itemId === selected) ? selected : entries[0]?.itemId;
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const target = step === 0 ? undefined : entries[entries.findIndex(({ itemId }) => itemId === reach) + step];
    if (!target) return;
    event.preventDefault();
    onSelect(target.itemId);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-item="${target.itemId}"]`)?.focus());
  };
  if (entries.length === 0) return <p className={listStyles.none}>{t("answers.nothing")}</p>;
  return (
    <ul className={listStyles.list} ref={list}>
      {entries.map((entry) => {
        const [mark = "", figures] = entry.number.split("-");
        const isDone = assignmentStand(entry.draft, view.today) === "done";
        return (
          <li key={entry.itemId} className={styles.row} data-selected={entry.itemId === selected || undefined}>
            <button
              type="button"
              className={listStyles.open}
              data-item={entry.itemId}
              tabIndex={entry.itemId === reach ? 0 : -1}
              aria-current={entry.itemId === selected || undefined}
              onClick={() => onSelect(entry.itemId)}
              onKeyDown={move}
            >
              <NumberTag mark={mark} hue={hueOf.get(entry.tableId) ?? "ink"} figures={figures} />
              <span className={listStyles.words}>
                <span className={listStyles.text} lang="pl">
                  {wordsOf(entry) || t("answers.noWords")}
                </span>
                <span className={styles.stand}>
                  <Icon name={isDone ? "ok" : "clock"} />
                  <span>{isDone ? t("department.stands.done") : <DueWords entry={entry} today={view.today} />}</span>
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
