"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyValue } from "./key-value.ts";

/** `saved` and `page-only` are what the person is told; nothing is said before the first letter. */
export type DraftState = "empty" | "saving" | "saved" | "page-only";

/** Milliseconds after the last change before a draft is written. */
const REST = 250;

/**
 * Keeps something unfinished on the phone under `key`. `onFound` is told once what an earlier visit
 * left. Writing waits for a short rest of the fingers, and not at all when the page goes away.
 */
export function useDraft(store: KeyValue | null, key: string, onFound: (text: string) => void) {
  const [state, setState] = useState<DraftState>("empty");
  const pending = useRef<string | null>(null);
  const found = useRef(onFound);
  useLayoutEffect(() => {
    found.current = onFound;
  });

  const flush = useCallback(async (): Promise<void> => {
    const text = pending.current;
    if (store === null || text === null) return;
    pending.current = null;
    const write = text === "" ? store.remove(key) : store.set(key, text);
    const kept = await write.then(
      () => store.kind === "disk",
      () => false,
    );
    if (pending.current === null) setState(text === "" ? "empty" : kept ? "saved" : "page-only");
  }, [store, key]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useCallback(
    (text: string): void => {
      pending.current = text;
      setState(text === "" ? "empty" : "saving");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), REST);
    },
    [flush],
  );

  useEffect(() => {
    if (!store) return;
    let gone = false;
    const look = async (): Promise<void> => {
      const text = await store.get(key).catch(() => null);
      if (gone || text === null || pending.current !== null) return;
      setState("saved");
      found.current(text);
    };
    // What was written before the storage opened is newer than what lies there.
    if (pending.current === null) void look();
    const leave = (): void => void flush();
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    leave();
    return () => {
      gone = true;
      leave();
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [store, key, flush]);

  return { state, save };
}
