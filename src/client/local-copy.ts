/**
 * A board's copy on the tablet, so that half an hour without Wi-Fi loses nothing. When the server rebuilds the
 * document (`CLOSE.newEpoch`) the copy is discarded with it.
 */
import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

export interface LocalCopy {
  /** Resolves when what was stored here is in the document, or when there is no storage. */
  readonly loaded: Promise<void>;
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
    const patience = new Promise<void>((resolve) => {
      setTimeout(resolve, PATIENCE);
    });
    const loaded = Promise.race([ready(stored), patience]).catch(() => {});
    return { loaded, close: () => stored.destroy(), discard: () => stored.clearData() };
  } catch {
    return NO_COPY;
  }
}

/** Deletes the copy of a board that is there no more, once nobody has it open. */
export function forgetLocalCopy(tableId: string): void {
  if (typeof indexedDB !== "undefined") indexedDB.deleteDatabase(nameOf(tableId));
}

const NO_COPY: LocalCopy = { loaded: Promise.resolve(), close: async () => {}, discard: async () => {} };

async function ready(stored: IndexeddbPersistence): Promise<void> {
  await stored.whenSynced;
}
