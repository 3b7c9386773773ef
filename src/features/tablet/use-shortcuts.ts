"use client";
import { useEffect } from "react";
import type { TabletKit } from "./tablet-kit.tsx";
import { useLatest } from "./use-latest.ts";

/** Ctrl/Cmd+Z takes back, with Shift (or Ctrl+Y) does again. Fields have their own, on the same history. */
export function useShortcuts(kit: TabletKit): void {
  const latest = useLatest(kit);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const way = undoKey(event);
      if (way === null || isPlainField(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.get().actions[way]();
    };
    // In capture, so the canvas does not answer with a history of its own.
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [latest]);
}

function undoKey(event: KeyboardEvent): "undo" | "redo" | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "y") return "redo";
  return key === "z" ? (event.shiftKey ? "redo" : "undo") : null;
}

/** A field that keeps its own history (dialogs, text on the canvas); shared texts are marked. */
const isPlainField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, [contenteditable='true']") !== null &&
  target.closest("[data-shared-text]") === null;
