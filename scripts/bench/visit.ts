/** One first visit to a page with an empty cache, as a cheap phone on a bad network makes it. */
import type { Browser } from "playwright-core";
import { observe, type Transfers } from "./transfers.ts";

/** Kilobits a second, milliseconds there and back, and how many times slower than this one the processor is. */
export interface Slowness {
  readonly kilobits: number;
  readonly latencyMs: number;
  readonly cpu: number;
}

const PATIENCE_MS = 120_000;

export interface Visit {
  /** Milliseconds from the tap on the link: what was waited for is there. */
  readonly usable: number;
  /** … and scripts have taken over. */
  readonly ready: number;
  /** From the tap: the first byte of the page, and its largest contentful paint so far. */
  readonly firstByte: number;
  readonly largestPaint: number;
  readonly transfers: Transfers;
}

/** Opens `address` and waits for what `shown` selects, then for the scripts. `slow`: null for this machine as it is. */
export async function visit(browser: Browser, address: string, shown: string, slow: Slowness | null): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  if (slow) {
    const bytes = (slow.kilobits * 1000) / 8;
    const network = { offline: false, latency: slow.latencyMs, downloadThroughput: bytes, uploadThroughput: bytes };
    await cdp.send("Network.emulateNetworkConditions", network);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slow.cpu });
  }
  const seen = observe(cdp);
  const start = performance.now();
  await page.goto(address, { waitUntil: "commit", timeout: PATIENCE_MS });
  await page.locator(shown).first().waitFor({ timeout: PATIENCE_MS });
  const usable = performance.now() - start;
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: PATIENCE_MS });
  const ready = performance.now() - start;
  // Read before anything that loads later, at leisure, is counted too.
  const transfers = seen();
  const painted = await page.evaluate(paints);
  await context.close();
  return { usable, ready, ...painted, transfers };
}

/** In the page: what the browser itself noted. */
async function paints(): Promise<Pick<Visit, "firstByte" | "largestPaint">> {
  const largestPaint = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: "largest-contentful-paint",
      buffered: true,
    });
    setTimeout(() => resolve(0), 2000);
  });
  const [visit] = performance.getEntriesByType("navigation");
  return { firstByte: visit instanceof PerformanceNavigationTiming ? visit.responseStart : 0, largestPaint };
}

/** The middle one of these visits' figures. */
export const middle = (visits: readonly Visit[], of: (visit: Visit) => number): number =>
  visits.map(of).sort((a, b) => a - b)[visits.length >> 1] ?? 0;
