/**
 * Socket.IO, server side: who connects as what, the whole state first, news after that. Clients can
 * say only `clock`; anything else they send is nobody's business and is dropped.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { Server } from "socket.io";
import { handshake, LIVE_PATH } from "../../src/contract/live.ts";
import type { Authenticator } from "../auth/authenticate.ts";
import { isSameOrigin } from "../auth/same-origin.ts";
import { createBucket } from "../boards/rate.ts";
import type { Log } from "../log.ts";
import type { ActivityLog } from "../usecases/activity.ts";
import type { Deps, Presence } from "../usecases/deps.ts";
import { createLatest } from "./latest.ts";
import { greet } from "./live-greeting.ts";
import { LiveNews } from "./live-news.ts";
import type { LivePresence } from "./live-presence.ts";
import { type LiveServer, type LiveSocket, ROOM, roomsOf } from "./live-rooms.ts";
import type { NewsRelay } from "./news-relay.ts";
import { watchTablet } from "./tablet-watch.ts";

export interface LiveGateway {
  readonly news: LiveNews;
  readonly dropLink: Presence["dropLink"];
  /** Requests and upgrades under `/live`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Live connections now. */
  connections(): number;
  close(): Promise<void>;
}

interface Parts {
  readonly deps: Deps;
  readonly auth: Authenticator;
  readonly presence: LivePresence;
  readonly activity: ActivityLog;
  readonly log: Log;
  readonly relay: NewsRelay;
  /** The build of the pages; null: there are none. */
  readonly release: () => string | null;
  /** Milliseconds; tests do not wait a minute. */
  readonly recheckEvery?: number | undefined;
}

/** How often a connection is asked whether its session still stands, like a board's. Milliseconds. */
const RECHECK_MS = 60_000;
/** Packets of one connection a second, and at once: a client says who it is, asks for the time, and keeps alive. */
const PACKETS = { perSecond: 4, burst: 80 } as const;

export function createLiveGateway(parts: Parts): LiveGateway {
  const { deps, auth, presence, activity, log, relay } = parts;
  const io: LiveServer = new Server({
    path: LIVE_PATH,
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    // A client says nothing longer than its handshake.
    maxHttpBufferSize: 8 * 1024,
    // A phone in a pocket is noticed within half a minute; one in bad Wi-Fi is given time.
    pingInterval: 12_000,
    pingTimeout: 15_000,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, isSameOrigin(request, deps.baseUrl())),
  });
  // A server that never listens: our dispatcher hands requests and upgrades to it.
  const door = createServer();
  io.attach(door);
  // Before anybody is asked who they are: also a connection that never says so is cut off.
  io.engine.on("connection", (raw) => {
    const bucket = createBucket(PACKETS.perSecond, PACKETS.burst);
    raw.on("packet", () => bucket.take(deps.clock.now()) || raw.close(true));
  });

  const latest = createLatest((error, key) => log.error("live.news_failed", error, { key: key.split(" ")[0] }));
  const news = new LiveNews({
    io,
    deps,
    latest,
    activity,
    presence,
    tell: (told) => relay.tell(told),
    forgetSessions: () => auth.forgetAll(),
  });

  io.use((socket, next) => void admit(auth, log, socket, next));
  io.on("connection", (socket) => {
    const { actor } = socket.data;
    socket.on("clock", (answer: unknown) => {
      if (typeof answer === "function") answer(deps.clock.now());
    });
    socket.on("disconnect", () => {
      presence.left(actor, socket.id);
      news.presenceChanged(actor);
    });
    const build = parts.release();
    if (build !== null) socket.emit("release", build);
    presence.came(actor);
    if (actor.role === "moderator")
      watchTablet(socket, actor.tableId, { presence, changed: () => news.presenceChanged(actor) });
    welcome(socket, deps, news, log);
    news.presenceChanged(actor);
  });

  const rechecking = setInterval(() => recheck(io, auth), parts.recheckEvery ?? RECHECK_MS).unref();

  return {
    news,
    dropLink: (id) => io.local.in(ROOM.link(id)).disconnectSockets(true),
    handle: (request, response) => door.emit("request", request, response),
    upgrade: (request, socket, head) => door.emit("upgrade", request, socket, head),
    connections: () => io.engine.clientsCount,
    close: async () => {
      clearInterval(rechecking);
      latest.stop();
      await io.close();
    },
  };
}

/** Ends connections whose session is over. A database that does not answer is no reason to. */
function recheck(io: LiveServer, auth: Authenticator): void {
  for (const socket of io.sockets.sockets.values()) {
    if (!("actor" in socket.data)) continue;
    auth.authenticate(socket.handshake.headers.cookie, socket.data.actor.role).then(
      (actor) => actor ?? socket.disconnect(true),
      () => undefined,
    );
  }
}

/** Lets somebody in as the role they ask for, or says why not in a code. */
async function admit(auth: Authenticator, log: Log, socket: LiveSocket, next: (problem?: Error) => void) {
  try {
    const wanted = handshake.safeParse(socket.handshake.auth);
    const actor = wanted.success && (await auth.authenticate(socket.handshake.headers.cookie, wanted.data.as));
    if (!actor) return next(new Error("not-signed-in"));
    socket.data.actor = actor;
    return next();
  } catch (error) {
    log.error("live.admission_failed", error);
    return next(new Error("storage-unavailable"));
  }
}

/** Into the rooms first, the whole state after: what changes in between is then sent, not lost. */
function welcome(socket: LiveSocket, deps: Deps, news: LiveNews, log: Log): void {
  const { actor } = socket.data;
  void socket.join(roomsOf(actor));
  greet(socket, actor, deps, (tableId) => news.told(tableId)).catch((error: unknown) => {
    log.error("live.greeting_failed", error, { role: actor.role });
    // Without the whole state the client would show half a truth: it comes back and asks again.
    socket.disconnect(true);
  });
}
