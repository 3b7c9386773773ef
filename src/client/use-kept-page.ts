"use client";
import { useEffect, useRef } from "react";
import { forgetPage, type KeptPage, keepPage, type PageToKeep, writeKnown } from "./kept-page.ts";

/** Milliseconds of calm before the page itself is kept: first it has to be there for its person. */
const CALM = 4000;
/** Milliseconds after a change before what the screen knows is written. */
const REST = 400;

/** What is to be kept, and the server's time of it; `forget`: nothing, and nothing from before; `wait`: as it is. */
export type ToKeep = { readonly value: unknown; readonly at: number } | "forget" | "wait";

/** Keeps a page with what its screen knows, for opening without the network. `ahead` must stay the same function. */
export function useKeptPage({ which, path, ahead }: PageToKeep, toKeep: ToKeep): void {
  const keeping = typeof toKeep === "object";
  useEffect(() => {
    if (!keeping) return;
    const end = new AbortController();
    const keep = async (): Promise<void> => {
      // No room, or the network went: it is worth another try when there is one again.
      if (!(await keepPage({ which, path, ...(ahead && { ahead }) })) && !end.signal.aborted)
        window.addEventListener("online", () => void keep(), { once: true, signal: end.signal });
    };
    const timer = setTimeout(() => void keep(), CALM);
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [which, path, ahead, keeping]);
  useEffect(() => {
    if (toKeep === "forget") void forgetPage(which);
  }, [which, toKeep]);
  useWriting(which, toKeep);
}

/** Every change, after a short rest; and what is left when the page goes away. */
function useWriting(which: KeptPage, toKeep: ToKeep): void {
  const pending = useRef<Exclude<ToKeep, string> | null>(null);
  const value = typeof toKeep === "object" ? toKeep.value : null;
  const at = typeof toKeep === "object" ? toKeep.at : 0;
  useEffect(() => {
    pending.current = value === null ? null : { value, at };
    const write = (): void => {
      const now = pending.current;
      pending.current = null;
      if (now) void writeKnown(which, now.value, now.at).catch(() => undefined);
    };
    const timer = setTimeout(write, REST);
    window.addEventListener("pagehide", write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", write);
    };
  }, [which, value, at]);
}
