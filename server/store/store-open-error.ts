/** Why a store cannot be opened. The start script has one sentence for each. */
export type StoreOpenCode =
  /** The data folder cannot be made or written to. */
  | "folder-not-writable"
  /** PostgreSQL does not answer, or refuses the name or the password. */
  | "database-unreachable"
  /** Another process uses this data folder. */
  | "locked"
  /** The file is not a database of ours, or it is damaged. */
  | "database-damaged"
  /** A newer version of the app has been here; this one could harm what it does not know. */
  | "database-newer";

/** The store could not be opened. Nothing was changed. */
export class StoreOpenError extends Error {
  readonly code: StoreOpenCode;

  constructor(code: StoreOpenCode, cause?: unknown) {
    super(`store.open_failed: ${code}`, { cause });
    this.name = "StoreOpenError";
    this.code = code;
  }
}
