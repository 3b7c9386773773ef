/** A board's copy on the tablet, so that half an hour without Wi-Fi loses nothing. */
import { clearDocument, IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

export interface LocalCopy {
  /** Resolves when what was stored here is in the document, or when there is no storage. */
  readonly loaded: Promise<void>;
  close(): Promise<void>;
  /** Closes and deletes it. */
  discard(): Promise<void>;
}

const nameOf = (tableId: string, epoch: number): string => `wsp-board-${tableId}-${epoch}`;
const epochKey = (tableId: string): string => `wsp-epoch-${tableId}`;

/** Milliseconds to wait for the browser's storage before going on without it. */
const PATIENCE = 2500;

/** The epoch of the copy that this tablet holds; 0 at first. */
export function knownEpoch(tableId: string): number {
  try {
    return Number(localStorage.getItem(epochKey(tableId))) || 0;
  } catch {
    return 0;
  }
}

/** Remembers the epoch for the next start; a copy of an older one is never opened again. */
export function rememberEpoch(tableId: string, epoch: number): void {
  const before = knownEpoch(tableId);
  if (before === epoch) return;
  try {
    localStorage.setItem(epochKey(tableId), String(epoch));
  } catch {
    return;
  }
  void clearDocument(nameOf(tableId, before)).catch(() => {});
}

/** Opens the copy. A browser without storage (private mode) works without one. */
export function openLocalCopy(tableId: string, doc: Y.Doc): LocalCopy {
  if (typeof indexedDB === "undefined") return NO_COPY;
  try {
    const stored = new IndexeddbPersistence(nameOf(tableId, knownEpoch(tableId)), doc);
    const patience = new Promise<void>((resolve) => {
      setTimeout(resolve, PATIENCE);
    });
    const loaded = Promise.race([stored.whenSynced.then(() => {}), patience]).catch(() => {});
    return { loaded, close: () => stored.destroy(), discard: () => stored.clearData() };
  } catch {
    return NO_COPY;
  }
}

const NO_COPY: LocalCopy = { loaded: Promise.resolve(), close: async () => {}, discard: async () => {} };
