/**
 * `npm start`: builds when there is no build or its sources changed, then runs the server. Plain
 * JavaScript, because this process stays: what reads TypeScript would stay with it.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

if (existsSync(".env")) process.loadEnvFile(".env");
const build = ["--import", "tsx", "scripts/build.ts", "--missing"];
const { status } = spawnSync(process.execPath, build, { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
await import("../dist/server/launch.mjs");
