"use client";
import { useCallback, useEffect, useState } from "react";
import { addressOf, PARAMETER, type View, viewFrom } from "./view-address.ts";

/** The screen shown, kept in the address without asking the server. */
export function useView(first: View): readonly [View, (view: View) => void] {
  const [view, setView] = useState(first);
  useEffect(() => {
    const back = (): void => setView(viewFrom(new URLSearchParams(location.search).get(PARAMETER)));
    window.addEventListener("popstate", back);
    // A page that this phone kept was made for another address of the table.
    back();
    return () => window.removeEventListener("popstate", back);
  }, []);
  const show = useCallback((next: View): void => {
    history.pushState(null, "", next === "write" ? location.pathname : addressOf(next));
    setView(next);
    window.scrollTo(0, 0);
  }, []);
  return [view, show];
}
