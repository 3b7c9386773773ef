import { arePagesBuilt, buildPages } from "./pages.ts";
import { ensureServer } from "./server.ts";

/** Builds everything. False: it failed, and what failed has said why. */
export async function build(): Promise<boolean> {
  await ensureServer();
  return buildPages();
}

/** Builds what is not there or whose sources changed since. `pages`: are they wanted, too? */
export async function buildMissing(pages: boolean): Promise<boolean> {
  await ensureServer();
  if (!pages || arePagesBuilt()) return true;
  console.log("Przygotowuję strony, to potrwa około minuty… / Building the pages, about a minute…");
  return buildPages();
}
