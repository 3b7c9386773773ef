"use client";
import { type RefObject, useEffect, useRef } from "react";
import type { ItemId } from "../../domain/register.ts";
import type { Entry } from "./answer-desk.ts";

interface ListKeys {
  /** To be put on the list, whose buttons carry `data-item`. */
  readonly list: RefObject<HTMLUListElement | null>;
  /** The one item that Tab leads to. */
  readonly reach: ItemId | undefined;
}

/** Arrows go up and down a list of items; one Tab leads in, the next out. */
export function useListKeys(
  entries: readonly Entry[],
  selected: ItemId | null,
  onSelect: (itemId: ItemId) => void,
): ListKeys {
  const list = useRef<HTMLUListElement>(null);
  const reach = entries.find(({ itemId }) => itemId === selected)?.itemId ?? entries[0]?.itemId;
  // Heard by the list: a key that is held comes again before the next button has the focus.
  useEffect(() => {
    const here = list.current;
    const move = (event: KeyboardEvent): void => {
      if (!(event.target instanceof HTMLElement && event.target.dataset.item)) return;
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      const target = step === 0 ? undefined : entries[entries.findIndex(({ itemId }) => itemId === reach) + step];
      if (!target) return;
      event.preventDefault();
      onSelect(target.itemId);
      requestAnimationFrame(() => here?.querySelector<HTMLElement>(`[data-item="${target.itemId}"]`)?.focus());
    };
    here?.addEventListener("keydown", move);
    return () => here?.removeEventListener("keydown", move);
  }, [entries, reach, onSelect]);
  return { list, reach };
}
