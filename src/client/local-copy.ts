/**
 * A board's copy on the tablet, so that half an hour without Wi-Fi loses nothing. When the server rebuilds the
 * document (`CLOSE.newEpoch`) the copy is discarded with it.
 */
import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import { forgetCopy, nameOfCopy, noteCopy } from "./local-copies.ts";
import { NO_LOG, NO_WORK, openUnsentLog, type UnsentLog, type UnsentWork } from "./unsent-log.ts";

export interface LocalCopy {
  /** Resolves when what was stored here is in the document, or when there is no storage: with what was never saved of it. */
  readonly loaded: Promise<UnsentWork>;
  /** Keeps what is made here until it is saved. */
  readonly log: UnsentLog;
  /** Off: the copy leaves the disk while the document stays in use; on again: all of it is kept anew. */
  keep(wanted: boolean): Promise<void>;
  close(): Promise<void>;
  /** Closes and deletes it. */
  discard(): Promise<void>;
}

/** Milliseconds to wait for the browser's storage before going on without it. */
const PATIENCE = 2500;

/** Opens the copy. A browser without storage (private mode) works without one. */
export function openLocalCopy(tableId: string, doc: Y.Doc): LocalCopy {
  if (typeof indexedDB === "undefined") return NO_COPY;
  try {
    return new StoredCopy(tableId, doc);
  } catch {
    return NO_COPY;
  }
}

class StoredCopy implements LocalCopy {
  readonly loaded: Promise<UnsentWork>;
  readonly log: UnsentLog = {
    add: (update) => this.#log.add(update),
    drop: (count) => this.#log.drop(count),
    touch: (places) => this.#log.touch(places),
  };
  readonly #tableId: string;
  readonly #doc: Y.Doc;
  #stored: IndexeddbPersistence | null = null;
  #log = NO_LOG;

  constructor(tableId: string, doc: Y.Doc) {
    this.#tableId = tableId;
    this.#doc = doc;
    const patience = new Promise<UnsentWork>((resolve) => {
      setTimeout(resolve, PATIENCE, NO_WORK);
    });
    this.loaded = Promise.race([this.#open(), patience]).catch(() => NO_WORK);
  }

  async keep(wanted: boolean): Promise<void> {
    if (wanted && !this.#stored) await this.#open();
    if (!wanted) await this.discard();
  }

  async close(): Promise<void> {
    const stored = this.#stored;
    this.#stored = null;
    this.#log = NO_LOG;
    await stored?.destroy().catch(() => {});
  }

  async discard(): Promise<void> {
    await this.close();
    forgetCopy(this.#tableId);
  }

  async #open(): Promise<UnsentWork> {
    const stored = new IndexeddbPersistence(nameOfCopy(this.#tableId), this.#doc);
    this.#stored = stored;
    noteCopy(this.#tableId);
    const { db } = await stored.whenSynced;
    if (!db || this.#stored !== stored) return NO_WORK;
    const { log, left } = await openUnsentLog(db);
    this.#log = log;
    return left;
  }
}

const NO_COPY: LocalCopy = {
  loaded: Promise.resolve(NO_WORK),
  log: NO_LOG,
  keep: async () => {},
  close: async () => {},
  discard: async () => {},
};
