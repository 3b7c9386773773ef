/** The live connection as a phone, tablet, projector or control room holds it. */
import { io, type Socket } from "socket.io-client";
import { type ClientEvents, LIVE_PATH, type LiveRole, type ServerEvents } from "../../src/contract/live.ts";
import type { Door } from "./door.ts";

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** Connects as one role with that door's session; comes back by itself with the browser's own jitter. */
export function openLive(door: Door, role: LiveRole): LiveSocket {
  const socket: LiveSocket = io(door.base, {
    path: LIVE_PATH,
    auth: { as: role },
    extraHeaders: { cookie: door.cookie(), origin: door.base },
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 700,
    reconnectionDelayMax: 4000,
    randomizationFactor: 0.8,
    timeout: 8000,
  });
  socket.on("alive", (answer) => answer());
  return socket;
}

/** Cuts the connection without a word, as Wi-Fi does; socket.io then comes back by itself. */
export const cutLive = (socket: LiveSocket): void => void socket.io.engine?.close();
