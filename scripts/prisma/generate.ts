import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { derivePostgresSchema, PROVIDERS, type Provider, schemaFile } from "./schemas.ts";

/** Makes the clients of both providers. About five seconds, offline. */
export async function generateClients(): Promise<void> {
  await derivePostgresSchema();
  await Promise.all(PROVIDERS.map(generate));
}

/**
 * Generating reads only the schema, but the command insists on a schema engine and would download
 * one; naming any existing file satisfies it.
 */
async function generate(provider: Provider): Promise<void> {
  const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
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
