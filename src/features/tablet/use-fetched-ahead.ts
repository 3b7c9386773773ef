"use client";
import { useEffect, useState } from "react";
import { soon } from "../../client/soon.ts";

/** Milliseconds after which it is fetched even if the processor was never idle, or where a browser cannot tell. */
const AT_LATEST = 1000;

/**
 * Code that will be wanted soon, fetched as soon as there is a moment, at once when it `isWanted`, and null until
 * then: what stands on the screen comes first, and what opens over it is there when the network is gone by then.
 * It opens in the very drawing that asks for it, so that whoever types on loses no letter. `load` must be the
 * same function on every drawing.
 */
export function useFetchedAhead<Part>(load: () => Promise<Part>, isWanted: boolean): Part | null {
  const [loaded, setLoaded] = useState<{ readonly part: Part } | null>(null);
  const isMissing = loaded === null;
  useEffect(() => {
    if (!isMissing) return;
    let isShown = true;
    const fetch = (): void =>
      void load().then(
        (part) => isShown && setLoaded({ part }),
        () => undefined,
      );
    const giveUp = soon(fetch, isWanted ? 0 : AT_LATEST);
    return () => {
      isShown = false;
      giveUp();
    };
  }, [load, isMissing, isWanted]);
  return loaded?.part ?? null;
}
