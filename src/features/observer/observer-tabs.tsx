"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import type { TableView } from "../../contract/views.ts";
import type { TableId } from "../../domain/ids.ts";
import { NumberTag } from "../../ui/number.tsx";
import styles from "./observer.module.css";

export const HALL = "hall";
export type Tab = TableId | typeof HALL;

export const panelId = "observer-panel";
export const tabId = (tab: Tab): string => `tab-${tab}`;

interface Props {
  readonly tables: readonly TableView[];
  readonly chosen: Tab;
  readonly choose: (tab: Tab) => void;
}

/** The hall and each table. Arrows go from tab to tab, Home and End to the first and the last. */
export function ObserverTabs({ tables, chosen, choose }: Props) {
  const t = useTranslations("observer");
  const list = useRef<HTMLDivElement>(null);
  const tabs: readonly Tab[] = [HALL, ...tables.map(({ id }) => id)];
  const go = (event: KeyboardEvent): void => {
    const to = target(event.key, tabs.indexOf(chosen), tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    choose(tab);
    list.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
  };
  const common = (tab: Tab) =>
    ({
      role: "tab",
      type: "button",
      id: tabId(tab),
      "aria-selected": tab === chosen,
      "aria-controls": panelId,
      tabIndex: tab === chosen ? 0 : -1,
      onClick: () => choose(tab),
      onKeyDown: go,
    }) as const;
  return (
    <div ref={list} role="tablist" aria-label={t("tabs")} className={styles.tabs}>
      <button {...common(HALL)}>{t("hall")}</button>
      {tables.map((table) => (
        <button key={table.id} {...common(table.id)} data-hue={table.hue}>
          <NumberTag mark={table.mark} hue={table.hue} />
          {table.shortName}
        </button>
      ))}
    </div>
  );
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
