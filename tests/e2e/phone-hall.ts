/** The hall of the phone tests: phones at one running installation, and what people press on them. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { Browser } from "../support/browser.ts";
import { PHONE } from "./stage.ts";
import { useStage } from "./use-stage.ts";

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

/** A stage with phones, for the tests of a file. */
export function usePhoneHall() {
  const { stage, device, table } = useStage();
  const moderator = async (mark: string): Promise<Browser> => {
    const browser = new Browser(stage().base);
    await browser.request(new URL(table(mark).moderators.ngo).pathname);
    return browser;
  };
  return {
    stage,
    table,
    moderator,
    phone: (options: BrowserContextOptions = PHONE): Promise<BrowserContext> => device(options),
    placeAll: async (mark: string): Promise<void> => {
      await (await moderator(mark)).call("placeAll", {});
    },
    /** How many ideas the register has with exactly these words. */
    registered: async (text: string): Promise<number> => {
      const { rows } = await stage().organiser.call("register", {});
      return rows.filter((row) => row.originalText === text).length;
    },
  };
}
