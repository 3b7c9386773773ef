"use client";
import { useEffect, useState } from "react";
import type { MomentView } from "../contract/views.ts";

/**
 * The server's clock in milliseconds, ticking once a second: the moment's `now` when it arrived plus
 * what has passed here since. Wrong device clocks do not matter.
 */
export function useNow(moment: MomentView): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const tick = (): void => setElapsed(performance.now() - start);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [moment]);
  return moment.now + elapsed;
}
