/** What a tablet has before its connections stand: the list comes with the page, and is worked with at once. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import { Browser } from "../support/browser.ts";
import { useStage } from "./use-stage.ts";

const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: "pl-PL" } as const;
const TEXT = "Rowery do pożyczenia w każdej dzielnicy";

const { stage, device, table } = useStage();

async function phoneAt(mark: string): Promise<Browser> {
  const phone = new Browser(stage().base);
  await phone.call("join", { code: table(mark).code });
  return phone;
}

async function moderatorOf(mark: string, side: "government" | "ngo" = "ngo"): Promise<Browser> {
  const moderator = new Browser(stage().base);
  await moderator.request(new URL(table(mark).moderators[side]).pathname);
  return moderator;
}

async function placed(mark: string, texts: readonly string[]): Promise<void> {
  const phone = await phoneAt(mark);
  for (const text of texts) await phone.call("postIdea", { id: newId("idea"), text, sketch: null });
  await (await moderatorOf(mark)).call("placeAll", {});
}

const pageOf = async (browser: Browser): Promise<string> => (await browser.request("/moderator")).text();

/** Keeps the board's connection away until the answer is called. */
async function keepBoardAway(page: Page): Promise<() => void> {
  let isAway = true;
  await page.routeWebSocket(/\/board\//, (socket) => {
    if (isAway) void socket.close();
    else socket.connectToServer();
  });
  return () => {
    isAway = false;
  };
}

async function carry(page: Page, card: Locator): Promise<void> {
  const { x, y } = (await card.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 100, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + 180, y + 90, { steps: 8 });
  await page.mouse.up();
}

describe("M6: a tablet's page", () => {
  it("brings the board's list to the moderators of its table, and to nobody else", async () => {
    const [mine, other] = stage().links.tables.map(({ mark }) => mark);
    if (!mine || !other) throw new Error("too few tables");
    await placed(mine, [TEXT]);
    expect(await pageOf(await moderatorOf(mine, "government"))).toContain(TEXT);
    expect(await pageOf(await moderatorOf(other))).not.toContain(TEXT);
    expect(await pageOf(await phoneAt(mine))).not.toContain(TEXT);
    expect(await pageOf(stage().organiser)).not.toContain(TEXT);
    expect(await pageOf(new Browser(stage().base))).not.toContain(TEXT);
  });

  it("is worked with before the document has come, and what was done is done when it comes", async () => {
    const mark = stage().links.tables[2]?.mark ?? "";
    await placed(mark, ["Ławki", "Więcej ławek"]);
    const page = await (await device(TABLET)).newPage();
    const letIn = await keepBoardAway(page);
    await page.goto(new URL(table(mark).moderators.ngo).pathname);
    for (const n of [1, 2]) await page.locator(`li[data-number="${mark}-0${n}"] label`).click();
    await page.getByRole("button", { name: "Grupuj", exact: true }).click();
    await page.getByLabel("Nazwa grupy").fill("Odpoczynek");
    await page.keyboard.press("Enter");
    const said = page.getByRole("status").filter({ hasText: "Nowa grupa Odpoczynek: 2 pomysły" });
    await said.waitFor({ state: "attached" });
    expect(await page.getByRole("heading", { name: "Odpoczynek" }).count()).toBe(0);
    letIn();
    await page.getByRole("heading", { name: "Odpoczynek" }).waitFor();
    await page.getByText(/^Zapisano/).waitFor();
    expect(await pageOf(await moderatorOf(mark))).toContain("Odpoczynek");
  });

  it("shows its cards on the canvas before the document has come, and lets them be carried when it comes", async () => {
    const mark = stage().links.tables[3]?.mark ?? "";
    await placed(mark, ["Cień na przystankach"]);
    const page = await (await device(TABLET)).newPage();
    const letIn = await keepBoardAway(page);
    await page.goto(new URL(table(mark).moderators.ngo).pathname);
    await page.getByRole("button", { name: "Tablica", exact: true }).click();
    const card = page.locator(`.tl-shape div[data-number="${mark}-01"]`);
    await card.waitFor({ timeout: 60_000 });
    const tools = page.getByRole("toolbar", { name: "Narzędzia rysowania" });
    expect(await tools.count()).toBe(0);
    const before = await card.boundingBox();
    await carry(page, card);
    expect(await card.boundingBox()).toEqual(before);
    letIn();
    await tools.waitFor();
    await carry(page, card);
    await page
      .getByRole("status")
      .filter({ hasText: `${mark}-01` })
      .waitFor({ state: "attached" });
    expect(await card.boundingBox()).not.toEqual(before);
  });
});
