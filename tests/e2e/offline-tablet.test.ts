/** A tablet without the network: ten minutes (on the page's clock), two hundred edits, a reload in the middle. */
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { rootsOf } from "../../src/board/board-doc.ts";
import { groupIdeas } from "../../src/board/board-edits.ts";
import { readBoard } from "../../src/board/board-read.ts";
import { newId } from "../../src/client/random-id.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { Browser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { isKept, keptWords } from "../support/kept-page.ts";
import { openSwitchedNetwork, type SwitchedNetwork } from "../support/switched-network.ts";
import { axeFindings, type Stage } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const TABLET: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: "pl-PL" };
const { stage, device, table } = useStage();
type Links = Stage["links"]["tables"][number];

const networks: SwitchedNetwork[] = [];
afterEach(async () => {
  for (const network of networks.splice(0)) await network.close();
});

/** A tablet on a network of its own, which can be switched off. */
async function switchedTablet(links: Links) {
  const network = await openSwitchedNetwork(stage().base);
  networks.push(network);
  const context = await device({ ...TABLET, baseURL: network.base });
  const page = await context.newPage();
  await page.goto(new URL(links.moderators.government).pathname);
  await isConnected(page);
  return { network, page };
}

const isConnected = (page: Page): Promise<void> => page.getByText("Połączono").waitFor();
const isSaved = (page: Page): Promise<void> => page.getByText(/^Zapisano \d/).waitFor();
const unsent = async (page: Page): Promise<number> =>
  Number((await page.getByText(/^Niewysłane: \d/).innerText()).replace(/\D/g, ""));
const heading = (page: Page, links: Links): Locator => page.getByRole("heading", { level: 1, name: links.shortName });

/** The other side's moderator, at this table all the time, and ideas in one group of its board. */
async function moderatorWith(links: Links, count: number) {
  const browser = new Browser(stage().base);
  await browser.request(new URL(links.moderators.ngo).pathname);
  const ids: IdeaId[] = [];
  for (let n = 1; n <= count; n += 1) {
    const id = newId("idea");
    await browser.call("scribeIdea", { id, text: `Pomysł ${n}`, sketch: null, source: "spoken" });
    ids.push(id);
  }
  const { table: at } = await browser.call("moderator", {});
  const board = browser.board(at.id, "moderator");
  await eventually(() => readBoard(board.doc).loose.length === count, "the board is read");
  board.edit((doc) => groupIdeas(doc, newId("group"), "Razem", ids));
  await eventually(() => board.saved, "they are in one group");
  return { browser, board, ids, tableId: at.id };
}

async function openCanvas(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tablica", exact: true }).click();
  await page.locator(".tl-canvas").waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Pióro" }).click();
}

/** Stroke by stroke, each an edit of its own. */
async function draw(page: Page, strokes: number): Promise<void> {
  const before = await unsent(page);
  for (let n = 0; n < strokes; n += 1) {
    const [x, y] = [340 + (n % 10) * 50, 240 + Math.floor(n / 10) * 40];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + 8);
    await page.mouse.move(x + 30, y + 20);
    await page.mouse.up();
    await page.getByText(`Niewysłane: ${before + n + 1}`, { exact: true }).waitFor();
  }
}

async function lift(page: Page, number: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await page.getByRole("button", { name: `Czynności: ${number}`, exact: true }).click();
    await page.getByRole("menuitem", { name: "W górę" }).click();
    await page.getByRole("menuitem").first().waitFor({ state: "detached" });
  }
}

/** The ideas of each group in their order, as the server keeps them. */
const groupsOf = (doc: Y.Doc): Record<string, number[]> =>
  Object.fromEntries(readBoard(doc).groups.map(({ group, ideas }) => [group.title, ideas.map(({ idea }) => idea.n)]));

