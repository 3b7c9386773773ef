"use client";
import { type Dispatch, useEffect, useRef } from "react";
import { releaseHere } from "../../../client/kept-page.ts";
import type { LiveSocket } from "../../../client/live.ts";
import type { PhoneEvent, PhoneState } from "./phone-state.ts";
import type { Phone } from "./use-phone.ts";

/** Milliseconds that the live connection may take before the phone asks over HTTP instead. */
const GRACE = 4000;
/** Milliseconds between questions; half of it again is chance, so a hall does not ask in one breath. */
const POLL = 12_000;
/** Milliseconds before a phone with a new seat connects again. */
const RETURN = 500;

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
    const listen = (socket: LiveSocket): void => {
      follow(socket, dispatch);
      comeBack(socket, callHere, end.signal);
    };
    import("../../../client/live.ts")
      .then(({ openLive }) => (end.signal.aborted ? undefined : listen(openLive("participant", end.signal))))
      // The chunk did not come through: asking over HTTP goes on.
      .catch(() => undefined);
    return () => end.abort();
  }, [seated, dispatch, callHere]);
}

/** Refused for good: the seat gave way while this phone was away. Asking anything takes a new one, then the news go on. */
function comeBack(socket: LiveSocket, callHere: Phone["callHere"], end: AbortSignal): void {
  socket.on("connect_error", async ({ message }) => {
    if (message !== "not-signed-in") return;
    const answer = await callHere("me", {});
    if (answer.kind === "done") setTimeout(() => end.aborted || socket.connect(), RETURN);
  });
}

function follow(socket: LiveSocket, dispatch: Dispatch<PhoneEvent>): void {
  socket.on("connect", () => dispatch({ type: "connection", connection: "live" }));
  socket.on("disconnect", () => dispatch({ type: "connection", connection: "starting" }));
  socket.on("moment", (moment) => dispatch({ type: "moment", moment }));
  socket.on("round", (round) => dispatch({ type: "round", round }));
  socket.on("counts", (counts) => dispatch({ type: "counts", counts }));
  socket.on("mine", (ideas) => dispatch({ type: "mine", ideas }));
  socket.on("vote", (vote) => dispatch({ type: "vote", vote }));
  socket.on("release", (release) => dispatch({ type: "release", isOurs: release === releaseHere() }));
  socket.on("table", (table) => dispatch({ type: "table", table }));
  // Nobody sits anywhere any more: the page finds its new seat by itself.
  socket.on("begunAnew", () => location.reload());
  socket.on("boardChanged", () => dispatch({ type: "board-changed" }));
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
