/** The tablet that everything here is measured on: a processor four times slower than this one. */
import type { BrowserContext, Page } from "playwright-core";

export const SLOWER = 4;
export const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: "pl-PL" } as const;

/** A page that takes functions of ours: the loader of TypeScript gives inner ones their names through a helper of its own. */
export async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
  return page;
}
