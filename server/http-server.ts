/**
 * One port for everything. One dispatcher for requests and one for upgrades decide by the path who
 * answers: the API, the entrances, live news, boards, and at last the pages.
 */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { BOARD_PATH } from "../src/contract/board-wire.ts";
import { LANGUAGES_HEADER, LIVE_PATH, PAGE_HEADER, RELEASE_HEADER } from "../src/contract/routes.ts";
import { answerArchive } from "./gateways/http-archive.ts";
import { answerBefore } from "./gateways/http-before.ts";
import type { HttpDoor } from "./gateways/http-call.ts";
import { answerEntrance } from "./gateways/http-entrances.ts";
import { answerFile } from "./gateways/http-files.ts";
import { answerApi } from "./gateways/http-gateway.ts";
import { sendJson, sendRefusal } from "./gateways/http-io.ts";
import { answerKit } from "./gateways/http-kit.ts";
import { answerPhoto } from "./gateways/http-photos.ts";
import { answerReport } from "./gateways/http-report.ts";
import { answerResults } from "./gateways/http-results.ts";
import { answerSetup } from "./gateways/http-setup.ts";
import { answerSheet } from "./gateways/http-sheet.ts";
import { answerStatus, type Status } from "./gateways/http-status-pages.ts";
import type { LiveGateway } from "./gateways/live-gateway.ts";
import type { Log } from "./log.ts";
import type { Pages } from "./pages.ts";
import { isPlainPage, sendPlain } from "./plain-page.ts";
import { harden, protectPage } from "./security-headers.ts";

export interface Parts {
  readonly door: HttpDoor;
  readonly live: Pick<LiveGateway, "handle" | "upgrade">;
  readonly boards: { upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void };
  readonly pages: Pages | null;
  readonly status: Status;
  /** The languages that phones offer. */
  readonly languages: () => Promise<readonly string[]>;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  readonly log: Log;
}

export interface HttpServer {
  /** Listens; the port it got. Rejects with the system's error (`EADDRINUSE` …). */
  listen(port: number, host: string): Promise<number>;
  /** No new connections, and "restarting" to whoever still asks. */
  stopIntake(): void;
  /** Ends what is still open. */
  close(): Promise<void>;
}

export function createHttpServer(parts: Parts): HttpServer {
  let stopping = false;
  const onRequest: RequestListener = (request, response) => {
    harden(response, "encrypted" in request.socket);
    answer(parts, stopping, request, response).catch((error: unknown) => {
      parts.log.error("http.failed", error, { method: request.method, path: pathOf(request).slice(0, 80) });
      if (response.headersSent) response.destroy();
      else sendRefusal(response, "storage-unavailable");
    });
  };
  const server = parts.tls ? createSecureServer(parts.tls, onRequest) : createServer(onRequest);
  server.headersTimeout = 15_000;
  // A photo on weak Wi-Fi takes its time; what is larger than a command is bounded by size instead.
  server.requestTimeout = 180_000;
  // Longer than a proxy keeps its side, so that it is never us who closes under a request.
  server.keepAliveTimeout = 65_000;
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    upgrade(parts, stopping, request, socket, head);
  });
  return {
    listen: (port, host) => listen(server, port, host),
    stopIntake: () => {
      stopping = true;
      server.close();
      server.closeIdleConnections();
    },
    close: () => {
      const closed = new Promise<void>((resolve) => {
        if (server.listening) server.close(() => resolve());
        else resolve();
      });
      server.closeAllConnections();
      return closed;
    },
  };
}

const pathOf = (request: IncomingMessage): string => request.url?.split("?", 1)[0] ?? "/";

/** An address that no page has. */
const NO_PAGE = "/404";

/** Can the path be decoded? The framework fails on one that cannot. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const isLive = (path: string): boolean => path === LIVE_PATH || path.startsWith(`${LIVE_PATH}/`);

async function answer(parts: Parts, stopping: boolean, request: IncomingMessage, response: ServerResponse) {
  const path = pathOf(request);
  if (await answerStatus(parts.status, path, response)) return;
  if (isLive(path)) return parts.live.handle(request, response);
  if (path.startsWith("/api/")) return answerCommand(parts, stopping, path, request, response);
  if (await answerBefore(parts.door, path, request, response)) return;
  if (await answerEntrance(parts.door, path, request, response)) return;
  if (!parts.pages) return sendJson(response, 404, { refusal: "bad-request" });
  if (await parts.pages.asset(path, request, response)) return;
  // Pages are read; what the framework would take as a command of its own never reaches it.
  if (!parts.pages.isDev && request.method !== "GET" && request.method !== "HEAD")
    return sendJson(response, 405, { refusal: "bad-request" }, { allow: "GET", connection: "close" });
  if (!isReadable(path)) request.url = NO_PAGE;
  protectPage(request, response, parts.pages.isDev);
  request.headers[PAGE_HEADER] = path;
  request.headers[RELEASE_HEADER] = parts.pages.release ?? "";
  if (parts.pages.release !== null) response.setHeader(RELEASE_HEADER, parts.pages.release);
  request.headers[LANGUAGES_HEADER] = (await parts.languages()).join(" ");
  if (!parts.pages.isDev && isPlainPage(path, request)) sendPlain(request, response);
  await parts.pages.handle(request, response);
}

async function answerCommand(
  { door }: Parts,
  stopping: boolean,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (stopping) return sendRefusal(response, "restarting");
  if (await answerApi(door, path, request, response)) return;
  if (await answerFile(door, path, request, response)) return;
  if (await answerPhoto(door, path, request, response)) return;
  if (await answerSheet(door, path, request, response)) return;
  if (await answerKit(door, path, request, response)) return;
  if (await answerReport(door, path, request, response)) return;
  if (await answerArchive(door, path, request, response)) return;
  if (await answerResults(door, path, request, response)) return;
  if (await answerSetup(door, path, request, response)) return;
  sendJson(response, 404, { refusal: "bad-request" }, request.complete ? {} : { connection: "close" });
}

function upgrade(parts: Parts, stopping: boolean, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const path = pathOf(request);
  const isBoard = path.startsWith(BOARD_PATH);
  if (!isBoard && !isLive(path)) {
    if (!parts.pages?.upgrade(request, socket, head)) refuse(socket, "404 Not Found");
    return;
  }
  if (stopping) refuse(socket, "503 Service Unavailable");
  else if (isBoard) parts.boards.upgrade(request, socket, head);
  else parts.live.upgrade(request, socket, head);
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      // A TCP server's address is never text (that is a pipe's).
      resolve((server.address() as AddressInfo).port);
    });
  });
}
