/** `npm start`: builds when there is no build or its sources changed, then runs the server. */
import { existsSync } from "node:fs";
import { build, ensureClients, isBuilt } from "./build/build.ts";
import { handOver } from "./support/hand-over.ts";
import { SERVER_ENV } from "./support/server-env.ts";

if (existsSync(".env")) process.loadEnvFile(".env");

await ensureClients();
if (process.env.PAGES !== "off" && !isBuilt()) {
  console.log("Przygotowuję strony, to potrwa około minuty… / Building the pages, about a minute…");
  if (!(await build())) process.exit(1);
}
handOver(["--import", "tsx", "server/main.ts"], SERVER_ENV);
