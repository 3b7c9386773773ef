/** `npm run build`: clients of the database, tldraw's files for our own host, the pages. */
import { build } from "./build/build.ts";

process.exitCode = (await build()) ? 0 : 1;
