/** The live connection: news by Socket.IO, with a jittered return so that a whole hall does not come back at once. */
import { io, type Socket } from "socket.io-client";
import type { ClientEvents, LiveRole, ServerEvents } from "../contract/live.ts";
import { LIVE_PATH } from "../contract/routes.ts";

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/**
 * Opens the connection as one role. WebSocket first, long polling where a network blocks it. With
 * `end` the connection is closed for good when that is aborted.
 */
export function openLive(role: LiveRole, end?: AbortSignal): LiveSocket {
  const socket: LiveSocket = io({
    path: LIVE_PATH,
    auth: { as: role },
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 700,
    reconnectionDelayMax: 4000,
    randomizationFactor: 0.8,
    timeout: 8000,
  });
  socket.on("alive", (answer) => answer());
  wakeWithPage(socket, end);
  end?.addEventListener("abort", () => socket.disconnect());
  return socket;
}

/** After sleep a phone's socket may look open and be dead: a page that comes back asks, and reconnects if nobody answers. */
function wakeWithPage(socket: LiveSocket, end?: AbortSignal): void {
  const check = (): void => {
    if (document.visibilityState !== "visible") return;
    if (!socket.connected) {
      socket.connect();
      return;
    }
    const dead = setTimeout(() => socket.disconnect().connect(), 2000);
    socket.emit("clock", () => clearTimeout(dead));
  };
  const options = end ? { signal: end } : {};
  document.addEventListener("visibilitychange", check, options);
  window.addEventListener("pageshow", check, options);
  window.addEventListener("online", check, options);
}
