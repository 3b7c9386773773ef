/** The phone page as a cheap phone on a bad network gets it: how much, and how long until it can be written on. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { openDoor } from "../../rehearsal/devices/door.ts";
import { findChromium } from "../support/chromium.ts";
import { freePort, startServer } from "../support/server-process.ts";
import { kilobytes, ms, type Results } from "./table.ts";
import { observe, type Transfers } from "./transfers.ts";

/** 400 kbit/s with 300 ms there and back, on a processor four times slower than this one. */
const SLOW = { kilobits: 400, latencyMs: 300, cpu: 4 } as const;
/** A name for this machine that is not "localhost" to a browser: plain http, as in a hall. */
const HALL = "sala.test";
const VISITS = 5;
const PATIENCE_MS = 120_000;

export async function benchPhone(): Promise<Results> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found. Set CHROMIUM_PATH to a browser.");
  const dataDir = mkdtempSync(join(tmpdir(), "wspolnie-bench-phone-"));
  const password = randomBytes(16).toString("hex");
  const env = { ORGANISER_PASSWORD: password };
  const server = await startServer({ dataDir, port: await freePort(), pages: true, env });
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];
  args.push(`--host-resolver-rules=MAP ${HALL} 127.0.0.1`);
  const browser = await chromium.launch({ executablePath, args });
  try {
    const table = `/s/${await firstCode(server.base, password)}`;
    // Browsers ask for Brotli over https, and on this very machine; under a name as in a hall they do not.
    const [secure, hall] = [server.base + table, server.base.replace("127.0.0.1", HALL) + table];
    // The first visit of each kind pays for compiling and packing, which later ones find done.
    for (const page of [secure, hall]) await visit(browser, page, false);
    const https = await visit(browser, secure, false);
    const http = await visit(browser, hall, false);
    const visits: Visit[] = [];
    for (let round = 0; round < VISITS; round += 1) visits.push(await visit(browser, hall, true));
    return results(http, https, visits);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function firstCode(base: string, password: string): Promise<string> {
  const door = openDoor(base);
  await door.call("enterOrganiser", { password });
  const links = await door.call("links", {});
  const code = links.kind === "done" ? links.value.tables[0]?.code : undefined;
  if (code === undefined) throw new Error("the meeting has no tables");
  return code;
}

interface Visit {
  /** Milliseconds from the tap on the link: the sheet is there, and takes letters (a plain form until scripts come). */
  readonly writable: number;
  /** … and scripts have taken over. */
  readonly ready: number;
  /** From the tap: the first byte of the page, and its largest contentful paint so far. */
  readonly firstByte: number;
  readonly largestPaint: number;
  readonly transfers: Transfers;
}

/** One first visit with an empty cache. */
async function visit(browser: Browser, address: string, slow: boolean): Promise<Visit> {
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
    const bytes = (SLOW.kilobits * 1000) / 8;
    const network = { offline: false, latency: SLOW.latencyMs, downloadThroughput: bytes, uploadThroughput: bytes };
    await cdp.send("Network.emulateNetworkConditions", network);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
  }
  const seen = observe(cdp);
  const start = performance.now();
  await page.goto(address, { waitUntil: "commit", timeout: PATIENCE_MS });
  await page.locator("textarea").first().waitFor({ timeout: PATIENCE_MS });
  const writable = performance.now() - start;
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: PATIENCE_MS });
  const ready = performance.now() - start;
  // Read before anything that loads later, at leisure, is counted too.
  const transfers = seen();
  const painted = await page.evaluate(paints);
  await context.close();
  return { writable, ready, ...painted, transfers };
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

function results(fast: Visit, https: Visit, visits: readonly Visit[]): Results {
  const middle = (of: (visit: Visit) => number): number =>
    visits.map(of).sort((a, b) => a - b)[visits.length >> 1] ?? 0;
  const { scripts, scriptsRaw, styles, document, fonts, requests } = fast.transfers;
  const slow = `${SLOW.kilobits} kbit/s, ${SLOW.latencyMs} ms, CPU ÷ ${SLOW.cpu}`;
  return {
    title: "The phone page, first visit with an empty cache",
    how: `Production build in Chromium, 360 × 740. Slow: ${slow}; median of ${VISITS} visits.`,
    columns: ["what", "figure"],
    rows: [
      ["JavaScript before interaction, gzip (plain http)", `${kilobytes(scripts)} (${kilobytes(scriptsRaw)} unpacked)`],
      ["JavaScript before interaction, Brotli (https)", kilobytes(https.transfers.scripts)],
      ["HTML + CSS + fonts until then, gzip", `${kilobytes(document)} + ${kilobytes(styles)} + ${kilobytes(fonts)}`],
      ["requests until then", String(requests)],
      ["slow: the sheet is there and takes letters (works as a plain form)", ms(middle((one) => one.writable))],
      ["slow: largest contentful paint (LCP)", ms(middle((one) => one.largestPaint))],
      ["slow: first byte", ms(middle((one) => one.firstByte))],
      ["slow: from the first byte to a composer that works", ms(middle((one) => one.writable - one.firstByte))],
      ["slow: scripts have taken over", ms(middle((one) => one.ready))],
      ["this machine, no throttling: sheet / scripts", `${ms(fast.writable)} / ${ms(fast.ready)}`],
    ],
  };
}
