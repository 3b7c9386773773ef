import { WebSocket } from "ws";

/** A bare WebSocket to the live address at `base`, after the protocol's own opening: it can say anything. */
export async function rawLive(base: string, cookie: string): Promise<WebSocket> {
  const address = `${base.replace("http", "ws")}/live/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { headers: { cookie, origin: base } });
  socket.on("error", () => undefined);
  await new Promise((resolve) => socket.once("message", resolve));
  return socket;
}
