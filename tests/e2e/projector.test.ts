import readCode from "jsqr";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Evening, fillMeeting } from "../../scripts/screens/fill.ts";
import { newId } from "../../src/client/random-id.ts";
import type { OverviewView } from "../../src/contract/views.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { type Slide, tableOfSlide } from "../../src/domain/screen.ts";
import { Browser } from "../support/browser.ts";
import { illegible } from "./legible.ts";
import { axeFindings, openContext, openStage, PASSWORD, PHONE, type Stage } from "./stage.ts";

const SIZES = [
  { name: "16:9", width: 1920, height: 1080 },
  { name: "4:3", width: 1024, height: 768 },
  { name: "4K", width: 3840, height: 2160 },
] as const;

let stage: Stage;
let evening: Evening;
let open: { context: BrowserContext; complaints: string[] }[] = [];

beforeAll(async () => {
  stage = await openStage();
  evening = await fillMeeting(stage.base, PASSWORD);
  // Nobody works in silence any more: boards may be shown.
  await stage.organiser.call("changePhase", { phase: "discussion" });
});
afterEach(async () => {
  const complaints = open.flatMap((one) => one.complaints);
  await Promise.all(open.map(({ context }) => context.close()));
  open = [];
  expect(complaints).toEqual([]);
});
afterAll(async () => {
  evening?.close();
  await stage?.close();
});

async function hall({ width, height }: { readonly width: number; readonly height: number }, link = stage.links.screen) {
  const opened = await openContext(stage, { viewport: { width, height }, locale: "pl-PL", reducedMotion: "reduce" });
  open.push(opened);
  const page = await opened.context.newPage();
  await page.goto(new URL(link).pathname);
  await page.waitForURL("**/rzutnik");
  return page;
}

const overview = (): Promise<OverviewView> => stage.organiser.call("overview", {});
const show = (slide: Slide): Promise<null> => stage.organiser.call("show", { slide });

async function tableOf(mark: string) {
  const found = (await overview()).rows.find(({ table }) => table.mark === mark)?.table;
  if (!found) throw new Error(`no table ${mark}`);
  return found;
}

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

