/** `npm run dev`: the server with pages that reload while they are edited. */
import { existsSync } from "node:fs";
import { copyCanvasAssets } from "./build/pages.ts";
import { generateClients } from "./prisma/generate.ts";
import { handOver } from "./support/hand-over.ts";

await generateClients();
if (!existsSync("public/tldraw")) copyCanvasAssets();
handOver(["--import", "tsx", "server/main.ts"], { NODE_ENV: "development" });
