/** Empty installations of a test's own, on each database that the product runs on. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Meeting, startMeeting } from "./meeting.ts";
import { hasPostgres, ownPostgres } from "./own-postgres.ts";

type Database = "sqlite" | "postgresql";

async function databases(): Promise<readonly Database[]> {
  if (await hasPostgres()) return ["sqlite", "postgresql"];
  console.info("PostgreSQL does not answer: these flows run on SQLite only.");
  return ["sqlite"];
}

/** SQLite, and PostgreSQL where one answers. */
export const DATABASES = await databases();

export interface Installation {
  readonly dataDir: string;
  /** Undefined: SQLite in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Starts a server on it. */
  start(): Promise<Meeting>;
}

export interface Installations {
  /** A new, empty one. */
  fresh(): Promise<Installation>;
  /** Stops every server, none of which may have complained, and clears everything away. */
  clear(): Promise<string[]>;
}

export function installationsOn(database: Database): Installations {
  const open: Meeting[] = [];
  const leftovers: (() => Promise<void> | void)[] = [];
  return {
    fresh: async () => {
      const dataDir = mkdtempSync(join(tmpdir(), "wspolnie-installation-"));
      leftovers.push(() => rmSync(dataDir, { recursive: true, force: true }));
      const own = database === "postgresql" ? ownPostgres("installation") : null;
      if (own) leftovers.push(() => own.drop());
      await own?.create();
      const env: Record<string, string> = own ? { DATABASE_URL: own.url } : {};
      const start = async (): Promise<Meeting> => {
        const meeting = await startMeeting({ database, dataDir, env });
        open.push(meeting);
        return meeting;
      };
      return { dataDir, databaseUrl: own?.url, start };
    },
    clear: async () => {
      const errors: string[] = [];
      for (const meeting of open.splice(0)) {
        await meeting.close();
        errors.push(...meeting.errors);
      }
      for (const clear of leftovers.splice(0)) await clear();
      return errors;
    },
  };
}
