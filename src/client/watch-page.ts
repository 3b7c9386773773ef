/** Sleep and network of the page, for connections that must not trust a socket after either. */

/** Milliseconds in the background after which a page counts as having slept. */
const SLEPT = 5000;

export interface PageWatch {
  /** The page is in front again or the network is back; `slept`: it was away for long. */
  readonly onAwake: (slept: boolean) => void;
  readonly onOffline: () => void;
}

/** Watches until the returned function is called. Outside of a browser there is nothing to watch. */
export function watchPage({ onAwake, onOffline }: PageWatch): () => void {
  if (typeof document === "undefined") return () => {};
  const end = new AbortController();
  const { signal } = end;
  let hiddenAt: number | null = null;
  const look = (): void => {
    if (document.visibilityState === "hidden") {
      hiddenAt = Date.now();
      return;
    }
    const slept = hiddenAt !== null && Date.now() - hiddenAt > SLEPT;
    hiddenAt = null;
    onAwake(slept);
  };
  document.addEventListener("visibilitychange", look, { signal });
  window.addEventListener("pageshow", () => onAwake(false), { signal });
  window.addEventListener("online", () => onAwake(false), { signal });
  window.addEventListener("offline", onOffline, { signal });
  return () => end.abort();
}
