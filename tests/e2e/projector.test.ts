import readCode from "jsqr";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { newId } from "../../src/client/random-id.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { type Slide, tableOfSlide } from "../../src/domain/screen.ts";
import { Browser } from "../support/browser.ts";
import { filledHall, SIZES, settled } from "./hall.ts";
import { illegible } from "./legible.ts";
import { axeFindings } from "./stage.ts";

const hall = filledHall();

/** What does not fit, and letters below 2.5 % of the screen's height. */
const faults = (): string[] => {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>("main *")) {
    const { fontSize, overflow } = getComputedStyle(element);
    const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const box = element.getBoundingClientRect();
    const words = element.textContent?.slice(0, 40) ?? "";
    if (box.width <= 1 || box.height <= 1) continue;
    if (says && Number.parseFloat(fontSize) < innerHeight * 0.025 - 0.1) found.push(`small: ${words}`);
    if (says && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1))
      found.push(`outside: ${words}`);
    if (overflow === "hidden" && element.scrollHeight > element.clientHeight + 3) found.push(`cut: ${words}`);
    if (overflow === "hidden" && element.scrollWidth > element.clientWidth + 3) found.push(`cut aside: ${words}`);
  }
  return found;
};

/** The slide and its further pages, as the organiser's "next" turns them. */
async function* pagesFrom(first: Slide): AsyncGenerator<Slide> {
  for (let slide: Slide | null = first; slide; ) {
    await hall.show(slide);
    yield slide;
    const next: Slide | null = (await hall.overview()).show.next?.slide ?? null;
    const turned: boolean = next?.kind === slide.kind && tableOfSlide(next) === tableOfSlide(slide);
    const page = next && "page" in next ? (next.page ?? 0) : 0;
    slide = turned && page > 0 ? next : null;
  }
}

/** An idea of the greatest length, as somebody dictated it. */
async function longIdeaSlide(tableId: TableId): Promise<Slide> {
  const moderator = new Browser(hall.stage.base);
  await moderator.request(new URL(hall.stage.links.tables[0]?.moderators.ngo ?? "").pathname);
  const ideaId = newId("idea");
  const text = "Współorganizowanie międzypokoleniowych warsztatów rękodzielniczych. ".repeat(14).trim();
  await moderator.call("scribeIdea", { id: ideaId, text, sketch: null, source: "spoken" });
  return { kind: "idea", tableId, ideaId, page: 0 };
}

async function groupSlide(tableId: TableId): Promise<Slide> {
  const phone = new Browser(hall.stage.base);
  await phone.call("join", { code: hall.stage.links.tables[0]?.code ?? "" });
  const group = (await phone.call("board", {})).groups.find(({ ideas }) => ideas.length > 1);
  if (!group) throw new Error("no groups");
  return { kind: "group", tableId, groupId: group.id, page: 0 };
}

describe("P8, P10: every slide at 4:3, 16:9 and in 4K", () => {
  it.each([
    ["normal", "light"],
    ["largest", "dark"],
  ] as const)("has nothing cut and everything legible from the back of the hall, text %s, %s", async (text, theme) => {
    await hall.stage.organiser.call("setLook", { theme, text });
    const screens = await Promise.all(SIZES.map((size) => hall.screen(size)));
    const pale = new Set<string>();
    const { id: tableId } = await hall.tableOf("KUL");
    const firsts: Slide[] = [
      { kind: "title" },
      { kind: "join" },
      { kind: "agenda" },
      { kind: "sections", page: 0 },
      { kind: "timer" },
      { kind: "board", tableId, page: 0 },
      await groupSlide(tableId),
      await longIdeaSlide(tableId),
      { kind: "proposals", tableId, page: 0 },
      { kind: "thanks" },
    ];
    for (const first of firsts)
      for await (const slide of pagesFrom(first)) {
        for (const [i, screen] of screens.entries()) {
          await settled(screen, slide);
          const where = `${SIZES[i]?.name} ${JSON.stringify(slide)}`;
          expect(await screen.evaluate(faults), where).toEqual([]);
          for (const fault of await screen.evaluate(illegible)) pale.add(`${where}: ${fault}`);
        }
        if (slide === first && screens[0]) expect(await axeFindings(screens[0]), slide.kind).toEqual([]);
      }
    expect([...pale]).toEqual([]);
    // A planted fault of each kind is caught.
    const [planted] = screens;
    await hall.show({ kind: "board", tableId, page: 0 });
    await planted?.waitForSelector("[data-slide=board] article");
    await planted?.evaluate(() => {
      for (const { style } of document.querySelectorAll<HTMLElement>("h1, article *")) {
        style.setProperty("font-size", "20px", "important");
        style.setProperty("color", "#999", "important");
      }
    });
    const caught = (await planted?.evaluate(illegible))?.join() ?? "";
    for (const what of ["title", "idea", "number", "contrast"]) expect(caught).toContain(what);
    await planted?.reload();
    const walk: Slide = { kind: "gallery", tableId, page: 1, paused: true };
    await hall.show(walk);
    for (const screen of screens) {
      await settled(screen, walk);
      expect(await screen.evaluate(faults)).toEqual([]);
    }
  });
});

