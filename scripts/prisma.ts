/**
 * The database's tools: `generate` makes both Prisma clients, `migration <name>` writes the SQL of
 * the next migration for both providers. Neither needs an engine to be downloaded.
 */
import { generateClients } from "./prisma/generate.ts";
import { writeMigrations } from "./prisma/migration.ts";

const [command, name] = process.argv.slice(2);

if (command === "generate") {
  await generateClients();
} else if (command === "migration" && name !== undefined && /^[a-z0-9_]+$/.test(name)) {
  await writeMigrations(name);
} else {
  console.error("Usage: npm run generate\n       npm run migration -- <name of lower-case letters, digits and _>");
  process.exitCode = 1;
}
