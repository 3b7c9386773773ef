import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { inQueue } from "./page-queue.ts";
import { staticFiles } from "./static-files.ts";

/** Where Next's own standalone server puts the configuration of its build. */
const BUILT_CONFIG = "__NEXT_PRIVATE_STANDALONE_CONFIG";

/** Next, as the dispatcher sees it. */
export interface Pages {
  readonly isDev: boolean;
  /** Names the build; null in development, where every file may change. */
  readonly release: string | null;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Scripts, styles and fonts of a finished build; false: not one of them. */
  asset(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Hot reload, in development only. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): Promise<void>;
}

/** Starts Next in this process. */
export async function openPages(isDev: boolean): Promise<Pages> {
  const folder = process.env.NEXT_DIST_DIR ?? ".next";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  if (!isDev) await useBuiltConfig(folder);
  const { default: next } = await import("next");
  // Next adds an upgrade listener of its own and closes sockets it does not know: it gets a server
  // that never listens, and in development our dispatcher hands hot reload to it.
  const decoy = createServer();
  const app = next({ dev: isDev, dir: process.cwd(), httpServer: decoy });
  await app.prepare();
  const handle = isDev ? app.getRequestHandler() : inQueue(app.getRequestHandler());
  const files = staticFiles(join(folder, "static"));
  return {
    isDev,
    release: isDev ? null : (await readFile(join(folder, "BUILD_ID"), "utf8")).trim(),
    handle,
    asset: async (path, request, response) => !isDev && (await files.answer(path, request, response)),
    upgrade: (request, socket, head) =>
      isDev && request.url?.startsWith("/_next/") === true && decoy.emit("upgrade", request, socket, head),
    close: () => app.close(),
  };
}

/** Serves with the configuration of the build: Next would else load compilers (50 MB) to read `next.config.ts` again. */
async function useBuiltConfig(folder: string): Promise<void> {
  const { config } = JSON.parse(await readFile(join(folder, "required-server-files.json"), "utf8"));
  process.env[BUILT_CONFIG] = JSON.stringify(config);
}
