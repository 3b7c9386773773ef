/**
 * A phone in a hall where everything breaks: after each idea the network goes, an answer is lost, the
 * page is reloaded or closed, or the server dies. In the end every idea is in the register, once.
 */
import type { BrowserContext, Page, Route } from "playwright-core";
import { createDice, type Dice } from "../../rehearsal/random.ts";
import { isReady, PHONE, type Stage } from "../e2e/stage.ts";
import { eventually } from "./eventually.ts";

export interface PhoneCuts {
  readonly lost: number;
  readonly doubled: number;
  /** The numbers at the table follow the order in which they were sent. */
  readonly inOrder: boolean;
}

const CUTS = ["flight", "flight", "lost-answer", "lost-question", "reload", "close", "kill"] as const;
type Cut = (typeof CUTS)[number];

/** Sends one idea before each of `cuts` cuts, all by one person at the table with this `code`. */
export async function phoneCuts(stage: Stage, code: string, seed: number, cuts: number): Promise<PhoneCuts> {
  const dice = createDice(seed);
  const context = await stage.chromium.newContext({ ...PHONE, baseURL: stage.base });
  context.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
  try {
    const texts = Array.from({ length: cuts }, (_, i) => `Próba ${seed}, pomysł ${i + 1}`);
    let page = await context.newPage();
    await page.goto(`/s/${code}`);
    for (const text of texts) {
      await isReady(page);
      await write(page, text);
      page = await strike(dice.pick(CUTS) ?? "flight", { stage, context, page, dice, code });
    }
    await page.bringToFront();
    await eventually(async () => (await found(stage, texts)).length >= texts.length, "all have arrived", 90_000);
    const rows = await found(stage, texts);
    return {
      lost: texts.filter((text) => !rows.includes(text)).length,
      doubled: rows.length - new Set(rows).size,
      inOrder: rows.every((text, i) => text === texts[i]),
    };
  } finally {
    await context.close();
  }
}

async function write(page: Page, text: string): Promise<void> {
  const words = page.getByRole("textbox", { name: "Jaki jest Państwa pomysł?" });
  const another = page.getByRole("button", { name: "Dodaj kolejny" });
  const toWriting = another.or(page.getByRole("button", { name: "Dodaj pomysł" })).first();
  await words.or(toWriting).first().waitFor();
  if (await toWriting.isVisible()) await toWriting.tap();
  await words.fill(text);
  await page.getByRole("button", { name: "Wyślij do stolika" }).tap();
  // The sheet that follows is the promise: it is kept, here or at the table.
  await another.waitFor();
}

interface Hall {
  readonly stage: Stage;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly dice: Dice;
  readonly code: string;
}

/** One cut, and its end. Gives the page that goes on. */
async function strike(cut: Cut, hall: Hall): Promise<Page> {
  const { stage, context, page, dice, code } = hall;
  switch (cut) {
    case "flight":
      await context.setOffline(true);
      await lasting(dice);
      await context.setOffline(false);
      return page;
    case "lost-answer":
    case "lost-question":
      await losing(context, cut, dice);
      return page;
    case "reload":
      await page.reload();
      return page;
    case "close":
      return reopened(context, page, code);
    case "kill":
      await stage.kill();
      await stage.revive();
      return page;
  }
}

const lasting = (dice: Dice): Promise<void> => new Promise((resolve) => setTimeout(resolve, dice.below(900)));

/** For a while what the phone asks never arrives, or arrives and is answered to nobody. */
async function losing(context: BrowserContext, cut: "lost-answer" | "lost-question", dice: Dice): Promise<void> {
  const lose = async (route: Route): Promise<void> => {
    if (cut === "lost-answer") await route.fetch().catch(() => undefined);
    await route.abort("connectionreset").catch(() => undefined);
  };
  await context.route("**/api/**", lose);
  await lasting(dice);
  await context.unroute("**/api/**", lose);
}

async function reopened(context: BrowserContext, page: Page, code: string): Promise<Page> {
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto(`/s/${code}`);
  return next;
}

/** Those of `texts` that the register has, by number at the table. */
async function found(stage: Stage, texts: readonly string[]): Promise<string[]> {
  const { rows } = await stage.organiser.call("register", {});
  return rows
    .filter(({ originalText }) => texts.includes(originalText))
    .sort((a, b) => a.number.localeCompare(b.number, "pl", { numeric: true }))
    .map(({ originalText }) => originalText);
}
