import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import {
  type DiffTarget,
  type MigrationList,
  SchemaEngine,
  __wbg_set_wasm as setWasm,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import { derivePostgresSchema, migrationsFolder, PROVIDERS, type Provider, schemaFile } from "./schemas.ts";
import { scratchPostgres } from "./scratch-postgres.ts";
import { scratchSqlite } from "./scratch-sqlite.ts";

/** A server on which the PostgreSQL differ may make and drop its own scratch database. */
const SCRATCH_POSTGRES = process.env.DATABASE_URL ?? "postgresql://postgres@127.0.0.1:5432/postgres";

/** Always there, and a database user with modest rights may not even ask for it. */
const PUBLIC_SCHEMA = '-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n';

/** Writes `prisma/migrations/<provider>/<time>_<name>/migration.sql` where the schema is ahead of the migrations. */
export async function writeMigrations(name: string): Promise<void> {
  await loadEngine();
  await derivePostgresSchema();
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  for (const provider of PROVIDERS) await writeMigration(provider, `${stamp}_${name}`);
}

async function writeMigration(provider: Provider, folder: string): Promise<void> {
  const sql = await difference(provider);
  if (sql === null) {
    console.log(`${provider}: the migrations already lead to this schema`);
    return;
  }
  const target = path.join(migrationsFolder(provider), folder);
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, "migration.sql"), sql.replace(PUBLIC_SCHEMA, ""));
  console.log(`${provider}: ${path.relative(process.cwd(), target)}/migration.sql`);
}

/** SQL from the end of the migrations to the schema; null when there is nothing to do. */
async function difference(provider: Provider): Promise<string | null> {
  const file = { path: schemaFile(provider), content: await readFile(schemaFile(provider), "utf8") };
  const differ = await SchemaEngine.new(
    { datamodels: [[file.path, file.content]] },
    () => undefined,
    adapter(provider),
  );
  try {
    const { stdout } = await differ.diff({
      from: await startingPoint(provider),
      to: { tag: "schemaDatamodel", files: [file] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout === null || stdout.includes("This is an empty migration.") ? null : stdout;
  } finally {
    differ.free();
  }
}

const adapter = (provider: Provider) =>
  bindMigrationAwareSqlAdapterFactory(provider === "sqlite" ? scratchSqlite() : scratchPostgres(SCRATCH_POSTGRES));

async function startingPoint(provider: Provider): Promise<DiffTarget> {
  const names = (await readdir(migrationsFolder(provider)).catch((): string[] => [])).sort();
  return names.length === 0 ? { tag: "empty" } : { tag: "migrations", ...(await migrationList(provider, names)) };
}

async function migrationList(provider: Provider, names: readonly string[]): Promise<MigrationList> {
  const baseDir = migrationsFolder(provider);
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(path.join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  );
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: `provider = "${provider}"\n` },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** The engine is WebAssembly written for bundlers: its module is put in by hand. */
async function loadEngine(): Promise<void> {
  const script = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = await readFile(path.join(path.dirname(script), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...engine } });
  setWasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start === "function") start();
}
