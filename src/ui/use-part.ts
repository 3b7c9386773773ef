"use client";
import { useEffect, useState } from "react";

/**
 * A part of a screen, fetched when its place is first shown. Null until it is here; where the network
 * swallows it, showing the place again asks again. `load` must stay the same function.
 */
export function usePart<Part>(load: () => Promise<Part>): Part | null {
  const [loaded, setLoaded] = useState<{ readonly part: Part } | null>(null);
  useEffect(() => {
    let isShown = true;
    load().then(
      (part) => isShown && setLoaded({ part }),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [load]);
  return loaded?.part ?? null;
}
