/** The hall of the phone tests: one running installation, phones that must not complain, and what people press. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { Browser } from "../support/browser.ts";
import { openContext, openStage, PHONE, type Stage } from "./stage.ts";

export const words = (page: Page) => page.getByRole("textbox", { name: "Jaki jest Państwa pomysł?" });
export const send = (page: Page) => page.getByRole("button", { name: "Wyślij do stolika" }).tap();
export const status = (page: Page, text: string) => page.getByRole("heading", { name: text }).waitFor();

export async function drawSomething(page: Page): Promise<void> {
  const sheet = page.getByRole("img", { name: /kartka|Kartka/ });
  const box = await sheet.boundingBox();
  if (!box) throw new Error("no sheet");
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  for (let i = 1; i <= 20; i += 1)
    await page.mouse.move(box.x + 40 + i * 10, box.y + 40 + Math.sin(i / 3) * 30 + i * 4);
  await page.mouse.up();
}

/** Opens the hall for the tests of a file, and closes it after them. */
export function usePhoneHall() {
  let stage: Stage | null = null;
  let open: { context: BrowserContext; complaints: string[] }[] = [];
  const running = (): Stage => {
    if (!stage) throw new Error("the hall is not open yet");
    return stage;
  };
  const table = (mark: string) => {
    const found = running().links.tables.find((candidate) => candidate.mark === mark);
    if (!found) throw new Error(`no table ${mark}`);
    return found;
  };
  const moderator = async (mark: string): Promise<Browser> => {
    const browser = new Browser(running().base);
    await browser.request(new URL(table(mark).moderators.ngo).pathname);
    return browser;
  };

  beforeAll(async () => {
    stage = await openStage();
  });
  afterEach(async () => {
    const complaints = open.flatMap((one) => one.complaints);
    await Promise.all(open.map(({ context }) => context.close()));
    open = [];
    expect(complaints).toEqual([]);
  });
  afterAll(async () => stage?.close());

  return {
    stage: running,
    table,
    moderator,
    phone: async (options: BrowserContextOptions = PHONE): Promise<BrowserContext> => {
      const opened = await openContext(running(), options);
      open.push(opened);
      return opened.context;
    },
    placeAll: async (mark: string): Promise<void> => {
      await (await moderator(mark)).call("placeAll", {});
    },
    /** How many ideas the register has with exactly these words. */
    registered: async (text: string): Promise<number> => {
      const { rows } = await running().organiser.call("register", {});
      return rows.filter((row) => row.originalText === text).length;
    },
  };
}
