/** Where the schemas and migrations are, and how the PostgreSQL schema follows from the one source. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

export const PROVIDERS = ["sqlite", "postgresql"] as const;
export type Provider = (typeof PROVIDERS)[number];

const SCHEMA_FILES: Readonly<Record<Provider, string>> = {
  sqlite: path.join(ROOT, "prisma/schema.prisma"),
  postgresql: path.join(ROOT, "prisma/postgresql/schema.prisma"),
};

/** The folder of generated clients; present once `generate` has run. */
export const GENERATED = path.join(ROOT, "server/store/generated");

export const schemaFile = (provider: Provider): string => SCHEMA_FILES[provider];

export const migrationsFolder = (provider: Provider): string => path.join(ROOT, "prisma/migrations", provider);

/** Rewrites the PostgreSQL schema from the source. Throws when the source no longer has the expected lines. */
export async function derivePostgresSchema(): Promise<void> {
  const source = await readFile(SCHEMA_FILES.sqlite, "utf8");
  await mkdir(path.dirname(SCHEMA_FILES.postgresql), { recursive: true });
  await writeFile(SCHEMA_FILES.postgresql, toPostgres(source));
}

function toPostgres(source: string): string {
  const models = swap(
    swap(source, '"../server/store/generated/sqlite"', '"../../server/store/generated/postgresql"'),
    'provider = "sqlite"',
    'provider = "postgresql"',
  );
  return models.replace(
    /^(\/\/[^\n]*\n)+/,
    "// Derived from prisma/schema.prisma by scripts/prisma.ts; edit that file.\n",
  );
}

function swap(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`prisma/schema.prisma has no ${from}`);
  return text.replace(from, to);
}
