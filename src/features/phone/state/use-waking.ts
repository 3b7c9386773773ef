"use client";
import { useEffect } from "react";

/** Something that waits before it tries again, and may be told to try now. */
interface Sleeper {
  wake(): void;
}

/** Wakes it when the network or the page comes back, and whenever `news` change: each is a good moment to try. */
export function useWaking(sleeper: Sleeper | null, news: string): void {
  useEffect(() => {
    sleeper?.wake();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- any news is a good moment to try
  }, [sleeper, news]);
  useEffect(() => {
    if (!sleeper) return;
    const wake = (): void => {
      if (document.visibilityState === "visible") sleeper.wake();
    };
    window.addEventListener("online", wake);
    window.addEventListener("pageshow", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      window.removeEventListener("online", wake);
      window.removeEventListener("pageshow", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [sleeper]);
}
