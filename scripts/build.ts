/**
 * `npm run build`: clients of the database, the server, tldraw's files for our own host, the pages.
 * `-- --missing`: only what is not there or whose sources changed, as a start wants it.
 */
import { build, buildMissing } from "./build/build.ts";

const built = process.argv.includes("--missing") ? buildMissing(process.env.PAGES !== "off") : build();
process.exitCode = (await built) ? 0 : 1;
