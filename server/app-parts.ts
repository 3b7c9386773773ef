/** The composition root: every part is made here, once, and knows the others only by their ports. */
import type { LinkId, TableId } from "../src/domain/ids.ts";
import { type KeptMoment, nameOfMoment } from "../src/domain/kept-moment.ts";
import { type Authenticator, createAuthenticator } from "./auth/authenticate.ts";
import { createFormGuard } from "./auth/form-guard.ts";
import { createLoginGuard } from "./auth/login-guard.ts";
import { passwordCheck } from "./auth/password.ts";
import { createSessions, sessionKey } from "./auth/sessions.ts";
import { createSlipCodes } from "./auth/slip-codes.ts";
import { createSlipGuard } from "./auth/slip-guard.ts";
import type { BoardPeers } from "./boards/board-peers.ts";
import { type BoardEngine, createBoards } from "./boards/boards.ts";
import { createDeskWatch, type DeskWatch } from "./desk-watch.ts";
import type { Env } from "./env.ts";
import { type BoardGateway, createBoardGateway } from "./gateways/board-gateway.ts";
import type { HttpDoor } from "./gateways/http-call.ts";
import { createLiveGateway, type LiveGateway } from "./gateways/live-gateway.ts";
import { createLivePresence, type LivePresence } from "./gateways/live-presence.ts";
import type { NewsRelay } from "./gateways/news-relay.ts";
import { boardsEverywhere, joinInstances, linesOf } from "./instances.ts";
import { createLateNews, type LateNews } from "./late-news.ts";
import type { Log } from "./log.ts";
import { observedLog } from "./observed-log.ts";
import { createPhotos } from "./photos/photos.ts";
import { createPlayerProcess, type PlayerProcess } from "./players/player-process.ts";
import type { OpenedStore } from "./store/open-store.ts";
import { rememberingRecord } from "./store/remembering-store.ts";
import { type ActivityLog, createActivity } from "./usecases/activity.ts";
import type { Deps } from "./usecases/deps.ts";
import type { DeskStore } from "./usecases/desk-ports.ts";
import { keepPictures } from "./usecases/keep-picture.ts";
import { noteRunThrough } from "./usecases/note-run-through.ts";
import { createPace } from "./usecases/pace.ts";
import type { Clock, Random, Store } from "./usecases/ports.ts";
import { standingOfTable } from "./usecases/standing.ts";
import { createTurns } from "./usecases/turns.ts";

/** What the world gives. */
export interface World {
  readonly env: Env;
  readonly opened: Pick<
    OpenedStore,
    "store" | "log" | "answers" | "slips" | "votes" | "desk" | "record" | "before" | "close"
  >;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** How often open connections are asked whether their session still stands, in milliseconds. Left out: each minute. */
  readonly recheckEvery?: number | undefined;
}

/** What the app is made of. */
export interface AppParts {
  readonly door: HttpDoor;
  readonly boards: BoardEngine;
  readonly boardGateway: BoardGateway;
  readonly live: LiveGateway;
  readonly watch: DeskWatch;
  readonly players: PlayerProcess;
  /** Ends the line to other instances. */
  readonly leaveInstances: () => Promise<void>;
}

/** What everything else is made from. */
interface Base extends World {
  readonly store: Store;
  /** The same without anything remembered. */
  readonly record: Store;
  /** Signs sessions and draws the codes of slips. */
  readonly secret: Uint8Array;
  readonly auth: Authenticator;
  readonly presence: LivePresence;
  readonly activity: ActivityLog;
  readonly news: LateNews;
  readonly relay: NewsRelay;
  readonly peers?: BoardPeers;
  readonly watch: DeskWatch;
}

/** What only the started app can tell: where it is reached, and the build of its pages. */
export interface Outside {
  /** For people. */
  readonly baseUrl: () => string;
  /** For programs on its own machine. */
  readonly local: () => string;
  /** Null: there are no pages, or they are being developed. */
  readonly release: () => string | null;
}

export async function createParts(world: World, outside: Outside): Promise<AppParts> {
  const { env, clock, log } = world;
  // Only a process that has its record for itself may remember what stands in it.
  const record = env.DATABASE_URL === undefined ? rememberingRecord(world.opened) : world.opened;
  const opened = { ...world.opened, ...record, desk: steadyJournal(world.opened.desk, log) };
  const { store } = opened;
  const secret = await sessionKey(store);
  const sessions = createSessions(secret, clock);
  const presence = createLivePresence(clock);
  const auth = heardBy(presence, createAuthenticator(sessions, store, clock));
  const activity = createActivity(clock, store);
  const news = createLateNews();
  // Instances of one meeting hear each other, and nobody else's.
  const lines = await linesOf(env, `wspolnie:${(await store.meeting()).id}:`, log);
  const { relay } = lines;
  const watch = createDeskWatch({
    store,
    desk: opened.desk,
    news,
    clock,
    onError: (error) => log.error("desk.watch_failed", error),
  });
  const base: Base = {
    ...world,
    ...lines,
    opened,
    store,
    record: world.opened.store,
    secret,
    auth,
    presence,
    activity,
    news,
    watch,
  };

  const boards = boardsOf(base);
  const players = playersOf(base, outside);
  const deps = depsOf(base, boards, players, outside.baseUrl, (id) => {
    dropLink(id);
    relay.tell({ kind: "link", linkId: id });
  });
  const live = createLiveGateway({
    deps,
    auth,
    presence,
    activity,
    log,
    relay,
    release: outside.release,
    recheckEvery: world.recheckEvery,
  });
  news.goTo(live.news);
  const dropLink = (id: LinkId): void => {
    auth.forget(id);
    live.dropLink(id);
    boards.dropSession((actor) => "linkId" in actor && actor.linkId === id);
  };
  return {
    door: { deps, auth, sessions },
    boards,
    boardGateway: boardGatewayOf(base, boards),
    live,
    watch,
    players,
    leaveInstances: joinInstances({ relay, live, boards, presence, store, clock, dropLink }),
  };
}

