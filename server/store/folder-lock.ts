import path from "node:path";
import Database from "better-sqlite3";
import { StoreOpenError } from "./store-open-error.ts";

/**
 * Keeps a second process out of a data folder. The lock is the operating system's: an exclusive
 * transaction on a file of its own, so nothing of it is left after a crash or `kill -9`.
 * Throws `locked` when another process holds it.
 */
export function lockFolder(folder: string): { readonly release: () => void } {
  const file = new Database(path.join(folder, "lock.db"), { timeout: 0 });
  try {
    file.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    file.close();
    throw error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")
      ? new StoreOpenError("locked", error)
      : error;
  }
  return { release: () => file.close() };
}
