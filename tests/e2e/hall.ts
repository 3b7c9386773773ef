/** The hall of a filled meeting, for tests of slides and of the show: screens, and what the organiser puts on them. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Evening, fillMeeting } from "../../scripts/screens/fill.ts";
import type { OverviewView } from "../../src/contract/views.ts";
import type { Slide } from "../../src/domain/screen.ts";
import { openContext, openStage, PASSWORD, type Stage } from "./stage.ts";

export const SIZES = [
  { name: "16:9", width: 1920, height: 1080 },
  { name: "4:3", width: 1024, height: 768 },
  { name: "4K", width: 3840, height: 2160 },
] as const;

/** Opens the meeting before a file's tests, in the discussion; pages close after each, and none may have complained. */
export function filledHall() {
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

  const overview = (): Promise<OverviewView> => stage.organiser.call("overview", {});
  const page = async (options: BrowserContextOptions): Promise<Page> => {
    const opened = await openContext(stage, options);
    open.push(opened);
    return opened.context.newPage();
  };
  return {
    get stage(): Stage {
      return stage;
    },
    /** A page of a browser of its own. */
    page,
    /** A projector's screen of this size, on the common link or another one. */
    async screen({ width, height }: { readonly width: number; readonly height: number }, link = stage.links.screen) {
      const screen = await page({ viewport: { width, height }, locale: "pl-PL", reducedMotion: "reduce" });
      await screen.goto(new URL(link).pathname);
      await screen.waitForURL("**/rzutnik");
      return screen;
    },
    overview,
    show: (slide: Slide): Promise<null> => stage.organiser.call("show", { slide }),
    async tableOf(mark: string) {
      const found = (await overview()).rows.find(({ table }) => table.mark === mark)?.table;
      if (!found) throw new Error(`no table ${mark}`);
      return found;
    },
  };
}

/** The slide is drawn, its sizes are settled and its fonts are there. */
export async function settled(page: Page, slide: Slide): Promise<void> {
  const at = "page" in slide ? (slide.page ?? 0) : 0;
  await page.waitForSelector(`[data-slide="${slide.kind}"][data-page="${at}"]`);
  // A board comes on its own connection, after the slide.
  if ("tableId" in slide) await page.waitForSelector("[data-slide] article");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
