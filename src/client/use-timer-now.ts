"use client";
import { useEffect, useState } from "react";
import type { MomentView } from "../contract/views.ts";
import { timeLeft } from "../domain/phase.ts";

/** A timer, and the server's milliseconds when it was told. */
type Clock = Pick<MomentView, "now" | "timer">;

/**
 * The server's clock in milliseconds, renewed exactly when the seconds left change, so that every
 * clock in the hall turns at the same instant. Without a running timer it turns once a second.
 */
export function useTimerNow(moment: Clock): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    let next: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const passed = performance.now() - start;
      setElapsed(passed);
      next = setTimeout(tick, untilNextSecond(moment, moment.now + passed));
    };
    tick();
    return () => clearTimeout(next);
  }, [moment]);
  return moment.now + elapsed;
}

/** Milliseconds until the figure of seconds left changes; at least a few, so a timer that fires early does not spin. */
function untilNextSecond({ timer }: Clock, now: number): number {
  const left = timer.state === "running" ? timeLeft(timer, now) : null;
  if (left === null) return 1000;
  const rest = ((left % 1000) + 1000) % 1000;
  return (rest === 0 ? 1000 : rest) + 5;
}
