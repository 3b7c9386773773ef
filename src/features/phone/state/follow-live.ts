import type { Dispatch } from "react";
import { releaseHere } from "../../../client/kept-page.ts";
import { type LiveSocket, openLive } from "../../../client/live.ts";
import type { PhoneEvent } from "./phone-state.ts";
import type { Phone } from "./use-phone.ts";

/** Milliseconds before a phone with a new seat connects again. */
const RETURN = 500;

/** Opens the live connection and passes its news on, until `end`. */
export function followLive(dispatch: Dispatch<PhoneEvent>, callHere: Phone["callHere"], end: AbortSignal): void {
  const socket = openLive("participant", end);
  follow(socket, dispatch);
  comeBack(socket, callHere, end);
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
