/**
 * Where a phone keeps what has not arrived yet. The best place that this browser allows, chosen once;
 * what kind it is decides which words the person is told.
 */
import { openIndexedDb } from "./indexed-db.ts";
import { openLocalStorage } from "./local-storage.ts";
import { memoryStore } from "./memory.ts";

export interface KeyValue {
  /** `disk`: survives closing the browser. `memory`: lost with this page. */
  readonly kind: "disk" | "memory";
  get(key: string): Promise<string | null>;
  /** Resolves when it is written. Rejects when it could not be (full, refused). */
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** Values whose key starts with `prefix`, in the order of their keys. */
  list(prefix: string): Promise<readonly string[]>;
}

/** IndexedDB, else localStorage, else the page's memory. Never rejects. */
export async function openKeyValue(): Promise<KeyValue> {
  return (await openIndexedDb().catch(() => null)) ?? openLocalStorage() ?? memoryStore();
}
