/** A phone without the network: it opens, knows its own ideas, and what it wrote arrives once, or is given back. */
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import { Browser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { isKept, keptWords } from "../support/kept-page.ts";
import { openSwitchedNetwork, type SwitchedNetwork } from "../support/switched-network.ts";
import { send, status, usePhoneHall, words } from "./phone-hall.ts";
import { axeFindings, isReady, openTable, PHONE } from "./stage.ts";

const { moderator, phone, placeAll, registered, stage, table } = usePhoneHall();

const networks: SwitchedNetwork[] = [];
afterEach(async () => {
  for (const network of networks.splice(0)) await network.close();
});

async function switchedPhone(code: string) {
  const network = await openSwitchedNetwork(stage().base);
  networks.push(network);
  const context = await phone({ ...PHONE, baseURL: network.base });
  return { network, context, page: await openTable(context, code) };
}

async function write(page: Page, text: string): Promise<void> {
  const another = page.getByRole("button", { name: "Dodaj kolejny" });
  await words(page).or(another).first().waitFor();
  if (await another.isVisible()) await another.tap();
  await words(page).fill(text);
  await send(page);
}

const own = (page: Page) => page.getByRole("article");
const isOffline = (page: Page): Promise<void> => page.getByText("Brak połączenia.").waitFor();

describe("a phone without the network", () => {
  it("OF1: opens again, shows its own ideas and what waits, and sends that once on return", async () => {
    const { code } = table("KUL");
    const { network, page } = await switchedPhone(code);
    await write(page, "Przed zanikiem");
    await status(page, "Dotarło do stolika");
    await isKept(page, `/s/${code}`);
    await eventually(async () => (await keptWords(page)).includes("Przed zanikiem"), "the own idea is kept");
    network.off();
    await write(page, "Bez sieci");
    await status(page, "Zapisane na telefonie – wyślemy");
    await page.goto(`/s/${code}?widok=moje`);
    await isReady(page);
    await isOffline(page);
    await own(page).getByText("Bez sieci").waitFor();
    await own(page).getByText("Przed zanikiem").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // Half a word, and another reload.
    await page.getByRole("button", { name: "Dodaj pomysł" }).tap();
    await words(page).fill("Niedokończ");
    await page.getByText("Zapisane na telefonie.").waitFor();
    await page.reload();
    await isReady(page);
    await eventually(async () => (await words(page).inputValue()) === "Niedokończ", "the half word is there");
    network.on();
    await eventually(async () => (await registered("Bez sieci")) === 1, "it has arrived", 30_000);
    await page.getByText("Brak połączenia.").waitFor({ state: "detached" });
    expect(await registered("Przed zanikiem")).toBe(1);
    expect(await words(page).inputValue()).toBe("Niedokończ");
  });

  it("OF2: keeps a page of nobody, and beside it only the own ideas", async () => {
    const { code } = table("SPO");
    const other = new Browser(stage().base);
    await other.call("join", { code });
    await other.call("postIdea", { id: newId("idea"), text: "Czyjś pomysł", sketch: null });
    await placeAll("SPO");
    const { page } = await switchedPhone(code);
    await write(page, "Własny pomysł");
    await status(page, "Dotarło do stolika");
    await page.getByRole("heading", { name: "Tablica" }).scrollIntoViewIfNeeded();
    await page.getByText("Czyjś pomysł").waitFor();
    await isKept(page, `/s/${code}`);
    await eventually(async () => (await keptWords(page)).includes("Własny pomysł"), "the own idea is kept");
    expect(await keptWords(page)).not.toContain("Czyjś pomysł");
    const shell = await page.evaluate(async (path) => (await caches.match(path))?.text(), `/s/${code}`);
    expect(shell).toContain(table("SPO").shortName);
    expect(shell).not.toContain("Własny pomysł");
    expect(shell).not.toMatch(/participant_/);
  });

  it("OF3: a frozen table leaves no page on the phone; the next table takes the place of the one before", async () => {
    const { network, page } = await switchedPhone(table("PRO").code);
    await isKept(page, `/s/${table("PRO").code}`);
    await page.goto(`/s/${table("ROD").code}`);
    await page.getByRole("button", { name: /^Przejdź: / }).tap();
    await isKept(page, `/s/${table("ROD").code}`);
    await eventually(async () => !(await keptWords(page)).includes(table("PRO").shortName), "the former table is gone");
    const { table: at } = await (await moderator("ROD")).call("moderator", {});
    await stage().organiser.call("freeze", { tableId: at.id, frozen: true });
    await eventually(async () => (await keptWords(page)) === "", "nothing is kept");
    network.off();
    await expect(page.reload()).rejects.toThrow(/ERR_/);
  });

  it("OF4: a new version is said and waits until a person takes it; the half-typed word stays", async () => {
    const { code } = table("SEN");
    const { network, page } = await switchedPhone(code);
    await words(page).fill("Pół sło");
    await page.getByText("Zapisane na telefonie.").waitFor();
    // As if this page were of the build before, with files that were kept for it.
    await page.evaluate(() => caches.open("wsp-files-poprzednia"));
    await page.evaluate(() => (document.documentElement.dataset["release"] = "poprzednia"));
    network.off();
    await isOffline(page);
    network.on();
    await page.getByText("Jest nowa wersja tej strony.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await words(page).inputValue()).toBe("Pół sło");
    await page.getByRole("button", { name: "Odśwież" }).tap();
    await page.getByText("Jest nowa wersja tej strony.").waitFor({ state: "detached" });
    await eventually(async () => (await words(page).inputValue()) === "Pół sło", "the half word is there");
    await isKept(page, `/s/${code}`);
    expect(await page.evaluate(() => caches.has("wsp-files-poprzednia"))).toBe(false);
  });

  it("X4, OF3: an idea of the rehearsal is not sent into the meeting: its words come back, and nothing of before is shown", async () => {
    const { code } = table("ZDR");
    await stage().organiser.call("setRehearsal", { on: true });
    const { network, page } = await switchedPhone(code);
    await write(page, "Dotarło w próbie");
    await status(page, "Dotarło do stolika");
    await isKept(page, `/s/${code}`);
    network.off();
    await write(page, "Napisane w próbie");
    await status(page, "Zapisane na telefonie – wyślemy");
    const { content } = await stage().organiser.call("settings", {});
    await stage().organiser.call("beginMeeting", { typed: "usuń próbę", ideas: content.ideas });
    await page.goto(`/s/${code}?widok=moje`);
    await isReady(page);
    await own(page).getByText("Dotarło w próbie").waitFor();
    network.on();
    await page.getByText("To powstało, zanim spotkanie zaczęło się od nowa").waitFor({ timeout: 60_000 });
    await own(page).getByText("Dotarło w próbie").waitFor({ state: "detached" });
    expect([await registered("Napisane w próbie"), await registered("Dotarło w próbie")]).toEqual([0, 0]);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Popraw" }).tap();
    await eventually(
      async () => (await words(page).inputValue()) === "Napisane w próbie",
      "the words lie on the sheet",
    );
    await send(page);
    await status(page, "Dotarło do stolika");
    expect(await registered("Napisane w próbie")).toBe(1);
    await eventually(async () => !(await keptWords(page)).includes("Dotarło w próbie"), "nor is it kept");
  });
});
