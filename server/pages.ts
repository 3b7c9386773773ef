import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** Next, as the dispatcher sees it. */
export interface Pages {
  readonly isDev: boolean;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Hot reload, in development only. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): Promise<void>;
}

/** Starts Next in this process. */
export async function openPages(isDev: boolean): Promise<Pages> {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const { default: next } = await import("next");
  // Next adds an upgrade listener of its own and closes sockets it does not know: it gets a server
  // that never listens, and in development our dispatcher hands hot reload to it.
  const decoy = createServer();
  const app = next({ dev: isDev, dir: process.cwd(), httpServer: decoy });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    isDev,
    handle: (request, response) => handle(request, response),
    upgrade: (request, socket, head) =>
      isDev && request.url?.startsWith("/_next/") === true && decoy.emit("upgrade", request, socket, head),
    close: () => app.close(),
  };
}
