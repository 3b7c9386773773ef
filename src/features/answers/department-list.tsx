"use client";
import { useTranslations } from "next-intl";
import type { DepartmentView } from "../../contract/answer-views.ts";
import { assignmentStand } from "../../domain/department.ts";
import type { ItemId } from "../../domain/register.ts";
import { Icon } from "../../ui/icon.tsx";
import type { Entry } from "./answer-desk.ts";
import listStyles from "./answer-list.module.css";
import styles from "./department-list.module.css";
import { DueWords } from "./due-words.tsx";
import { ItemButton } from "./item-button.tsx";
import { useListKeys } from "./use-list-keys.ts";

interface Props {
  readonly entries: readonly Entry[];
  readonly view: DepartmentView;
  readonly selected: ItemId;
  readonly onSelect: (itemId: ItemId) => void;
}

/** Items with their due date in words. */
export function DepartmentList({ entries, view, selected, onSelect }: Props) {
  const t = useTranslations();
  const { list, reach } = useListKeys(entries, selected, onSelect);
  const hueOf = new Map(view.tables.map(({ id, hue }) => [id, hue]));
  if (entries.length === 0) return <p className={listStyles.none}>{t("answers.nothing")}</p>;
  return (
    <ul className={listStyles.list} ref={list}>
      {entries.map((entry) => {
        const isDone = assignmentStand(entry.draft, view.today) === "done";
        return (
          <li key={entry.itemId} className={styles.row} data-selected={entry.itemId === selected || undefined}>
            <ItemButton
              entry={entry}
              hue={hueOf.get(entry.tableId) ?? "ink"}
              isSelected={entry.itemId === selected}
              isReachable={entry.itemId === reach}
              onSelect={onSelect}
            >
              <span className={styles.stand}>
                <Icon name={isDone ? "ok" : "clock"} />
                <span>{isDone ? t("department.stands.done") : <DueWords entry={entry} today={view.today} />}</span>
              </span>
            </ItemButton>
          </li>
        );
      })}
    </ul>
  );
}
