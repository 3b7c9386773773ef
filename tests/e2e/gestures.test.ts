/** What is being drawn on one tablet is seen on the other while the hand still moves. */
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { rootsOf } from "../../src/board/board-doc.ts";
import { newId } from "../../src/client/random-id.ts";
import { BOARD_PATH, WIRE } from "../../src/contract/board-wire.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { Browser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import type { Stage } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const LANDSCAPE: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: "pl-PL" };
const { stage, device, table } = useStage();
type Links = Stage["links"]["tables"][number];

async function canvasOf(links: Links, side: "government" | "ngo"): Promise<Page> {
  const page = await (await device(LANDSCAPE)).newPage();
  await page.goto(new URL(links.moderators[side]).pathname);
  await page.getByRole("heading", { level: 1, name: links.shortName }).waitFor();
  await page.getByText("Połączono").waitFor();
  await page.getByRole("button", { name: "Tablica", exact: true }).click();
  await page.getByRole("toolbar", { name: "Narzędzia rysowania" }).waitFor({ timeout: 60_000 });
  return page;
}

/** The board as the server has it. */
async function boardOf(links: Links) {
  const browser = new Browser(stage().base);
  await browser.request(new URL(links.moderators.ngo).pathname);
  const { table: at } = await browser.call("moderator", {});
  const board = browser.board(at.id, "moderator");
  await eventually(() => board.synced, "the board is read");
  return { browser, board, tableId: at.id, close: () => browser.close() };
}

/** The hall's screen with a table's board, and what its connection is told of people. */
async function hallWith(tableId: TableId) {
  await stage().organiser.call("show", { slide: { kind: "board", tableId, page: 0 } });
  const page = await (await device({ viewport: { width: 1920, height: 1080 }, locale: "pl-PL" })).newPage();
  const frames: Buffer[] = [];
  page.on("websocket", (socket) => {
    if (!socket.url().includes(BOARD_PATH)) return;
    socket.on("framereceived", ({ payload }) => {
      // Nobody at all is the server's sign of life.
      if (typeof payload !== "string" && payload[0] === WIRE.awareness && payload.length > 3) frames.push(payload);
    });
  });
  await page.goto(new URL(stage().links.screen).pathname);
  return { page, told: () => frames.map((frame) => frame.toString("latin1")) };
}

const drawn = (page: Page, type: string): Locator =>
  page.locator(`.tl-shape:not(.tl-shape-background)[data-shape-type="${type}"]`);

const choose = (page: Page, tool: string): Promise<void> =>
  page.getByRole("button", { name: tool, exact: true }).click();

describe("a drawing in the making", () => {
  it("LG1, LG2: is on the other tablet while the pointer is down, is one edit, and its place is taken without a gap", async () => {
    const links = table("KUL");
    const [one, other] = [await canvasOf(links, "government"), await canvasOf(links, "ngo")];
    const { board, close } = await boardOf(links);
    const before = board.updatesReceived;
    // Every moment at which the other tablet shows no stroke although it had one.
    await other.evaluate(() => {
      const strokes = (): number => document.querySelectorAll('.tl-shape[data-shape-type="draw"] path').length;
      const watched = { shown: 0, gaps: 0 };
      Object.assign(window, { watched });
      new MutationObserver(() => {
        watched.shown = Math.max(watched.shown, strokes());
        if (strokes() < watched.shown) watched.gaps += 1;
      }).observe(document.body, { childList: true, subtree: true });
    });

    await choose(one, "Pióro");
    await one.mouse.move(400, 300);
    await one.mouse.down();
    for (let i = 1; i <= 30; i += 1) await one.mouse.move(400 + i * 8, 300 + Math.sin(i / 3) * 40);
    await drawn(other, "draw").waitFor();
    const size = async (page: Page) => (await drawn(page, "draw").boundingBox())?.width ?? 0;
    await eventually(async () => Math.abs((await size(other)) - (await size(one))) < 12, "nearly all of it is seen");
    expect(board.updatesReceived).toBe(before);
    expect(rootsOf(board.doc).drawing.size).toBe(0);
    // What is not there yet cannot be taken: it is locked.
    await other.getByRole("button", { name: "Wybór", exact: true }).click();
    await other.keyboard.press("ControlOrMeta+a");
    await other.keyboard.press("Delete");
    expect(await drawn(other, "draw").count()).toBe(1);

    await one.mouse.up();
    await eventually(() => rootsOf(board.doc).drawing.size === 1, "it is on the board");
    expect(board.updatesReceived).toBe(before + 1);
    await eventually(() => board.presence.size > 0, "the tablets are present");
    await eventually(
      () => [...board.presence.values()].every((state) => !JSON.stringify(state).includes("gesture")),
      "nothing is in the making any more",
    );
    expect(await drawn(other, "draw").count()).toBe(1);
    expect(await other.evaluate(() => Reflect.get(window, "watched"))).toEqual({ shown: 1, gaps: 0 });
    await eventually(async () => Math.abs((await size(other)) - (await size(one))) < 1, "the same on both");
    close();
  });

  it.each([
    ["Kształt", "geo"],
    ["Strzałka", "arrow"],
    ["Marker", "highlight"],
    ["Ramka", "frame"],
  ])("LG1: also with %s", async (tool, type) => {
    const links = table("SPO");
    const [one, other] = [await canvasOf(links, "government"), await canvasOf(links, "ngo")];
    const known = await drawn(other, type).count();
    await choose(one, tool);
    await one.mouse.move(420, 320);
    await one.mouse.down();
    await one.mouse.move(500, 380, { steps: 4 });
    await one.mouse.move(620, 460, { steps: 4 });
    await eventually(async () => (await drawn(other, type).count()) === known + 1, "it is seen");
    await one.mouse.up();
    await one.getByText(/^Zapisano/).waitFor();
    expect(await drawn(other, type).count()).toBe(known + 1);
  });

  it("LG1, LG2: is gone when its tablet closes in the middle of it; the hall goes on reading its list", async () => {
    const links = table("ZDR");
    const [one, other] = [await canvasOf(links, "government"), await canvasOf(links, "ngo")];
    const { browser, board, tableId, close } = await boardOf(links);
    await browser.call("scribeIdea", { id: newId("idea"), text: "Ławki", sketch: null, source: "spoken" });
    const { page: hall, told } = await hallWith(tableId);
    await hall.getByText("Ławki").waitFor();

    await choose(one, "Pióro");
    await one.mouse.move(400, 300);
    await one.mouse.down();
    await one.mouse.move(520, 360, { steps: 12 });
    await drawn(other, "draw").waitFor();
    await eventually(() => told().some((frame) => frame.includes('"gesture"')), "the hall's screen is told, too");
    expect(await hall.getByText("Ławki").isVisible()).toBe(true);
    await one.close();
    await drawn(other, "draw").waitFor({ state: "detached" });
    await eventually(() => told().at(-1)?.includes("null") === true, "and that it is gone");
    expect(rootsOf(board.doc).drawing.size).toBe(0);
    close();
  });
});
