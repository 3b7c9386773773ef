/** One table with two tablets and phones over HTTP: what one does the other sees, and nothing is lost between them. */
import type { BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { Browser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { axeFindings, openContext, openStage, type Stage } from "./stage.ts";

const LANDSCAPE: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: "pl-PL" };

let stage: Stage;
let open: { context: BrowserContext; complaints: string[] }[] = [];
let nextTable = 0;

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

type Links = Stage["links"]["tables"][number];

/** Each test has a table of its own. */
function freshTable(): Links {
  const table = stage.links.tables[nextTable];
  nextTable += 1;
  if (!table) throw new Error("more tests than tables");
  return table;
}

async function tablet(table: Links, side: "government" | "ngo"): Promise<Page> {
  const opened = await openContext(stage, LANDSCAPE);
  open.push(opened);
  const page = await opened.context.newPage();
  await page.goto(new URL(table.moderators[side]).pathname);
  await page.getByRole("heading", { level: 1, name: table.shortName }).waitFor();
  await page.getByText("Połączono").waitFor();
  return page;
}

/** Ideas posted from a phone, in this order. */
async function post(table: Links, texts: readonly string[]): Promise<IdeaId[]> {
  const phone = new Browser(stage.base);
  await phone.call("join", { code: table.code });
  const ids = texts.map(() => newId("idea"));
  for (const [i, id] of ids.entries()) await phone.call("postIdea", { id, text: texts[i] ?? "", sketch: null });
  return ids;
}

async function placedIdeas(table: Links, texts: readonly string[]): Promise<Browser> {
  await post(table, texts);
  const moderator = new Browser(stage.base);
  await moderator.request(new URL(table.moderators.ngo).pathname);
  await moderator.call("placeAll", {});
  return moderator;
}

const row = (page: Page, number: string): Locator => page.locator(`li[data-number="${number}"]`);
const numbersIn = (page: Page, group: string): Promise<(string | null)[]> =>
  page
    .getByRole("region", { name: group, exact: true })
    .locator("li[data-number]")
    .evaluateAll((rows) => rows.map((item) => item.getAttribute("data-number")));

async function group(page: Page, title: string, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) await row(page, number).locator("label").click();
  await page.getByRole("button", { name: "Grupuj", exact: true }).click();
  await page.getByLabel("Nazwa grupy").fill(title);
  await page.keyboard.press("Enter");
}

