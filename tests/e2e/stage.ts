/** A whole installation for browser tests: the built product on an empty folder, and a real Chromium. */
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type BrowserContext,
  type BrowserContextOptions,
  type Browser as Chromium,
  chromium,
  type Page,
} from "playwright-core";
import { ensureChromium } from "../../scripts/support/chromium.ts";
import { freePort, type ServerProcess, startServer } from "../../scripts/support/server-process.ts";
import type { LinksView } from "../../src/contract/link-views.ts";
import { Browser } from "../support/browser.ts";

export const PASSWORD = "hasło na próbę 1";

export interface Stage {
  readonly base: string;
  /** The installation's folder; what the server prints is in its `server.log`. */
  readonly dataDir: string;
  readonly chromium: Chromium;
  readonly links: LinksView;
  readonly organiser: Browser;
  /** The server dies as in a power cut … */
  kill(): Promise<void>;
  /** … and comes back on the same folder and port. */
  revive(): Promise<void>;
  close(): Promise<void>;
}

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

export async function openStage(): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), "wspolnie-e2e-"));
  const port = await freePort();
  const start = (): Promise<ServerProcess> =>
    startServer({ dataDir, port, pages: true, env: { ORGANISER_PASSWORD: PASSWORD } });
  let server = await start();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: FLAGS });
  const organiser = new Browser(server.base);
  await organiser.call("enterOrganiser", { password: PASSWORD });
  return {
    base: server.base,
    dataDir,
    chromium: browser,
    links: await organiser.call("links", {}),
    organiser,
    kill: () => server.kill(),
    revive: async () => {
      server = await start();
    },
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The phone everything is drawn for: 360 × 740 points, fingers. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: "pl-PL",
};

/** A context whose pages must not complain; what they said is in `complaints`. */
export async function openContext(stage: Stage, options: BrowserContextOptions = PHONE) {
  const context = await stage.chromium.newContext({ baseURL: stage.base, ...options });
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
  return { context, complaints };
}

/** A table's page whose scripts have taken over. */
export async function openTable(context: BrowserContext, code: string, view = ""): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/s/${code}${view}`);
  await isReady(page);
  return page;
}

export const isReady = async (page: Page): Promise<void> => {
  await page.waitForSelector("html[data-ready]");
};

/** The control room, entered with the password; then another page of the organiser's if it is one. Connected. */
export async function enterControlRoom(context: BrowserContext, path = "/organizator"): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/organizator");
  await page.getByLabel("Hasło").fill(PASSWORD);
  await page.getByRole("button", { name: "Wejdź" }).click();
  await page.getByText("Razem:").waitFor();
  if (path !== "/organizator") await page.goto(path);
  await page.getByText("Połączono").waitFor();
  return page;
}

/** Scripts have taken over what the server sent. */
export const hydrated = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => Object.keys(document.querySelector(wanted) ?? {}).some((key) => key.startsWith("__reactProps")),
    selector,
  );

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Nothing fades or moves any more, and the title of a page that was rendered anew has arrived. */
const isCalm = (): boolean =>
  document.title !== "" &&
  document
    .getAnimations()
    .every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().iterations === Infinity);

/** What axe finds on the page once it is calm, in one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.waitForFunction(isCalm);
  // Through the debugger, because the page's own policy rightly forbids foreign scripts.
  const { readFileSync } = await import("node:fs");
  await page.evaluate(readFileSync(axeFile, "utf8"));
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(root: Document): Promise<AxeResult> } }).axe;
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  });
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
}
