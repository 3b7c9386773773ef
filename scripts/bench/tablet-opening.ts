/** One opening of the tablet's page on a slow processor. */
import type { BrowserContext, CDPSession } from "playwright-core";
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
  /** The document is here: tools are there, and cards can be carried. */
  readonly worked: number;
  readonly listScripts: number;
  readonly scripts: number;
}

type Mark = "seen" | "list" | "canvas" | "worked";

const PATIENCE = 120_000;
/** Milliseconds that a visit lasts before it ends: long enough for the browser to keep what it compiled, and for the page to keep its files. */
const VISIT = 5000;
const CANVAS_BUTTON = "header nav button:nth-child(2)";

/** Opens the page in `context`, which has the table's session, opens the canvas with a tap, and leaves after a while. */
export async function openTablet(context: BrowserContext, base: string): Promise<Opening> {
  const page = await newPage(context);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const transfers = observe(cdp);
  // Playwright's own ways to wait put a large script into the page, which the slow processor would have to read first.
  const marks = await listen(cdp);
  await page.addInitScript(markWhenThere, CANVAS_BUTTON);
  await page.goto(`${base}/moderator`, { waitUntil: "commit" });
  const list = await marks("list");
  const seen = await marks("seen");
  const listScripts = transfers().scripts;
  await tap(cdp, list.tap);
  const canvas = await marks("canvas");
  const worked = await marks("worked");
  const { scripts } = transfers();
  await page.waitForTimeout(VISIT);
  await page.close();
  return { seen: seen.at, list: list.at, canvas: canvas.at, worked: worked.at, listScripts, scripts };
}

interface Marked {
  readonly name: Mark;
  /** Milliseconds after the first byte. */
  readonly at: number;
  /** Where the canvas is opened. */
  readonly tap: { readonly x: number; readonly y: number };
}

/** Hears what the page marks; the answer waits for one of the marks. */
async function listen(cdp: CDPSession): Promise<(name: Mark) => Promise<Marked>> {
  const heard = new Map<Mark, Marked>();
  const waiting = new Map<Mark, (marked: Marked) => void>();
  await cdp.send("Runtime.enable");
  await cdp.send("Runtime.addBinding", { name: "tellMark" });
  cdp.on("Runtime.bindingCalled", ({ payload }) => {
    const marked = JSON.parse(payload) as Marked;
    heard.set(marked.name, marked);
    waiting.get(marked.name)?.(marked);
  });
  return (name) =>
    new Promise((resolve, reject) => {
      const known = heard.get(name);
      if (known) return resolve(known);
      const timer = setTimeout(() => reject(new Error(`the tablet never came to "${name}"`)), PATIENCE);
      waiting.set(name, (marked) => {
        clearTimeout(timer);
        resolve(marked);
      });
    });
}

/** A finger, as the screen reports it. */
async function tap(cdp: CDPSession, { x, y }: Marked["tap"]): Promise<void> {
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** Runs in the page: tells the frame after the one in which each thing is first there. */
function markWhenThere(canvasButton: string): void {
  // React keeps what belongs to an element on it from the moment that it answers for it.
  const answers = (element: Element): boolean => Object.keys(element).some((key) => key.startsWith("__reactProps"));
  const marks = [
    ["seen", "main li[data-number]", () => true],
    ["list", "main li[data-number] input", answers],
    ["canvas", ".tl-shape div[data-number]", () => true],
    ["worked", "main [role=toolbar] button + button", () => true],
  ] as const;
  const told = new Set<string>();
  const tell = (name: string): void => {
    const [document_] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const box = document.querySelector(canvasButton)?.getBoundingClientRect() ?? new DOMRect();
    const at = performance.now() - (document_?.responseStart ?? 0);
    const mark = { name, at, tap: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
    (globalThis as unknown as { tellMark(mark: string): void }).tellMark(JSON.stringify(mark));
  };
  const look = (): void => {
    for (const [name, selector, is] of marks) {
      const found = told.has(name) ? null : document.querySelector(selector);
      if (!found || !is(found)) continue;
      told.add(name);
      requestAnimationFrame(() => tell(name));
    }
    if (told.size < marks.length) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