/** Everything that the slides of the test above leave out, and what lies over a slide. */
async function otherSlides(tableId: TableId): Promise<readonly Shot[]> {
  const { organiser } = hall.stage;
  const moderator = new Browser(hall.stage.base);
  await moderator.request(new URL(hall.stage.links.tables[0]?.moderators.ngo ?? "").pathname);
  const voteId = newId("vote");
  await moderator.call("openVote", { id: voteId, subject: "ideas", dots: 3 });
  await moderator.call("closeVote", { voteId });
  const board: Slide = { kind: "board", tableId, page: 0 };
  const say = (text: string) => organiser.call("announce", { id: newId("command"), text });
  const freeze = (frozen: boolean) => organiser.call("freeze", { tableId, frozen });
  const phase = (to: "individual" | "discussion") => organiser.call("changePhase", { phase: to });
  return [
    { slide: { kind: "ranking", tableId, page: 0 }, waits: "Wynik głosowania" },
    { slide: board, make: () => say("Za pięć minut przerwa. ".repeat(8)), undo: () => say(""), waits: "przerwa" },
    {
      slide: board,
      make: () => organiser.call("giveFloor", { tableId }),
      undo: () => organiser.call("giveFloor", { tableId: null }),
      waits: "Ekran prowadzi",
    },
    { slide: board, make: () => freeze(true), undo: () => freeze(false), waits: "Tablica zamrożona" },
    { slide: board, make: () => phase("individual"), undo: () => phase("discussion"), waits: "Trwa praca własna" },
    {
      slide: { kind: "join" },
      make: () => organiser.call("setDoors", { open: false }),
      undo: () => organiser.call("setDoors", { open: true }),
      waits: "Drzwi są zamknięte",
    },
  ];
}

interface Shot {
  readonly slide: Slide;
  readonly make?: () => Promise<unknown>;
  readonly undo?: () => Promise<unknown>;
  /** What is on the screen then. */
  readonly waits: string;
}

it.each(["light", "dark"] as const)(
  "P8, P10: results, individual work and what lies over a slide are legible, too: %s",
  async (theme) => {
    await hall.stage.organiser.call("setLook", { theme, text: "normal" });
    const screens = await Promise.all(SIZES.map((size) => hall.screen(size)));
    const { id: tableId } = await hall.tableOf("KUL");
    const moderator = new Browser(hall.stage.base);
    await moderator.request(new URL(hall.stage.links.tables[0]?.moderators.ngo ?? "").pathname);
    const before = (await moderator.call("moderator", {})).vote;
    if (before) await moderator.call("clearVote", { voteId: before.id });
    for (const { slide, make, undo, waits } of await otherSlides(tableId)) {
      await hall.show(slide);
      await make?.();
      for (const [i, screen] of screens.entries()) {
        await screen.waitForSelector(`main[data-theme="${theme}"] [data-slide="${slide.kind}"]`);
        await screen.getByText(waits).first().waitFor();
        const where = `${SIZES[i]?.name} ${theme} ${JSON.stringify(slide)} ${waits}`;
        await expect.poll(() => screen.evaluate(faults), { message: where }).toEqual([]);
        // A strip over the picture takes its height from it.
        const pale = (await screen.evaluate(illegible)).filter((fault) => !make || fault.startsWith("contrast"));
        expect(pale, where).toEqual([]);
      }
      await undo?.();
    }
  },
);

it.each(["light", "dark"] as const)(
  "P13: of as many tables as there can be nine at most are up at once, all in turn; the code is read from every screen: %s",
  async (theme) => {
    await hall.stage.organiser.call("setLook", { theme, text: "normal" });
    await hall.show({ kind: "join" });
    const added = Array.from({ length: LIMITS.tables - hall.stage.links.tables.length }, (_, i) => ({
      tableId: newId("table"),
      mark: `W${String.fromCharCode(65 + i)}MM`,
    }));
    for (const { tableId, mark } of added) {
      const shortName = `Turystyka i krajoznawstwo ${mark}`;
      const facts = {
        name: shortName,
        shortName,
        mark,
        topics: [],
        moderators: [],
        additional: true,
        autoPlace: false,
      };
      await hall.stage.organiser.call("addTable", { tableId, facts });
    }
    try {
      await Promise.all(SIZES.map(async (size) => seesAllTables(await hall.screen(size), size.name)));
    } finally {
      for (const { tableId } of added) await hall.stage.organiser.call("removeTable", { tableId });
    }
  },
);

/** Turns the pages of the slide for joining by the page's own clock until every table was up. */
async function seesAllTables(screen: Page, where: string): Promise<void> {
  const rows = (await hall.overview()).rows;
  const missing = new Set(rows.map(({ table }) => table.mark));
  const marks = () => screen.locator('[data-slide="join"] ul > li > span:first-child').allInnerTexts();
  while (missing.size > 0) {
    const isNew = async () => (await marks()).some((mark) => missing.has(mark));
    await expect.poll(isNew, { timeout: 30_000, interval: 300, message: where }).toBe(true);
    const up = await marks();
    expect(up.length).toBeLessThanOrEqual(9);
    await settled(screen, { kind: "join" });
    expect(await screen.evaluate(faults), where).toEqual([]);
    expect(await screen.evaluate(illegible), where).toEqual([]);
    for (const mark of up) missing.delete(mark);
  }
  expect(await codeOn(screen), where).toBe(hall.stage.base);
}

/** What a phone's camera reads from the screen. */
async function codeOn(screen: Page): Promise<string | null> {
  const picture = await screen.locator("[data-slide] svg[role=img]").screenshot();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return readCode(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
}
