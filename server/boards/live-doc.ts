/**
 * The document of an open room: the committed state plus the room's own updates that are on their
 * way to the log. Applies updates of writers through the guard; a refused one leaves it soiled, and
 * the room replaces it by a fresh one.
 */
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { type BoardRoots, rootsOf } from "../../src/board/board-doc.ts";
import type { BoardOrigin } from "../../src/board/board-origin.ts";
import type { GuardReason } from "../../src/contract/board-wire.ts";
import type { BoardDeed } from "../usecases/desk-ports.ts";
import { judge } from "./board-guard.ts";
import { deedsOf } from "./deeds.ts";
import { type RootNames, rootNames, spotsOf, type Touched, touchedBy } from "./touched.ts";

/** What an applied update brought: canonical bytes (null: nothing new) and what it touched. */
export interface Change {
  readonly bytes: Uint8Array | null;
  readonly touched: Touched | null;
  /** What a moderator did by it; empty for edits by the server, which are noted by who makes them. */
  readonly deeds: readonly BoardDeed[];
}

const NO_CHANGE: Change = { bytes: null, touched: null, deeds: [] };

export type Applied =
  | ({ readonly ok: true } & Change)
  /** `soiled`: parts of it are in the document, which must be rebuilt. */
  | { readonly ok: false; readonly reason: GuardReason | "garbage"; readonly soiled: boolean };

/** The name under which the server's own Yjs client ids are leased. */
const SERVER = "server";
const MAX_LEASES = 20_000;
const ROOT_COUNT = 6;

/**
 * Who may write under a Yjs client id: the first who did, while the room lives. Writing under a
 * neighbour's id would make the neighbour's next edits look like repetitions, and vanish.
 */
export type Leases = Map<number, string>;

export class LiveDoc {
  readonly doc = new Y.Doc();
  readonly #roots: BoardRoots = rootsOf(this.doc);
  readonly #names: RootNames = rootNames(this.#roots);
  readonly #leases: Leases;
  #change: Change = NO_CHANGE;
  #verdict: GuardReason | null = null;
  /** What waited for others before: a gap in an old log must not count against who writes now. */
  #waitedBefore: readonly unknown[] = [];

  /** A document made of these updates, in order. */
  constructor(updates: readonly Uint8Array[], leases: Leases) {
    this.#leases = leases;
    leases.set(this.doc.clientID, SERVER);
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, { kind: "load" } satisfies BoardOrigin);
    });
    this.doc.on("afterTransaction", (transaction: Y.Transaction) => this.#look(transaction));
    this.doc.on("update", (bytes: Uint8Array) => {
      this.#change = { ...this.#change, bytes };
    });
  }

  /** Applies a writer's update if the guard allows what it does. `writer` leases the client ids in it. */
  apply(update: Uint8Array, writer: string, origin: BoardOrigin): Applied {
    const early = this.#judgeEarly(update, writer);
    if (early !== null) return { ok: false, reason: early, soiled: false };
    this.#begin();
    try {
      Y.applyUpdate(this.doc, update, origin);
    } catch {
      return { ok: false, reason: "garbage", soiled: true };
    }
    const reason = this.#verdict ?? this.#leftover();
    return reason === null ? { ok: true, ...this.#change } : { ok: false, reason, soiled: true };
  }

  /** An edit by the server. When `change` throws, the document is soiled and the error passed on. */
  edit(change: (doc: Y.Doc) => void, origin: BoardOrigin): Change {
    this.#begin();
    this.doc.transact(() => change(this.doc), origin);
    return this.#change;
  }

  /** What another instance committed, or an earlier run of this one. */
  absorb(update: Uint8Array, origin: BoardOrigin): Change {
    this.#begin();
    Y.applyUpdate(this.doc, update, origin);
    return this.#change;
  }

  destroy(): void {
    this.doc.destroy();
  }

  #begin(): void {
    this.#change = NO_CHANGE;
    this.#verdict = null;
    this.#waitedBefore = [this.doc.store.pendingStructs, this.doc.store.pendingDs];
  }

  #look(transaction: Y.Transaction): void {
    const spots = spotsOf(transaction, this.#names);
    const touched = touchedBy(spots);
    const origin: BoardOrigin | null = transaction.origin;
    const isOwn = origin?.kind === "connection";
    this.#change = { bytes: null, touched, deeds: isOwn && touched !== null ? deedsOf(spots, this.#roots) : [] };
    if (isOwn) this.#verdict ??= judge(spots, transaction, this.#roots);
  }

  /** What can be refused without touching the document: garbage, gaps, foreign client ids. */
  #judgeEarly(update: Uint8Array, writer: string): GuardReason | "garbage" | null {
    if (this.#isNextOf(update, writer)) return null;
    const meta = readMeta(update);
    if (meta === null) return "garbage";
    const { clients } = this.doc.store;
    for (const [client, end] of meta.to) {
      const known = clients.has(client) ? Y.getState(this.doc.store, client) : 0;
      if ((meta.from.get(client) ?? 0) > known) return "missing-dependency";
      if (end > known && !this.#lease(client, writer)) return "foreign-client";
    }
    return null;
  }

  /** The common case, read from the update's first bytes: one client, leased to this writer, without a gap. */
  #isNextOf(update: Uint8Array, writer: string): boolean {
    const first = readFirstClient(update);
    if (first === null || this.#leases.get(first.client) !== writer) return false;
    return first.clock <= Y.getState(this.doc.store, first.client);
  }

  #lease(client: number, writer: string): boolean {
    const owner = this.#leases.get(client);
    if (owner !== undefined) return owner === writer;
    if (this.#leases.size >= MAX_LEASES) this.#leases.clear();
    this.#leases.set(client, writer);
    return true;
  }

  /** Parts that wait for others, or stand under roots that do not exist. */
  #leftover(): GuardReason | null {
    const { store, share } = this.doc;
    const waits = [store.pendingStructs, store.pendingDs];
    if (waits.some((one) => one !== null && !this.#waitedBefore.includes(one))) return "missing-dependency";
    return share.size === ROOT_COUNT ? null : "unknown-root";
  }
}

/** Client and clock of an update with structs of exactly one client (format V1); null for any other. */
function readFirstClient(update: Uint8Array): { readonly client: number; readonly clock: number } | null {
  if (update[0] !== 1) return null;
  try {
    const decoder = decoding.createDecoder(update);
    decoder.pos = 1;
    decoding.readVarUint(decoder);
    return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
  } catch {
    return null;
  }
}

function readMeta(update: Uint8Array): ReturnType<typeof Y.parseUpdateMeta> | null {
  try {
    return Y.parseUpdateMeta(update);
  } catch {
    return null;
  }
}
