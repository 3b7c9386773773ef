/** One evening in one browser: the control room, a phone, two tablets and the projector, all at once. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openContext, openStage, openTable, PASSWORD, PHONE, type Stage } from "./stage.ts";

const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: "pl-PL" };
const TABLET: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: "pl-PL" };
const HALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 }, locale: "pl-PL" };

const IDEA = "Sala prób dla zespołów po godz. 16";
const OTHER = "Sala prób w każdej dzielnicy";

let stage: Stage;
const complaints: string[][] = [];

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => stage?.close());

async function device(options: BrowserContextOptions): Promise<BrowserContext> {
  const opened = await openContext(stage, options);
  complaints.push(opened.complaints);
  return opened.context;
}

async function at(options: BrowserContextOptions, path: string): Promise<Page> {
  const page = await (await device(options)).newPage();
  await page.goto(path);
  return page;
}

async function controlRoom(): Promise<Page> {
  const page = await at(DESK, "/organizator");
  await page.getByLabel("Hasło").fill(PASSWORD);
  await page.getByRole("button", { name: "Wejdź" }).click();
  await page.getByText("Razem:").waitFor();
  return page;
}

async function send(phone: Page, text: string): Promise<void> {
  await phone.getByRole("textbox", { name: "Jaki jest Państwa pomysł?" }).fill(text);
  await phone.getByRole("button", { name: "Wyślij do stolika" }).tap();
  await phone.getByRole("heading", { name: "Dotarło do stolika" }).waitFor();
}

it("an idea goes from a phone to the board, the hall and the register, and outlives the server (I1, I9, D3)", async () => {
  const table = stage.links.tables[0];
  if (!table) throw new Error("the template has tables");
  const room = await controlRoom();
  const [phone, city, ngo, hall] = await Promise.all([
    device(PHONE).then((context) => openTable(context, table.code)),
    at(TABLET, new URL(table.moderators.government).pathname),
    at(TABLET, new URL(table.moderators.ngo).pathname),
    at(HALL, new URL(stage.links.screen).pathname),
  ]);
  await hall.getByText(table.code).waitFor();

  // The phone posts, both tablets hear it, one takes it in.
  await send(phone, IDEA);
  await Promise.all([city, ngo].map((page) => page.getByRole("heading", { name: "Skrzynka: 1" }).waitFor()));
  await city.getByRole("button", { name: `Na tablicę: ${table.mark}-01` }).click();
  await phone.getByText("Na tablicy", { exact: true }).first().waitFor();
  await phone.getByRole("button", { name: "Dodaj kolejny" }).tap();
  await send(phone, OTHER);
  await ngo.getByRole("button", { name: `Na tablicę: ${table.mark}-02` }).click();

  // The other tablet groups them; both see it.
  for (const n of [1, 2]) await ngo.locator(`li[data-number="${table.mark}-0${n}"] label`).click();
  await ngo.getByRole("button", { name: "Grupuj", exact: true }).click();
  await ngo.getByLabel("Nazwa grupy").fill("Miejsca i sprzęt");
  await ngo.keyboard.press("Enter");
  await city.getByRole("heading", { name: "Miejsca i sprzęt" }).waitFor();

  // The control room puts one idea on the screen, by its number.
  await room.getByLabel("Pokaż numer, np. KUL-07").fill(`${table.mark} 1`);
  await room.keyboard.press("Enter");
  await hall.getByText(/Sala prób dla zespołów/).waitFor();

  // A power cut: everybody comes back by themselves, with everything.
  await stage.kill();
  await stage.revive();
  await Promise.all([city, ngo].map((page) => page.getByText("Połączono").waitFor({ timeout: 60_000 })));
  await room.reload();
  await room.getByText("Razem:").waitFor();
  await hall.reload();
  await hall.getByText(/Sala prób dla zespołów/).waitFor();
  await city.reload();
  await city.getByRole("heading", { name: "Miejsca i sprzęt" }).waitFor();

  const { rows } = await stage.organiser.call("register", {});
  expect(rows.map(({ number, text, groupTitle, place }) => ({ number, text, groupTitle, place }))).toEqual([
    { number: `${table.mark}-01`, text: IDEA, groupTitle: "Miejsca i sprzęt", place: "board" },
    { number: `${table.mark}-02`, text: OTHER, groupTitle: "Miejsca i sprzęt", place: "board" },
  ]);
  expect(complaints.flat()).toEqual([]);
});
