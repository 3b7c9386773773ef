"use client";
import { startTransition, useEffect, useState } from "react";

/** Drawn at once: more than any tablet shows. */
const FIRST = 18;
/** Drawn in one go afterwards. */
const MORE = 40;
/** Milliseconds between two goes, for whatever a finger wants meanwhile. */
const PAUSE = 30;

/**
 * How many of `count` things to draw now: the first screen at once, the others soon and in portions, until
 * all are there for whoever searches the page, walks it by keys or has it read aloud.
 */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + MORE)), PAUSE);
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return drawn;
}
