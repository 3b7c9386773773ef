"use client";
import { useEffect } from "react";

/** Milliseconds after which it is fetched even if the processor was never idle, or where a browser cannot tell. */
const AT_LATEST = 1000;

/**
 * Fetches code that will be wanted soon as soon as there is a moment: what stands on the screen comes first, and
 * what opens over it is there when the network is gone by then. `load` must be the same function on every drawing.
 */
export function useFetchedAhead(load: () => Promise<unknown>): void {
  useEffect(() => {
    const fetch = (): void => void load().catch(() => undefined);
    if (typeof requestIdleCallback === "undefined") {
      const timer = setTimeout(fetch, AT_LATEST);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(fetch, { timeout: AT_LATEST });
    return () => cancelIdleCallback(asked);
  }, [load]);
}
