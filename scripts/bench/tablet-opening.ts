/** One opening of the tablet's page on a slow processor. */
import type { BrowserContext, Page } from "playwright-core";
import { newPage, SLOWER } from "./tablet-profile.ts";
import { observe } from "./transfers.ts";

/** Milliseconds after the document's first byte; bytes as they came. */
export interface Opening {
  /** Rows stand on the screen: the page comes with them. */
  readonly seen: number;
  /** Scripts have taken over, and rows answer taps. */
  readonly list: number;
  /** Cards stand on the canvas, opened by a tap as soon as there was a list. */
  readonly canvas: number;
  readonly listScripts: number;
  readonly scripts: number;
}

const PATIENCE = 120_000;

/** Opens the page in `context`, which has the table's session, and closes it unless told otherwise. */
export async function openTablet(context: BrowserContext, base: string, { leaveOpen = false } = {}): Promise<Opening> {
  const page = await newPage(context);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const transfers = observe(cdp);
  await page.addInitScript(markWhenThere);
  await page.goto(`${base}/moderator`, { waitUntil: "commit" });
  const list = await markOf(page, "list");
  const seen = await markOf(page, "seen");
  const listScripts = transfers().scripts;
  await page.evaluate(() => document.querySelector<HTMLElement>("header nav button:nth-child(2)")?.click());
  const canvas = await markOf(page, "canvas");
  const opening = { seen, list, canvas, listScripts, scripts: transfers().scripts };
  await (leaveOpen ? page : context).close();
  return opening;
}

/** Waits for the mark and gives its distance from the first byte. */
async function markOf(page: Page, name: "seen" | "list" | "canvas"): Promise<number> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, { timeout: PATIENCE });
  return page.evaluate((mark) => {
    const [document] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return (performance.getEntriesByName(mark)[0]?.startTime ?? 0) - (document?.responseStart ?? 0);
  }, name);
}

/** Runs in the page: marks the frame after the one in which each view is first there. */
function markWhenThere(): void {
  // React keeps what belongs to an element on it from the moment that it answers for it.
  const answers = (element: Element): boolean => Object.keys(element).some((key) => key.startsWith("__reactProps"));
  const marks = [
    ["seen", "main li[data-number]", () => true],
    ["list", "main li[data-number] input", answers],
    ["canvas", ".tl-shape div[data-number]", () => true],
  ] as const;
  const look = (): void => {
    for (const [name, selector, is] of marks) {
      const found = performance.getEntriesByName(name).length > 0 ? null : document.querySelector(selector);
      if (found && is(found)) requestAnimationFrame(() => performance.mark(name));
    }
    if (performance.getEntriesByName("canvas").length === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
