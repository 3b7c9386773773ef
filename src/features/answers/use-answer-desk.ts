"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { call } from "../../client/api.ts";
import type { AnswersView } from "../../contract/answer-views.ts";
import { AnswerDesk, type Entry, type Lane } from "./answer-desk.ts";

/** The desk for as long as the page is open: reads again on return, and asks before unsaved words are left. */
export function useAnswerDesk(
  view: AnswersView,
  lane: Lane = "answers",
): { readonly desk: AnswerDesk; readonly entries: readonly Entry[] } {
  const [desk] = useState(() => new AnswerDesk(view, call, lane));
  const entries = useSyncExternalStore(desk.subscribe, desk.entries, desk.entries);
  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === "visible") void desk.refresh();
      else void desk.flush();
    };
    const leave = (event: BeforeUnloadEvent): void => {
      if (!desk.hasUnsaved()) return;
      void desk.flush();
      event.preventDefault();
    };
    document.addEventListener("visibilitychange", seen);
    addEventListener("beforeunload", leave);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      removeEventListener("beforeunload", leave);
    };
  }, [desk]);
  return { desk, entries };
}
