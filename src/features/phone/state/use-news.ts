"use client";
import { type Dispatch, useEffect, useRef } from "react";
import type { PhoneEvent, PhoneState } from "./phone-state.ts";
import type { Phone } from "./use-phone.ts";

/** Milliseconds that the live connection may take before the phone asks over HTTP instead. */
const GRACE = 4000;
/** Milliseconds between questions; half of it again is chance, so a hall does not ask in one breath. */
const POLL = 12_000;

/** Keeps the state fresh: by the live connection, and by asking over HTTP while that is blocked. */
export function useNews(state: PhoneState, dispatch: Dispatch<PhoneEvent>, callHere: Phone["callHere"]): void {
  const seated = state.seat.kind === "taken";
  const live = state.connection === "live";
  useLive(seated, dispatch, callHere);
  usePolling(state.seat.kind === "taken" || state.seat.kind === "open", live, dispatch, callHere);
}

/** Loaded after the first paint: writing does not need it. */
function useLive(seated: boolean, dispatch: Dispatch<PhoneEvent>, callHere: Phone["callHere"]): void {
  useEffect(() => {
    if (!seated) return;
    const end = new AbortController();
    import("./follow-live.ts")
      .then(({ followLive }) => (end.signal.aborted ? undefined : followLive(dispatch, callHere, end.signal)))
      // The chunk did not come through: asking over HTTP goes on.
      .catch(() => undefined);
    return () => end.abort();
  }, [seated, dispatch, callHere]);
}

function usePolling(wanted: boolean, live: boolean, dispatch: Dispatch<PhoneEvent>, callHere: Phone["callHere"]): void {
  const failed = useRef(0);
  useEffect(() => {
    if (!wanted || live) return;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (): Promise<void> => {
      const answer = await callHere("me", {});
      if (answer.kind === "done") dispatch({ type: "seated", me: answer.value });
      failed.current = answer.kind === "unreachable" ? failed.current + 1 : 0;
      dispatch({ type: "connection", connection: failed.current > 0 ? "offline" : "polling" });
      dispatch({ type: "board-changed" });
      // While nothing answers, ask a little sooner: the first thing a person does is look whether it is back.
      plan(failed.current > 0 ? POLL / 3 : POLL);
    };
    const plan = (ms: number): void => {
      timer = setTimeout(() => void ask(), ms * (1 + Math.random() / 2));
    };
    const now = (): void => {
      clearTimeout(timer);
      if (!navigator.onLine) dispatch({ type: "connection", connection: "offline" });
      plan(300);
    };
    plan(GRACE);
    const changes = ["online", "offline"];
    for (const change of changes) window.addEventListener(change, now);
    return () => {
      clearTimeout(timer);
      for (const change of changes) window.removeEventListener(change, now);
    };
  }, [wanted, live, dispatch, callHere]);
}
