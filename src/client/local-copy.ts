/**
 * A board's copy on the tablet, so that half an hour without Wi-Fi loses nothing. When the server rebuilds the
 * document (`CLOSE.newEpoch`) the copy is discarded with it.
 */
import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import { NO_LOG, NO_WORK, openUnsentLog, type UnsentLog, type UnsentWork } from "./unsent-log.ts";

export interface LocalCopy {
  /** Resolves when what was stored here is in the document, or when there is no storage: with what was never saved of it. */
  readonly loaded: Promise<UnsentWork>;
  /** Keeps what is made here until it is saved. */
  readonly log: UnsentLog;
  close(): Promise<void>;
  /** Closes and deletes it. */
  discard(): Promise<void>;
}

const nameOf = (tableId: string): string => `wsp-board-${tableId}`;

/** Milliseconds to wait for the browser's storage before going on without it. */
const PATIENCE = 2500;

/** Opens the copy. A browser without storage (private mode) works without one. */
export function openLocalCopy(tableId: string, doc: Y.Doc): LocalCopy {
  if (typeof indexedDB === "undefined") return NO_COPY;
  try {
    const stored = new IndexeddbPersistence(nameOf(tableId), doc);
    let log = NO_LOG;
    const load = async (): Promise<UnsentWork> => {
      const { db } = await stored.whenSynced;
      if (!db) return NO_WORK;
      const opened = await openUnsentLog(db);
      log = opened.log;
      return opened.left;
    };
    const patience = new Promise<UnsentWork>((resolve) => {
      setTimeout(resolve, PATIENCE, NO_WORK);
    });
    return {
      loaded: Promise.race([load(), patience]).catch(() => NO_WORK),
      log: { add: (update) => log.add(update), drop: (count) => log.drop(count), touch: (places) => log.touch(places) },
      close: () => stored.destroy(),
      discard: () => stored.clearData(),
    };
  } catch {
    return NO_COPY;
  }
}

/** Deletes the copy of a board that is there no more, once nobody has it open. */
export function forgetLocalCopy(tableId: string): void {
  if (typeof indexedDB !== "undefined") indexedDB.deleteDatabase(nameOf(tableId));
}

const NO_COPY: LocalCopy = {
  loaded: Promise.resolve(NO_WORK),
  log: NO_LOG,
  close: async () => {},
  discard: async () => {},
};