/** Whoever asks for anything is here: a phone whose live connection is blocked keeps its seat, too. */
const heardBy = (presence: LivePresence, auth: Authenticator): Authenticator => ({
  ...auth,
  authenticate: async (cookies, role) => {
    const actor = await auth.authenticate(cookies, role);
    if (actor) presence.heardPerson(actor);
    return actor;
  },
});

/** What was done stands, also when its entry in the journal could not be written. */
const steadyJournal = (desk: DeskStore, log: Log): DeskStore => ({
  ...desk,
  note: (...entry) => desk.note(...entry).catch((error: unknown) => log.error("desk.note_failed", error)),
});

function boardsOf({ env, opened, store, news, watch, clock, log, peers }: Base): BoardEngine {
  return createBoards({
    standing: (id) => standingOfTable(store, id),
    log: observedLog(opened.log, (tableId, rows, deeds) => {
      news.committed(tableId, rows);
      watch.committed(tableId, rows, deeds);
    }),
    clock,
    logger: log,
    dataDir: env.DATABASE_URL === undefined ? env.DATA_DIR : null,
    ...(peers && { peers }),
  });
}

const boardGatewayOf = ({ auth, env, log, recheckEvery }: Base, boards: BoardEngine): BoardGateway =>
  createBoardGateway({
    boards,
    authenticate: (request, role) => auth.authenticate(request.headers.cookie, role),
    publicUrl: env.PUBLIC_URL ?? null,
    logger: log,
    recheckEvery,
  });

const playersOf = ({ env, store, news, clock, log }: Base, { local }: Outside): PlayerProcess =>
  createPlayerProcess({
    address: local,
    isSecure: env.TLS_CERT !== undefined,
    hear: (id, told) => noteRunThrough({ store, news, clock }, id, told),
    log,
  });

function depsOf(
  base: Base,
  boards: BoardEngine,
  players: PlayerProcess,
  baseUrl: () => string,
  dropLink: (id: LinkId) => void,
): Deps {
  const { clock, random, store, opened, news, activity, presence, env, log } = base;
  return {
    clock,
    random,
    store,
    answers: opened.answers,
    slips: opened.slips,
    slipCodes: createSlipCodes(base.secret),
    slipGuard: createSlipGuard(clock),
    votes: opened.votes,
    desk: opened.desk,
    before: opened.before,
    formGuard: createFormGuard(clock),
    record: opened.record,
    boards: boardsEverywhere(boards, presence),
    news,
    activity,
    presence: { ...presence, dropLink },
    pace: createPace(clock),
    votePace: createPace(clock),
    turns: createTurns(),
    loginGuard: createLoginGuard(clock),
    photos: createPhotos(log),
    players,
    redrawBoards: (tableId) => keepPictures({ store, boards, log: opened.log }, tableId, "all"),
    keepBoards: (moment, tables) => void keepBoards(base, boards, moment, tables),
    baseUrl,
    isPassword: passwordCheck(env.ORGANISER_PASSWORD),
  };
}

async function keepBoards(
  { store, record, opened, log }: Base,
  boards: BoardEngine,
  moment: KeptMoment,
  tables?: readonly TableId[],
): Promise<void> {
  for (const tableId of tables ?? (await allTables(store)))
    await boards
      .snapshot(tableId, nameOfMoment(moment))
      .then(() =>
        moment.kind === "freeze" ? keepPictures({ store, boards, log: opened.log }, tableId, "newest") : null,
      )
      .catch(async (error: unknown) => {
        // A meeting that began anew, or a table that was removed meanwhile, leaves nothing to keep.
        if (!(await isGone(record, tableId))) log.error("board.keep_failed", error, { tableId });
      });
}

/** When that cannot be read, either, it is not known to be gone. */
const isGone = (record: Store, tableId: TableId): Promise<boolean> =>
  record.table(tableId).then(
    (table) => table === null,
    () => false,
  );

const allTables = (store: Store): Promise<readonly TableId[]> =>
  store.tables().then(
    (tables) => tables.map(({ id }) => id),
    () => [],
  );
