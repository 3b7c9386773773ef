/** The composition root: every part is made here, once, and knows the others only by their ports. */
import { readFile } from "node:fs/promises";
import type { ServerApp } from "../src/app/_lib/server-app.ts";
import type { LinkId } from "../src/domain/ids.ts";
import { addressOf, reachableHost } from "./addresses.ts";
import { createAuthenticator } from "./auth/authenticate.ts";
import { createLoginGuard } from "./auth/login-guard.ts";
import { passwordCheck } from "./auth/password.ts";
import { createSessions, sessionKey } from "./auth/sessions.ts";
import { createBoards } from "./boards/boards.ts";
import { createRedisPeers } from "./boards/redis-peers.ts";
import type { Env } from "./env.ts";
import { createBoardGateway } from "./gateways/board-gateway.ts";
import { isReady, processMetrics } from "./gateways/http-status-pages.ts";
import { createLiveGateway, type LiveGateway } from "./gateways/live-gateway.ts";
import { createLivePresence } from "./gateways/live-presence.ts";
import { createRedisRelay, NO_RELAY } from "./gateways/news-relay.ts";
import { createHttpServer } from "./http-server.ts";
import { boardsEverywhere, joinInstances } from "./instances.ts";
import type { Log } from "./log.ts";
import { appMetrics } from "./metrics.ts";
import { observedLog } from "./observed-log.ts";
import { pageReads } from "./page-reads.ts";
import type { Pages } from "./pages.ts";
import type { OpenedStore } from "./store/open-store.ts";
import { rememberingStore } from "./store/remembering-store.ts";
import { createActivity } from "./usecases/activity.ts";
import type { Deps } from "./usecases/deps.ts";
import { createPace } from "./usecases/pace.ts";
import type { Clock, News, Random, Store } from "./usecases/ports.ts";
import { createTurns } from "./usecases/turns.ts";

export interface AppParts {
  readonly env: Env;
  readonly opened: Pick<OpenedStore, "store" | "log" | "answers" | "close">;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Null: only commands, news and boards, as tests want it. */
  readonly openPages: (() => Promise<Pages>) | null;
}

export interface App {
  readonly deps: Deps;
  /** What pages read. */
  readonly reads: ServerApp;
  /** Opens the doors; gives the port. Rejects with the system's error when the port cannot be had. */
  start(): Promise<number>;
  /** Closes the doors, commits what is open, ends everything. Harmless twice. */
  close(): Promise<void>;
}

/** How long people's connections may take to end. Milliseconds. */
const FAREWELL_MS = 1500;

export async function createApp({ env, opened, clock, random, log, openPages }: AppParts): Promise<App> {
  // Only a process that has its record for itself may remember what stands in it.
  const store = env.DATABASE_URL === undefined ? rememberingStore(opened.store) : opened.store;
  const tls = await readTls(env);
  let port = env.PORT;
  const baseUrl = (): string => env.PUBLIC_URL ?? addressOf(reachableHost(env.HOST), port, tls !== null);

  const auth = createAuthenticator(createSessions(await sessionKey(store), clock), store, clock);
  const presence = createLivePresence(clock);
  const activity = createActivity(clock, store);
  // Instances of one meeting hear each other, and nobody else's.
  const prefix = `wspolnie:${(await store.meeting()).id}:`;
  const relay = env.REDIS_URL === undefined ? NO_RELAY : createRedisRelay(env.REDIS_URL, prefix, log);
  // Boards and use cases announce to the live gateway, which is made from them: it is filled in below.
  let live: LiveGateway | null = null;
  const news: News = {
    momentChanged: (tableId) => live?.news.momentChanged(tableId),
    ideaChanged: (idea) => live?.news.ideaChanged(idea),
    boardChanged: (tableId) => live?.news.boardChanged(tableId),
    screenChanged: () => live?.news.screenChanged(),
  };
  const boards = createBoards({
    log: observedLog(opened.log, (tableId, rows) => {
      live?.news.rowsCommitted(tableId, rows);
      live?.news.boardChanged(tableId);
    }),
    tableLife: async (id) => (await store.table(id))?.life ?? null,
    clock,
    logger: log,
    dataDir: env.DATABASE_URL === undefined ? env.DATA_DIR : null,
    ...(env.REDIS_URL === undefined ? {} : { peers: createRedisPeers({ url: env.REDIS_URL, prefix, logger: log }) }),
  });
  const dropLink = (id: LinkId): void => {
    auth.forget(id);
    live?.dropLink(id);
    boards.dropSession((actor) => "linkId" in actor && actor.linkId === id);
  };
  const deps: Deps = {
    clock,
    random,
    store,
    answers: opened.answers,
    boards: boardsEverywhere(boards, presence),
    news,
    activity,
    baseUrl,
    presence: {
      ...presence,
      dropLink: (id) => {
        dropLink(id);
        relay.tell({ kind: "link", linkId: id });
      },
    },
    pace: createPace(clock),
    turns: createTurns(),
    loginGuard: createLoginGuard(clock),
    keepBoards: (name) => void keepBoards(store, boards, name, log),
    isPassword: passwordCheck(env.ORGANISER_PASSWORD),
  };
  const gateway = createLiveGateway({ deps, auth, presence, activity, log, relay });
  live = gateway;
  const leaveInstances = joinInstances({ relay, live: gateway, boards, presence, store, dropLink });
  const boardGateway = createBoardGateway({
    boards,
    authenticate: (request, role) => auth.authenticate(request.headers.cookie, role),
    publicUrl: env.PUBLIC_URL ?? null,
    logger: log,
  });
  const sessions = createSessions(await sessionKey(store), clock);
  const figures = processMetrics();
  const reads = pageReads(deps, auth);

  let pages: Pages | null = null;
  let server: ReturnType<typeof createHttpServer> | null = null;
  let closing: Promise<void> | null = null;

  const start = async (): Promise<number> => {
    const recovered = await boards.recover();
    if (recovered > 0) log.info("board.recovered", { updates: recovered });
    pages = openPages && (await openPages());
    server = createHttpServer({
      door: { deps, auth, sessions },
      live: gateway,
      boards: { upgrade: (request, socket, head) => boardGateway.handleUpgrade(request, socket, head) },
      pages,
      status: {
        ready: async () => closing === null && boards.healthy() && (await isReady(() => store.ping(), log)),
        metrics: () => [...figures.read(), ...appMetrics(boards.metrics(), gateway.connections())],
      },
      tls,
      log,
    });
    port = await server.listen(env.PORT, env.HOST);
    return port;
  };
  /** In this order: no new work, then what is open to disk, then the connections, then the record. */
  const shutDown = async (): Promise<void> => {
    server?.stopIntake();
    await boards.close();
    await Promise.race([gateway.close(), later(FAREWELL_MS)]);
    await server?.close();
    await Promise.race([pages?.close(), later(FAREWELL_MS)]);
    await leaveInstances();
    figures.stop();
    await opened.close();
  };
  return {
    deps,
    reads,
    start,
    close: () => {
      closing ??= shutDown();
      return closing;
    },
  };
}

const later = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());

async function readTls({ TLS_CERT, TLS_KEY }: Env) {
  if (TLS_CERT === undefined || TLS_KEY === undefined) return null;
  const [cert, key] = await Promise.all([readFile(TLS_CERT), readFile(TLS_KEY)]);
  return { cert, key };
}

async function keepBoards(store: Store, boards: ReturnType<typeof createBoards>, name: string, log: Log) {
  for (const { id } of await store.tables().catch(() => []))
    await boards.snapshot(id, name).catch((error: unknown) => log.error("board.keep_failed", error, { tableId: id }));
}