const from = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe("a tablet without the network", () => {
  it("OF1, B4, B9: 200 edits and a reload in the middle: every one arrives once, and what was hidden stays hidden", async () => {
    const links = table("KUL");
    const { browser: other, board, ids } = await moderatorWith(links, 30);
    const { network, page } = await switchedTablet(links);
    const asked: string[] = [];
    page.on("dialog", (dialog) => asked.push(dialog.type()));
    await isKept(page, "/moderator", "ahead");

    // Time is the page's from here on; before, it would hide from the page what it has loaded.
    await page.clock.install();
    network.off();
    await page.getByText("Brak połączenia").waitFor();
    await page.getByText("Praca zostaje na tablecie").waitFor();
    await lift(page, "KUL-30", 25);
    await lift(page, "KUL-29", 25);
    await openCanvas(page);
    await draw(page, 50);
    const before = await unsent(page);
    expect(before).toBe(100);
    await page.clock.fastForward("10:00");

    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await heading(page, links).waitFor();
    await page.getByText("Brak połączenia").waitFor();
    expect(await unsent(page)).toBe(before);
    // Meanwhile at the table: one idea is hidden, two are put together.
    const [hidden, second, third] = ids;
    if (!hidden || !second || !third) throw new Error("no ideas");
    await other.call("hideIdea", { ideaId: hidden, reason: "Dane osobowe" });
    await eventually(() => !rootsOf(board.doc).ideas.has(hidden), "it is hidden");
    board.edit((doc) => groupIdeas(doc, newId("group"), "Od drugiej strony", [second, third]));
    await lift(page, "KUL-28", 25);
    await lift(page, "KUL-27", 25);
    await openCanvas(page);
    await draw(page, 50);
    expect(await unsent(page)).toBe(200);
    await page.clock.fastForward("20:00");

    network.on();
    await isConnected(page);
    await isSaved(page);
    await eventually(() => rootsOf(board.doc).drawing.size === 100, "100 strokes, once each");
    const expected = { Razem: [4, 27, 28, 29, 30, ...from(5, 26)], "Od drugiej strony": [2, 3] };
    expect(groupsOf(board.doc)).toEqual(expected);
    await page.getByRole("button", { name: "Lista" }).click();
    const shown = page.locator("li[data-number]");
    await eventually(async () => (await shown.count()) === 29, "the list is without the hidden one");
    expect(await page.locator('li[data-number="KUL-01"]').count()).toBe(0);

    // Undo is still one's own: the last stroke goes, the other side's group stays.
    await page.getByRole("button", { name: "Cofnij" }).click();
    await eventually(() => rootsOf(board.doc).drawing.size === 99, "one stroke is taken back");
    expect(groupsOf(board.doc)).toEqual(expected);
  });

  it("OF2, OF3: keeps for a day what its table needs and no more: nothing hidden, no page of anybody else", async () => {
    const links = table("TCA");
    const { browser: other, ids } = await moderatorWith(links, 2);
    const [hidden] = ids;
    if (!hidden) throw new Error("no idea");
    await other.call("hideIdea", { ideaId: hidden, reason: "Numer telefonu" });
    const { network, page } = await switchedTablet(links);
    const phone = new Browser(stage().base);
    await phone.call("join", { code: links.code });
    await phone.call("postIdea", { id: newId("idea"), text: "Czeka w skrzynce", sketch: null });
    await isKept(page, "/moderator");
    await eventually(async () => (await keptWords(page)).includes("Czeka w skrzynce"), "the inbox is kept");
    const kept = await keptWords(page);
    for (const words of ["Numer telefonu", "Pomysł 1", "Pomysł 2"]) expect(kept).not.toContain(words);
    for (const path of ["/wyniki", "/", "/organizator", "/api/moderator"])
      expect(await page.evaluate((path) => caches.match(path).then(Boolean), path)).toBe(false);
    // The next day the page opens, and knows nothing any more.
    network.off();
    await page.getByText("Brak połączenia").waitFor();
    await page.clock.install({ time: Date.now() + 25 * 60 * 60 * 1000 });
    await page.reload();
    await page.getByText("Serwer nie odpowiada").waitFor();
    expect(await heading(page, links).count()).toBe(0);
  });

  it("OF3: never opens what it kept once its link is revoked and the server answers; unsent work waits for a new link", async () => {
    const links = table("ZDR");
    const { board, tableId } = await moderatorWith(links, 3);
    const { network, page } = await switchedTablet(links);
    await isKept(page, "/moderator");
    network.off();
    await page.getByText("Brak połączenia").waitFor();
    await lift(page, "ZDR-03", 2);
    await stage().organiser.call("revokeLink", { tableId, side: "government" });
    await page.reload();
    await heading(page, links).waitFor();
    network.on();
    await page.getByRole("heading", { name: "Tablet stolika" }).waitFor();
    await page.getByText("Na tym tablecie są 2 niewysłane zmiany.").waitFor();
    expect(await heading(page, links).count()).toBe(0);
    expect(await keptWords(page)).toBe("");
    expect(await axeFindings(page)).toEqual([]);
    // Without the network there is nothing to open any more.
    network.off();
    const another = await page.context().newPage();
    await expect(another.goto("/moderator")).rejects.toThrow(/ERR_/);
    await another.close();
    network.on();
    const { tables } = await stage().organiser.call("links", {});
    const fresh = tables.find(({ mark }) => mark === "ZDR");
    await page.goto(new URL(fresh?.moderators.government ?? "").pathname);
    await isSaved(page);
    await eventually(() => groupsOf(board.doc)["Razem"]?.join() === "3,1,2", "the two steps have arrived");
  });

  it("OF3: what waits on a tablet that is let in no more can be removed from it", async () => {
    const links = table("ROD");
    const { tableId } = await moderatorWith(links, 1);
    const { network, page } = await switchedTablet(links);
    await isKept(page, "/moderator");
    network.off();
    await page.getByText("Brak połączenia").waitFor();
    await page.getByRole("button", { name: "Dodaj za kogoś" }).click();
    await page.getByRole("dialog").getByRole("textbox").first().fill("Powiedziane bez sieci");
    await page.keyboard.press("ControlOrMeta+Enter");
    expect(await unsent(page)).toBe(1);
    await page.close({ runBeforeUnload: false });
    await stage().organiser.call("revokeLink", { tableId, side: "government" });
    network.on();
    const again = await page.context().newPage();
    await again.goto("/moderator");
    await again.getByText("Na tym tablecie jest 1 niewysłana zmiana.").waitFor();
    await again.getByRole("button", { name: "Usuń to z tabletu" }).click();
    await again.getByText("Usunięto z tego tabletu.").waitFor();
    expect(await again.evaluate(() => JSON.stringify(localStorage))).not.toContain("Powiedziane");
  });

  it("OF3: a frozen table and another table's link leave nothing of the one before", async () => {
    const links = table("PRO");
    const { tableId } = await moderatorWith(links, 1);
    const { network, page } = await switchedTablet(links);
    const boards = (): Promise<string[]> =>
      page.evaluate(async () =>
        (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith("wsp-board-") ? [name] : [])),
      );
    await isKept(page, "/moderator");
    expect(await boards()).toEqual([`wsp-board-${tableId}`]);
    await stage().organiser.call("freeze", { tableId, frozen: true });
    await eventually(async () => (await keptWords(page)) === "" && (await boards()).length === 0, "nothing is kept");
    await page.getByText("Pomysł 1").first().waitFor();
    await stage().organiser.call("freeze", { tableId, frozen: false });
    await eventually(async () => (await boards()).length === 1, "the board is kept again");
    await isKept(page, "/moderator");

    await page.goto(new URL(table("SEN").moderators.ngo).pathname);
    await heading(page, table("SEN")).waitFor();
    await isConnected(page);
    await eventually(async () => !(await boards()).includes(`wsp-board-${tableId}`), "the former board is gone");
    await isKept(page, "/moderator");
    network.off();
    await page.reload();
    await heading(page, table("SEN")).waitFor();
    expect(await keptWords(page)).not.toContain(links.shortName);
  });
});
