/**
 * What this tablet made and the server has not confirmed, on the tablet's disk beside the board's copy.
 * The copy alone does not tell: after a reload without a network the strip could not say how much
 * waits, a long absence could not be sent in parts, and drafts would not know what was typed here.
 */
import type { TextPlace } from "./board-drafts.ts";

export interface UnsentLog {
  add(update: Uint8Array): void;
  /** The oldest `count` are saved. */
  drop(count: number): void;
  /** The texts that were changed here since everything was saved; none: forget them. */
  touch(places: readonly TextPlace[]): void;
}

/** What an earlier visit left. */
export interface UnsentWork {
  readonly updates: readonly Uint8Array[];
  readonly touched: readonly TextPlace[];
}

export const NO_WORK: UnsentWork = { updates: [], touched: [] };
/** For tablets without storage: nothing outlives the page. */
export const NO_LOG: UnsentLog = { add: () => {}, drop: () => {}, touch: () => {} };

/** A store of `y-indexeddb`'s database that it leaves to others. */
const STORE = "custom";
const TOUCHED = "touched";
const UPDATE = "update/";

/** Opens the log of a board's copy. */
export async function openUnsentLog(database: IDBDatabase): Promise<{ log: UnsentLog; left: UnsentWork }> {
  const store = database.transaction(STORE, "readonly").objectStore(STORE);
  const range = IDBKeyRange.bound(UPDATE, `${UPDATE}\uFFFF`);
  const [keys, updates, touched] = await Promise.all([
    answer(store.getAllKeys(range)),
    answer<Uint8Array[]>(store.getAll(range)),
    answer<readonly TextPlace[] | undefined>(store.get(TOUCHED)),
  ]);
  return { log: writing(database, keys.map(String)), left: { updates, touched: touched ?? [] } };
}

/** How many edits a copy holds that were never saved. */
export async function countUnsent(database: string): Promise<number> {
  const opening = indexedDB.open(database);
  // There is no such copy: nothing is made by asking.
  opening.addEventListener("upgradeneeded", () => opening.transaction?.abort());
  const opened = await answer(opening);
  try {
    const store = opened.transaction(STORE, "readonly").objectStore(STORE);
    return await answer(store.count(IDBKeyRange.bound(UPDATE, `${UPDATE}\uFFFF`)));
  } finally {
    opened.close();
  }
}

function writing(database: IDBDatabase, keys: string[]): UnsentLog {
  // Another tab may keep the same board: keys are its own, in the order of time.
  const tab = Math.random().toString(36).slice(2, 8);
  let made = 0;
  const write = (change: (store: IDBObjectStore) => void): void => {
    try {
      change(database.transaction(STORE, "readwrite").objectStore(STORE));
    } catch {
      // Closed or full: the page itself still knows, and the copy has the content.
    }
  };
  return {
    add: (update) => {
      made += 1;
      const key = `${UPDATE}${Date.now().toString(36).padStart(10, "0")}/${String(made).padStart(8, "0")}/${tab}`;
      keys.push(key);
      write((store) => store.put(update, key));
    },
    drop: (count) => {
      const saved = keys.splice(0, count);
      write((store) => {
        for (const key of saved) store.delete(key);
      });
    },
    touch: (places) => write((store) => (places.length > 0 ? store.put(places, TOUCHED) : store.delete(TOUCHED))),
  };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB did not read")));
  });
}