/** The slide is drawn, its sizes are settled and its fonts are there. */
async function settled(page: Page, slide: Slide): Promise<void> {
  const at = "page" in slide ? (slide.page ?? 0) : 0;
  await page.waitForSelector(`[data-slide="${slide.kind}"][data-page="${at}"]`);
  // A board comes on its own connection, after the slide.
  if ("tableId" in slide) await page.waitForSelector("[data-slide] article");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** The slide and its further pages, as the organiser's "next" turns them. */
async function* pagesFrom(first: Slide): AsyncGenerator<Slide> {
  for (let slide: Slide | null = first; slide; ) {
    await show(slide);
    yield slide;
    const next: Slide | null = (await overview()).show.next?.slide ?? null;
    const turned: boolean = next?.kind === slide.kind && tableOfSlide(next) === tableOfSlide(slide);
    const page = next && "page" in next ? (next.page ?? 0) : 0;
    slide = turned && page > 0 ? next : null;
  }
}

/** An idea of the greatest length, as somebody dictated it. */
async function longIdeaSlide(tableId: TableId): Promise<Slide> {
  const moderator = new Browser(stage.base);
  await moderator.request(new URL(stage.links.tables[0]?.moderators.ngo ?? "").pathname);
  const ideaId = newId("idea");
  const text = "Współorganizowanie międzypokoleniowych warsztatów rękodzielniczych. ".repeat(14).trim();
  await moderator.call("scribeIdea", { id: ideaId, text, sketch: null, source: "spoken" });
  return { kind: "idea", tableId, ideaId, page: 0 };
}

async function groupSlide(tableId: TableId): Promise<Slide> {
  const phone = new Browser(stage.base);
  await phone.call("join", { code: stage.links.tables[0]?.code ?? "" });
  const group = (await phone.call("board", {})).groups.find(({ ideas }) => ideas.length > 1);
  if (!group) throw new Error("no groups");
  return { kind: "group", tableId, groupId: group.id, page: 0 };
}

describe("P8, P10: every slide at 4:3, 16:9 and in 4K", () => {
  it.each([
    ["normal", "light"],
    ["largest", "dark"],
  ] as const)("has nothing cut and everything legible from the back of the hall, text %s, %s", async (text, theme) => {
    await stage.organiser.call("setLook", { theme, text });
    const screens = await Promise.all(SIZES.map((size) => hall(size)));
    const pale = new Set<string>();
    const { id: tableId } = await tableOf("KUL");
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
    await show({ kind: "board", tableId, page: 0 });
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
    await show(walk);
    for (const screen of screens) {
      await settled(screen, walk);
      expect(await screen.evaluate(faults)).toEqual([]);
    }
  });
});

/** Everything that the slides of the test above leave out, and what lies over a slide. */
async function otherSlides(tableId: TableId): Promise<readonly Shot[]> {
  const { organiser } = stage;
  const moderator = new Browser(stage.base);
  await moderator.request(new URL(stage.links.tables[0]?.moderators.ngo ?? "").pathname);
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
    await stage.organiser.call("setLook", { theme, text: "normal" });
    const screens = await Promise.all(SIZES.map((size) => hall(size)));
    const { id: tableId } = await tableOf("KUL");
    const moderator = new Browser(stage.base);
    await moderator.request(new URL(stage.links.tables[0]?.moderators.ngo ?? "").pathname);
    const before = (await moderator.call("moderator", {})).vote;
    if (before) await moderator.call("clearVote", { voteId: before.id });
    for (const { slide, make, undo, waits } of await otherSlides(tableId)) {
      await show(slide);
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
    await stage.organiser.call("setLook", { theme, text: "normal" });
    await show({ kind: "join" });
    const added = Array.from({ length: LIMITS.tables - stage.links.tables.length }, (_, i) => ({
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
      await stage.organiser.call("addTable", { tableId, facts });
    }
    try {
      await Promise.all(SIZES.map(async (size) => seesAllTables(await hall(size), size.name)));
    } finally {
      for (const { tableId } of added) await stage.organiser.call("removeTable", { tableId });
    }
  },
);

/** Turns the pages of the slide for joining by the page's own clock until every table was up. */
async function seesAllTables(screen: Page, where: string): Promise<void> {
  const rows = (await overview()).rows;
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
  expect(await codeOn(screen), where).toBe(stage.base);
}

/** What a phone's camera reads from the screen. */
async function codeOn(screen: Page): Promise<string | null> {
  const picture = await screen.locator("[data-slide] svg[role=img]").screenshot();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return readCode(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
}

describe("the show", () => {
  it("finds its place after a restart in the middle of a walk, and loses a hidden idea at once (P1, I8)", async () => {
    await stage.organiser.call("setLook", { theme: "light", text: "normal" });
    const { id: tableId } = await tableOf("KUL");
    const moderator = new Browser(stage.base);
    await moderator.request(new URL(stage.links.tables[0]?.moderators.ngo ?? "").pathname);
    const id = newId("idea");
    const text = "Telefon do sąsiada 601 000 000";
    await moderator.call("scribeIdea", { id, text, sketch: null, source: "spoken" });
    const { pages } = (await overview()).show.now;
    await show({ kind: "gallery", tableId, page: 0, paused: true });
    const page = await hall(SIZES[0]);
    for (let at = 0; at <= pages + 8 && (await page.getByText(text).count()) === 0; at += 1) {
      const slide: Slide = { kind: "gallery", tableId, page: at, paused: true };
      await show(slide);
      await settled(page, slide);
    }
    await page.getByText(text).waitFor();
    await page.goto("about:blank");
    await page.goto("/rzutnik");
    await page.getByText(text).waitFor({ timeout: 3000 });
    await moderator.call("hideIdea", { ideaId: id, reason: "dane osobowe" });
    await page.getByText(text).waitFor({ state: "detached", timeout: 1000 });
    expect(await page.content()).not.toContain("601 000 000");
  });

  it("is handed to a table from the phone, led from its tablet, and taken back (P4)", async () => {
    await show({ kind: "timer" });
    const [remote, tablet, screen] = [await remoteOnPhone(), await tabletOf(0), await hall(SIZES[0])];
    await remote.getByText("Oddaj ekran stolikowi").click();
    expect(await axeFindings(remote)).toEqual([]);
    await remote.getByRole("button", { name: /KUL/ }).click();
    await screen.getByText("Ekran prowadzi stolik Kultura").waitFor();
    await tablet.getByText("Ekran na sali prowadzi ten stolik").waitFor();
    expect(await axeFindings(tablet)).toEqual([]);
    await tablet.getByRole("button", { name: "Wybierz, co pokazać na ekranie" }).click();
    await tablet.getByRole("menuitem", { name: "Propozycje", exact: true }).click();
    await screen.getByRole("heading", { name: "Propozycje do programu" }).waitFor();
    await tablet.getByRole("button", { name: "Wstecz" }).click();
    await screen.waitForSelector('[data-slide="board"]');
    await remote.getByText("Tablica: Kultura").first().waitFor();

    await remote.getByRole("button", { name: "Zabierz ekran" }).click();
    await screen.getByText("Ekran prowadzi stolik").waitFor({ state: "detached" });
    await tablet.getByText("Ekran na sali prowadzi ten stolik").waitFor({ state: "detached" });
    await tablet.getByRole("button", { name: "Pokaż na ekranie" }).first().click();
    await tablet.getByText("Ekran prowadzi teraz organizator.").first().waitFor();
  });

  it("is driven with one thumb: next, back, an empty screen and the same picture again", async () => {
    await show({ kind: "title" });
    const [remote, screen] = [await remoteOnPhone(), await hall(SIZES[1])];
    expect(await axeFindings(remote)).toEqual([]);
    expect(await remote.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await remote.getByRole("button", { name: "Dalej", exact: true }).click();
    await screen.waitForSelector('[data-slide="join"]');
    await remote.getByText("Dalej: Harmonogram").waitFor();
    await remote.getByRole("button", { name: "Pusty ekran" }).click();
    await screen.waitForSelector('[data-slide="blank"]');
    await remote.getByRole("button", { name: "Przywróć obraz" }).click();
    await screen.waitForSelector('[data-slide="join"]');
    await remote.getByRole("button", { name: "Pusty ekran" }).waitFor();
    await remote.getByRole("button", { name: "Wstecz" }).click();
    await screen.waitForSelector('[data-slide="title"]');
  });

  it("goes to several screens, each with its own; a revoked one goes dark and says so (P5)", async () => {
    await show({ kind: "timer" });
    const desk = await enteredAsOrganiser({ viewport: { width: 1440, height: 900 }, locale: "pl-PL" });
    await desk.goto("/organizator/linki");
    await desk.getByLabel("Nazwa nowego ekranu").fill("Przy stoliku Kultura");
    await desk.getByRole("button", { name: "Dodaj ekran" }).click();
    await desk.getByRole("heading", { name: "Przy stoliku Kultura" }).waitFor();
    expect(await axeFindings(desk)).toEqual([]);
    const { screens } = await stage.organiser.call("links", {});
    const [common, own] = [await hall(SIZES[0]), await hall(SIZES[0], screens.at(-1)?.url)];
    await desk.getByLabel("Pokazuje").last().selectOption({ label: "Tablica: Kultura" });
    await own.waitForSelector('[data-slide="board"]');
    await common.waitForSelector('[data-slide="timer"]');
    await desk.getByRole("button", { name: "Unieważnij link: Przy stoliku Kultura" }).click();
    await desk.getByRole("alertdialog").getByRole("button", { name: "Unieważnij" }).click();
    await own.getByText("Ten link do rzutnika już nie działa").waitFor({ timeout: 30_000 });
    await common.waitForSelector('[data-slide="timer"]');
  });
});

async function enteredAsOrganiser(options: BrowserContextOptions): Promise<Page> {
  const opened = await openContext(stage, options);
  open.push(opened);
  const page = await opened.context.newPage();
  await page.goto("/organizator");
  await page.getByLabel("Hasło").fill(PASSWORD);
  await page.getByRole("button", { name: "Wejdź" }).click();
  await page.getByText("Razem:").waitFor();
  return page;
}

async function remoteOnPhone(): Promise<Page> {
  const page = await enteredAsOrganiser(PHONE);
  await page.goto("/organizator/pilot");
  await page.getByText("Połączono").waitFor();
  return page;
}

async function tabletOf(table: number): Promise<Page> {
  const opened = await openContext(stage, { viewport: { width: 1180, height: 820 }, locale: "pl-PL", hasTouch: true });
  open.push(opened);
  const page = await opened.context.newPage();
  await page.goto(new URL(stage.links.tables[table]?.moderators.government ?? "").pathname);
  await page.getByRole("heading", { name: "Kultura", exact: true }).waitFor();
  return page;
}
