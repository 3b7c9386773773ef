import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { derivePostgresSchema, GENERATED, PROVIDERS, type Provider, schemaFile } from "./schemas.ts";

const require = createRequire(import.meta.url);

/** What the clients that lie there were made from. */
const MADE_FROM = path.join(GENERATED, "made-from.txt");

/** Makes the clients of both providers, offline, in about five seconds; at once when they are up to date. */
export async function generateClients(): Promise<void> {
  await derivePostgresSchema();
  const source = await fingerprint();
  if (PROVIDERS.every(isThere) && (await readFile(MADE_FROM, "utf8").catch(() => "")) === source) return;
  await Promise.all(PROVIDERS.map(generate));
  await writeFile(MADE_FROM, source);
}

const isThere = (provider: Provider): boolean => existsSync(path.join(GENERATED, provider, "client.ts"));

/** The schemas and the version of Prisma, as one word. */
async function fingerprint(): Promise<string> {
  const files = [...PROVIDERS.map(schemaFile), require.resolve("prisma/package.json")];
  const hash = createHash("sha256");
  for (const file of files) hash.update(await readFile(file));
  return hash.digest("hex");
}

/**
 * Generating reads only the schema, but the command insists on a schema engine and would download
 * one; naming any existing file satisfies it.
 */
async function generate(provider: Provider): Promise<void> {
  const cli = require.resolve("prisma/build/index.js");
  const child = spawn(process.execPath, [cli, "generate", "--schema", schemaFile(provider)], {
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: cli, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  child.stdout.on("data", (chunk) => said.push(String(chunk)));
  child.stderr.on("data", (chunk) => said.push(String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`prisma generate failed for ${provider}:\n${said.join("")}`);
}
