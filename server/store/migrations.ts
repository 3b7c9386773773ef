import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { StoreOpenError } from "./store-open-error.ts";

/** One step of the database's history, as `npm run migration` wrote it. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hexadecimal, as Prisma records it. */
  readonly checksum: string;
}

/** A row of `_prisma_migrations`, as far as it matters here. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** A row to write into `_prisma_migrations`. */
export const recordOf = (migration: Migration) => ({ id: randomUUID(), ...migration });

/** Two folders up is the root, from here as from the compiled server in `dist/server`. */
const FOLDER = path.resolve(import.meta.dirname, "../../prisma/migrations");

/** All migrations of a provider, oldest first. */
export async function readMigrations(provider: "sqlite" | "postgresql"): Promise<readonly Migration[]> {
  const folder = path.join(FOLDER, provider);
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  return Promise.all(
    names.map(async (name) => migration(name, await readFile(path.join(folder, name, "migration.sql")))),
  );
}

function migration(name: string, file: Buffer): Migration {
  return { name, sql: file.toString("utf8"), checksum: createHash("sha256").update(file).digest("hex") };
}

/**
 * What has still to be done. Throws `database-newer` when the database has steps that this version
 * does not know, or knows differently.
 */
export function pendingMigrations(
  all: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const known = new Map(all.map(({ name, checksum }) => [name, checksum]));
  if (applied.some(({ name, checksum }) => known.get(name) !== checksum)) throw new StoreOpenError("database-newer");
  const names = new Set(applied.map(({ name }) => name));
  return all.filter(({ name }) => !names.has(name));
}
