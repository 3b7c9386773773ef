import type { KeyValue } from "./key-value.ts";

const DATABASE = "wspolnie-telefon";
const STORE = "values";
/** Some browsers never answer in private windows: after this many milliseconds another place is taken. */
const PATIENCE = 2500;

/** IndexedDB, proven by a write. Rejects where it is refused or does not answer. */
export async function openIndexedDb(): Promise<KeyValue> {
  const database = await within(PATIENCE, open());
  const store = over(database);
  await within(PATIENCE, store.set("probe", "1"));
  return store;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB is refused")));
    request.addEventListener("blocked", () => reject(new Error("IndexedDB is blocked")));
  });
}

function over(database: IDBDatabase): KeyValue {
  return {
    kind: "disk",
    get: async (key) => {
      const value: unknown = await read(database, (store) => store.get(key));
      return typeof value === "string" ? value : null;
    },
    set: (key, value) => write(database, (store) => store.put(value, key)),
    remove: (key) => write(database, (store) => store.delete(key)),
    list: async (prefix) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
      const values: unknown[] = await read(database, (store) => store.getAll(range));
      return values.filter((value) => typeof value === "string");
    },
  };
}

function read<T>(database: IDBDatabase, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask(database.transaction(STORE, "readonly").objectStore(STORE));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB did not read")));
  });
}

/** Resolves when the transaction is complete, on disk where the browser can promise that. */
function write(database: IDBDatabase, change: (store: IDBObjectStore) => IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, "readwrite", { durability: "strict" });
    const fail = (): void => reject(transaction.error ?? new Error("IndexedDB did not write"));
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("error", fail);
    transaction.addEventListener("abort", fail);
    change(transaction.objectStore(STORE));
  });
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("IndexedDB does not answer")), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
