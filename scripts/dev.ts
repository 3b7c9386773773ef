/** `npm run dev`: the server with pages that reload while they are edited. */
import { existsSync } from "node:fs";
import { copyCanvasAssets, ensureClients } from "./build/build.ts";
import { handOver } from "./support/hand-over.ts";

await ensureClients();
if (!existsSync("public/tldraw")) copyCanvasAssets();
handOver(["--import", "tsx", "server/main.ts"], { NODE_ENV: "development" });
