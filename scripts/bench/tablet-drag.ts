/** How smoothly one card moves over a full canvas. */
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { newPage, SLOWER } from "./tablet-profile.ts";

export interface Drag {
  /** Milliseconds between two frames. */
  readonly frame: { readonly median: number; readonly p95: number };
  /** Milliseconds of a frame spent in scripts, and in style and layout. */
  readonly script: number;
  readonly layout: number;
}

const LASTS = 3000;
const PATIENCE = 120_000;

/** Opens the canvas in `context`, which has the table's session, and carries a card about for three seconds. */
export async function dragCard(context: BrowserContext, base: string): Promise<Drag> {
  const page = await newPage(context);
  await page.goto(`${base}/moderator`);
  await page.locator("header nav button:nth-child(2)").click({ timeout: PATIENCE });
  const card = page.locator(".tl-shape div[data-number]:visible").first();
  await card.waitFor({ timeout: PATIENCE });
  await page.waitForLoadState("networkidle");
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const from = await cardInSight(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // The first movement lifts the card; what is measured is the carrying.
  await page.mouse.move(from.x + 20, from.y + 20, { steps: 4 });
  const before = await busy(cdp);
  const frames = page.evaluate(countFrames, LASTS);
  const end = performance.now() + LASTS;
  for (let step = 0; performance.now() < end; step += 1) {
    await page.mouse.move(from.x + 180 * Math.sin(step / 20), from.y + 120 * Math.sin(step / 13));
  }
  const gaps = await frames;
  const after = await busy(cdp);
  await page.mouse.up();
  await context.close();
  const sorted = [...gaps].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    frame: { median: at(0.5), p95: at(0.95) },
    script: (after.script - before.script) / gaps.length,
    layout: (after.layout - before.layout) / gaps.length,
  };
}

/** A point of a loose card in the middle of the screen. */
async function cardInSight(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const boxes = await page.locator(".tl-shape div[data-number]:visible").evaluateAll((cards) =>
    cards.map((card) => {
      const { x, y } = card.getBoundingClientRect();
      return { x: x + 60, y: y + 16 };
    }),
  );
  const found = boxes.find(({ x, y }) => x > 420 && x < 760 && y > 250 && y < 560);
  if (!found) throw new Error("no card in sight");
  return found;
}

/** Milliseconds that the page has worked so far. */
async function busy(cdp: CDPSession): Promise<{ readonly script: number; readonly layout: number }> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const ms = (name: string): number => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
  return { script: ms("ScriptDuration"), layout: ms("LayoutDuration") + ms("RecalcStyleDuration") };
}

/** Runs in the page: milliseconds between frames for as long as told. */
function countFrames(lasts: number): Promise<number[]> {
  return new Promise((resolve) => {
    const gaps: number[] = [];
    const start = performance.now();
    let last = start;
    const frame = (now: number): void => {
      gaps.push(now - last);
      last = now;
      if (now - start < lasts) requestAnimationFrame(frame);
      else resolve(gaps.slice(1));
    };
    requestAnimationFrame(frame);
  });
}
