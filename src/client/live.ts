/** The live connection: news by Socket.IO, with a jittered return so that a whole hall does not come back at once. */
import { io, type Socket } from "socket.io-client";
import type { ClientEvents, LiveRole, ServerEvents } from "../contract/live.ts";
import { LIVE_PATH } from "../contract/routes.ts";

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** Opens the connection as one role. WebSocket first, long polling where a network blocks it. */
export function openLive(role: LiveRole): LiveSocket {
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
  wakeWithPage(socket);
  return socket;
}

/** After sleep a phone's socket may look open and be dead: a page that comes back asks, and reconnects if nobody answers. */
function wakeWithPage(socket: LiveSocket): void {
  const check = (): void => {
    if (document.visibilityState !== "visible") return;
    if (!socket.connected) {
      socket.connect();
      return;
    }
    const dead = setTimeout(() => socket.disconnect().connect(), 2000);
    socket.emit("clock", () => clearTimeout(dead));
  };
  document.addEventListener("visibilitychange", check);
  window.addEventListener("pageshow", check);
  window.addEventListener("online", check);
}
