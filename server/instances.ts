/** Several instances of one meeting: what they tell each other, and what this one makes of it. */
import type { LinkId } from "../src/domain/ids.ts";
import type { BoardPeers } from "./boards/board-peers.ts";
import type { BoardEngine } from "./boards/boards.ts";
import type { Env } from "./env.ts";
import type { LiveGateway } from "./gateways/live-gateway.ts";
import type { LivePresence } from "./gateways/live-presence.ts";
import { type NewsRelay, NO_RELAY } from "./gateways/news-relay.ts";
import type { Log } from "./log.ts";
import type { Boards } from "./usecases/board-ports.ts";
import type { Clock, Store } from "./usecases/ports.ts";

/** How often an instance says who is connected to it. Milliseconds. */
const GOSSIP_MS = 2000;

/** How this instance hears the others. */
interface Lines {
  readonly relay: NewsRelay;
  readonly peers?: BoardPeers;
}

/** The lines to other instances, over Redis; a hall without one never loads the library. `prefix`: of this meeting. */
export async function linesOf({ REDIS_URL: url }: Env, prefix: string, log: Log): Promise<Lines> {
  if (url === undefined) return { relay: NO_RELAY };
  const [{ createRedisRelay }, { createRedisPeers }] = await Promise.all([
    import("./gateways/redis-relay.ts"),
    import("./boards/redis-peers.ts"),
  ]);
  return { relay: createRedisRelay(url, prefix, log), peers: createRedisPeers({ url, prefix, logger: log }) };
}

/** The boards as use cases see them: a tablet counts wherever it is connected. */
export const boardsEverywhere = (boards: BoardEngine, presence: LivePresence): Boards => ({
  open: (tableId) => boards.open(tableId),
  read: (tableId, look) => boards.read(tableId, look),
  snapshot: (tableId, name) => boards.snapshot(tableId, name),
  snapshots: (tableId) => boards.snapshots(tableId),
  readSnapshot: (tableId, seq, look) => boards.readSnapshot(tableId, seq, look),
  rejudge: (tableId) => boards.rejudge(tableId),
  rewrite: (tableId, change) => boards.rewrite(tableId, change),
  tablets: (tableId) => [...new Set([...boards.tablets(tableId), ...presence.tabletsElsewhere(tableId)])],
});

interface Parts {
  readonly relay: NewsRelay;
  readonly live: LiveGateway;
  readonly boards: BoardEngine;
  readonly presence: LivePresence;
  readonly store: Store;
  readonly clock: Clock;
  /** Ends what came in through a link, here. */
  readonly dropLink: (id: LinkId) => void;
}

/** Listens to the others and tells them who is here. Ends with the given function. */
export function joinInstances({ relay, live, boards, presence, store, clock, dropLink }: Parts): () => Promise<void> {
  if (relay === NO_RELAY) return async () => undefined;
  relay.listen((news, from) => {
    if (news.kind === "link") dropLink(news.linkId);
    else live.news.hear(news, from);
  });
  const sayWhoIsHere = async (): Promise<void> => {
    // While the database is away the others forget this instance, which cannot serve then anyway.
    const tables = await store.tables().catch(() => []);
    const ids = tables.map(({ id }) => id);
    if (ids.length > 0) relay.tell({ kind: "here", here: presence.here(ids, (id) => boards.tablets(id)) });
  };
  // Whose seat may be given away is asked of the record: it also knows when the line between instances is cut.
  const writeWhoIsHere = async (): Promise<void> => {
    const people = presence.takeUnwritten();
    if (people.length > 0) await store.noteHeard(people, new Date(clock.now()).toISOString()).catch(() => undefined);
  };
  const gossip = setInterval(() => {
    void sayWhoIsHere();
    void writeWhoIsHere();
  }, GOSSIP_MS).unref();
  return () => {
    clearInterval(gossip);
    return relay.close();
  };
}
