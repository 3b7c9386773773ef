/** The running app: its doors are opened and, in order, closed here. */
import { readFile } from "node:fs/promises";
import type { ServerApp } from "../src/app/_lib/server-app.ts";
import { addressOf, localHost, reachableHost } from "./addresses.ts";
import { createParts, type AppParts as Parts, type World } from "./app-parts.ts";
import { openRecentBoards } from "./boards/recent-boards.ts";
import type { Env } from "./env.ts";
import { keepErasing } from "./erasure.ts";
import { isReady, processMetrics } from "./gateways/http-status-pages.ts";
import { createHttpServer, type HttpServer } from "./http-server.ts";
import { appMetrics } from "./metrics.ts";
import { pageReads } from "./page-reads.ts";
import type { Pages } from "./pages.ts";
import type { Deps } from "./usecases/deps.ts";
import { createWalk } from "./usecases/walk-gallery.ts";

export interface AppParts extends World {
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

/** How often the walk through the boards is looked after. Milliseconds. */
const WALK_MS = 1000;

/** What is open once the app has started. */
interface Opened {
  readonly server: HttpServer;
  readonly pages: Pages | null;
  readonly stopErasing: () => void;
}

export async function createApp({ openPages, ...world }: AppParts): Promise<App> {
  const { env, log } = world;
  const tls = await readTls(env);
  let port = env.PORT;
  let opened: Opened | null = null;
  const parts = await createParts(world, {
    baseUrl: () => env.PUBLIC_URL ?? addressOf(reachableHost(env.HOST), port, tls !== null),
    release: () => opened?.pages?.release ?? null,
    local: () => addressOf(localHost(env.HOST), port, tls !== null),
  });
  const { door, boards, boardGateway, live } = parts;
  const figures = processMetrics();
  let closing: Promise<void> | null = null;
  let walking: NodeJS.Timeout | undefined;

  const start = async (): Promise<number> => {
    await prepareBoards(parts, world);
    const pages = openPages && (await openPages());
    const server = createHttpServer({
      door,
      live,
      boards: { upgrade: (request, socket, head) => boardGateway.handleUpgrade(request, socket, head) },
      pages,
      status: {
        ready: async () => closing === null && boards.healthy() && (await isReady(() => door.deps.store.ping(), log)),
        metrics: () => [...figures.read(), ...appMetrics(boards.metrics(), live.connections())],
      },
      languages: async () => (await door.deps.store.meeting()).languages,
      tls,
      log,
    });
    opened = { server, pages, stopErasing: keepErasing(door.deps, log) };
    const walk = createWalk(door.deps);
    walking = setInterval(() => {
      walk.look().catch((error: unknown) => log.error("screen.walk_failed", error));
    }, WALK_MS).unref();
    port = await server.listen(env.PORT, env.HOST);
    return port;
  };
  const close = async (): Promise<void> => {
    clearInterval(walking);
    await closeInOrder(parts, opened);
    figures.stop();
    await world.opened.close();
  };
  return {
    deps: door.deps,
    reads: pageReads(door.deps, door.auth),
    start,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** What an earlier run could not store, and the boards it had open, before anybody comes. */
async function prepareBoards({ boards, door }: Parts, { opened, clock, log }: World): Promise<void> {
  const recovered = await boards.recover();
  if (recovered > 0) log.info("board.recovered", { updates: recovered });
  const tables = await door.deps.store.tables();
  const early = await openRecentBoards(
    tables.map(({ id }) => id),
    { boards, log: opened.log, clock, logger: log },
  );
  if (early > 0) log.info("board.opened_early", { boards: early });
}

/** No new work, then what is open to disk, then the connections. */
async function closeInOrder(
  { boards, live, watch, players, leaveInstances }: Parts,
  opened: Opened | null,
): Promise<void> {
  opened?.stopErasing();
  opened?.server.stopIntake();
  await players.close();
  await boards.close();
  watch.stop();
  await Promise.race([live.close(), later(FAREWELL_MS)]);
  await opened?.server.close();
  await Promise.race([opened?.pages?.close(), later(FAREWELL_MS)]);
  await leaveInstances();
}

const later = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());

async function readTls({ TLS_CERT, TLS_KEY }: Env) {
  if (TLS_CERT === undefined || TLS_KEY === undefined) return null;
  const [cert, key] = await Promise.all([readFile(TLS_CERT), readFile(TLS_KEY)]);
  return { cert, key };
}
