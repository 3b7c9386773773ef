import type { Random } from "../usecases/ports.ts";
import type { BackingStore } from "./backing-store.ts";
import { seedMeeting } from "./template/seed.ts";

export interface StorePlace {
  /** A `postgresql://` address. Without one everything lies in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  /** The data folder; made when missing. */
  readonly dataDir: string;
  /**
   * Use a data folder beside the process that has it locked: for short commands such as printing the
   * links. Not for a server.
   */
  readonly beside?: boolean;
}

export interface OpenedStore extends Omit<BackingStore, "db"> {
  /** Puts the template's meeting into an empty database. False: there is a meeting already. */
  readonly seed: (random: Random) => Promise<boolean>;
}

/**
 * Opens the record of the meeting and brings it to this version's shape. Throws `StoreOpenError`
 * with a code the start script has a sentence for.
 */
export async function openStore(place: StorePlace): Promise<OpenedStore> {
  const { db, ...opened } = await openBacking(place);
  return { ...opened, seed: (random) => seedMeeting(db, random) };
}

/** Each database brings its own libraries: only the one that is used is loaded. */
async function openBacking({ databaseUrl, dataDir, beside }: StorePlace): Promise<BackingStore> {
  if (databaseUrl) return (await import("./open-postgres.ts")).openPostgresStore(databaseUrl);
  return (await import("./open-sqlite.ts")).openSqliteStore(dataDir, beside === true);
}