async function chooseFrom(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByRole("button", { name: menu, exact: true }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
}

async function openCanvas(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tablica", exact: true }).click();
  await page.locator(".tl-canvas").waitFor({ timeout: 60_000 });
  await page.getByRole("toolbar", { name: "Narzędzia rysowania" }).waitFor();
}

describe("without a link", () => {
  it("the page says how to get in, and what is wrong with an old link", async () => {
    const opened = await openContext(stage, LANDSCAPE);
    open.push(opened);
    const page = await opened.context.newPage();
    await page.goto("/moderator");
    await page.getByRole("heading", { name: "Tablet stolika" }).waitFor();
    await page.goto("/m/nieprawdziwy-link");
    await page.getByRole("alert").filter({ hasText: "już nie działa" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe("two tablets of one table", () => {
  it("take ideas in: two taps at once are one card, hiding needs a reason and can be taken back", async () => {
    const table = freshTable();
    const [city, ngo] = await Promise.all([tablet(table, "government"), tablet(table, "ngo")]);
    await post(table, ["Mikrogranty", "Sala prób", "Numer telefonu 500 600 700"]);
    const first = `${table.mark}-01`;
    const button = (page: Page) => page.getByRole("button", { name: `Na tablicę: ${first}` });
    await Promise.all([button(city).waitFor(), button(ngo).waitFor()]);
    // At once, or just after it is gone: a finger does not wait for a card to stand still.
    const tap = (found: HTMLElement[]): void => found.forEach((one) => one.click());
    await Promise.all([button(city).evaluateAll(tap), button(ngo).evaluateAll(tap)]);
    for (const page of [city, ngo]) {
      await page.getByRole("heading", { name: "Skrzynka: 2" }).waitFor();
      await page.getByLabel(`Zaznacz ${first}`).waitFor({ state: "attached" });
      expect(await page.getByLabel(`Zaznacz ${first}`).count()).toBe(1);
    }
    await chooseFrom(city, `Czynności: ${table.mark}-03`, "Ukryj…");
    await ngo.getByText("rozpatruje ten pomysł").waitFor();
    await city.getByRole("button", { name: "Ukryj", exact: true }).click();
    for (const page of [city, ngo]) await page.getByRole("heading", { name: "Skrzynka: 1" }).waitFor();
    await city.getByRole("button", { name: "Cofnij" }).click();
    for (const page of [city, ngo]) await page.getByRole("heading", { name: "Skrzynka: 2" }).waitFor();
  });

  it("group from the list by keyboard alone, and say in words what was done", async () => {
    const table = freshTable();
    await placedIdeas(table, ["Boisko przy szkole", "Trener w każdej dzielnicy", "Boiska przy szkołach otwarte"]);
    const [city, ngo] = await Promise.all([tablet(table, "government"), tablet(table, "ngo")]);
    const number = (n: number) => `${table.mark}-0${n}`;
    for (const n of [1, 2]) {
      await city.getByLabel(`Zaznacz ${number(n)}`).focus();
      await city.keyboard.press("Space");
    }
    await city.getByRole("button", { name: "Grupuj", exact: true }).focus();
    await city.keyboard.press("Enter");
    await city.getByRole("dialog").waitFor();
    await city.keyboard.type("Boiska");
    await city.keyboard.press("Enter");
    await ngo.getByRole("heading", { name: "Boiska" }).waitFor();
    await city.getByRole("button", { name: `Czynności: ${number(3)}` }).focus();
    await city.keyboard.press("Enter");
    await city.getByRole("menuitem", { name: "Przenieś do grupy…" }).focus();
    await city.keyboard.press("Enter");
    await city
      .getByRole("dialog")
      .getByRole("button", { name: /Boiska/ })
      .focus();
    await city.keyboard.press("Enter");
    await city
      .getByRole("status")
      .filter({ hasText: `${number(3)} przeniesiono do grupy Boiska, 3 pozycje` })
      .waitFor({ state: "attached" });
    await eventually(
      async () => (await numbersIn(ngo, "Boiska")).length === 3,
      "the other tablet sees three in the group",
    );
    expect(await axeFindings(city)).toEqual([]);
  });

  it("agree between list and canvas; a card in hand is shown as held; undo is one's own", async () => {
    const table = freshTable();
    await placedIdeas(table, ["Jeden", "Dwa", "Trzy"]);
    const [city, ngo] = await Promise.all([tablet(table, "government"), tablet(table, "ngo")]);
    const number = (n: number) => `${table.mark}-0${n}`;
    await group(city, "Razem", [number(1)]);
    await Promise.all([openCanvas(city), openCanvas(ngo)]);
    const card = ngo.locator(`div[data-number="${number(2)}"]`);
    const tray = ngo.locator("strong", { hasText: "Razem" });
    await Promise.all([card.waitFor(), tray.waitFor()]);
    const [from, to] = [await card.boundingBox(), await tray.boundingBox()];
    if (!from || !to) throw new Error("nothing to drag");
    await ngo.mouse.move(from.x + 80, from.y + 20);
    await ngo.mouse.down();
    await ngo.mouse.move(from.x + 110, from.y + 60, { steps: 8 });
    await city.getByText("NGO przenosi").waitFor();
    await ngo.mouse.move(to.x + 60, to.y + 60, { steps: 12 });
    await eventually(
      async () => (await ngo.locator(`.tl-shape:has(div[data-number="${number(2)}"])`).count()) === 1,
      "in hand",
    );
    await ngo.mouse.up();
    await city.getByText("NGO przenosi").waitFor({ state: "detached" });
    await city.getByRole("button", { name: "Lista" }).click();
    await eventually(async () => (await numbersIn(city, "Razem")).length === 2, "dropped into the tray");
    await city.getByRole("button", { name: "Cofnij" }).click();
    await eventually(
      async () => (await city.getByRole("heading", { name: "Razem" }).count()) === 0,
      "own grouping is taken back",
    );
    await ngo.getByRole("button", { name: "Lista" }).click();
    await ngo.getByRole("button", { name: "Cofnij" }).click();
    await city.getByLabel(`Zaznacz ${number(2)}`).waitFor({ state: "attached" });
  });

  it("G10: what every tool draws is stored and shown on the other tablet, with words and in a frame", async () => {
    const table = freshTable();
    await placedIdeas(table, ["Jeden"]);
    const [city, ngo] = await Promise.all([tablet(table, "government"), tablet(table, "ngo")]);
    await Promise.all([openCanvas(city), openCanvas(ngo)]);
    const use = (tool: string) => city.getByRole("button", { name: tool, exact: true }).click();
    await use("Ramka");
    await drag(city, [420, 330], [760, 560]);
    await use("Kształt");
    await drag(city, [460, 370], [560, 440]);
    await city.keyboard.press("Enter");
    await city.keyboard.type("W ramce ");
    await city.keyboard.press("Control+b");
    await city.keyboard.type("grubo");
    await city.keyboard.press("Escape");
    await use("Strzałka");
    await drag(city, [510, 405], [690, 520]);
    await use("Tekst");
    await city.mouse.click(830, 380);
    await city.keyboard.type("https://www.torun.pl i słowa");
    await city.keyboard.press("Escape");
    await use("Marker");
    await drag(city, [820, 460], [980, 480]);
    await use("Pióro");
    await drag(city, [820, 510], [980, 540]);
    await city.keyboard.press("l");
    await drag(city, [820, 570], [980, 590]);
    const shown = (page: Page) =>
      Promise.all(
        ["frame", "geo", "arrow", "text", "highlight", "draw", "line"].map((type) =>
          page.locator(`.tl-shape[data-shape-type="${type}"]`).first().waitFor(),
        ),
      );
    await shown(ngo);
    await city.getByText(/^Zapisano/).waitFor();
    await ngo.reload();
    await openCanvas(ngo);
    await shown(ngo);
    expect(await ngo.getByText("Nie pokazujemy").count()).toBe(0);
  });

  it("draw freely, and the drawing is there after a reload", async () => {
    const table = freshTable();
    await placedIdeas(table, ["Jeden"]);
    const [city, ngo] = await Promise.all([tablet(table, "government"), tablet(table, "ngo")]);
    await Promise.all([openCanvas(city), openCanvas(ngo)]);
    await city.getByRole("button", { name: "Pióro" }).click();
    await city.mouse.move(600, 420);
    await city.mouse.down();
    for (let i = 1; i < 20; i += 1) await city.mouse.move(600 + i * 8, 420 + (i % 5) * 12);
    await city.mouse.up();
    await ngo.locator('.tl-shape[data-shape-type="draw"]').waitFor();
    await city.getByText(/^Zapisano/).waitFor();
    await ngo.reload();
    await openCanvas(ngo);
    await ngo.locator('.tl-shape[data-shape-type="draw"]').waitFor();
    const foreign = await city.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin) && !name.startsWith("data:") && !name.startsWith("blob:")),
    );
    expect(foreign).toEqual([]);
  });

  it("type in one proposal at once and see each other", async () => {
    const table = freshTable();
    await placedIdeas(table, ["Konkursy na trzy lata"]);
    const [city, ngo] = await Promise.all([tablet(table, "government"), tablet(table, "ngo")]);
    await chooseFrom(city, `Czynności: ${table.mark}-01`, "Utwórz propozycję");
    const [mine, theirs] = [city.getByLabel("Proponowane brzmienie"), ngo.getByLabel("Proponowane brzmienie")];
    await mine.waitFor();
    await ngo.getByRole("button", { name: "Propozycje: 1" }).click();
    await mine.fill("Zadania wieloletnie");
    await eventually(async () => (await theirs.inputValue()) === "Zadania wieloletnie", "words arrive");
    await theirs.focus();
    await ngo.keyboard.press("Home");
    await ngo.locator("textarea:focus").waitFor();
    await city.getByText("pisze NGO").waitFor();
    await mine.focus();
    await city.keyboard.press("End");
    await Promise.all([theirs.pressSequentially("Nowe: "), mine.pressSequentially(" (3 lata)")]);
    await eventually(async () => (await mine.inputValue()) === (await theirs.inputValue()), "one text");
    expect(await mine.inputValue()).toBe("Nowe: Zadania wieloletnie (3 lata)");
    await city.getByRole("button", { name: "Cofnij" }).click();
    await eventually(async () => (await theirs.inputValue()).startsWith("Nowe: "), "the other's letters stay");
    expect(await axeFindings(city)).toEqual([]);
  });

  it("become read-only when the organiser freezes the table", async () => {
    const table = freshTable();
    const moderator = await placedIdeas(table, ["Jeden"]);
    const view = await moderator.call("moderator", {});
    const city = await tablet(table, "government");
    await city.getByLabel(`Zaznacz ${table.mark}-01`).waitFor({ state: "attached" });
    await stage.organiser.call("freeze", { tableId: view.table.id, frozen: true });
    await city.getByText("Tablica zamrożona – tylko do odczytu").waitFor();
    expect(await city.getByLabel(`Zaznacz ${table.mark}-01`).count()).toBe(0);
    expect(await city.getByRole("button", { name: "Dodaj za kogoś" }).count()).toBe(0);
    await stage.organiser.call("freeze", { tableId: view.table.id, frozen: false });
    await city.getByLabel(`Zaznacz ${table.mark}-01`).waitFor({ state: "attached" });
  });
});
