import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { enterControlRoom, openContext, openStage, type Stage } from "./stage.ts";

/** The organiser's laptop. */
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: "pl-PL" };

/** A running installation for the tests of a file. Devices are closed after each test; none may have complained. */
export function useStage() {
  let opened: Stage | null = null;
  let devices: { context: BrowserContext; complaints: string[] }[] = [];

  beforeAll(async () => {
    opened = await openStage();
  });
  afterEach(async () => {
    const complaints = devices.flatMap((one) => one.complaints);
    await Promise.all(devices.map(({ context }) => context.close()));
    devices = [];
    expect(complaints).toEqual([]);
  });
  afterAll(async () => opened?.close());

  const stage = (): Stage => {
    if (!opened) throw new Error("the stage is not open yet");
    return opened;
  };
  const device = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const opening = await openContext(stage(), options);
    devices.push(opening);
    return opening.context;
  };
  return {
    stage,
    device,
    /** A page of the organiser's, entered with the password and connected. */
    controlRoom: async (path = "/organizator", options = DESK): Promise<Page> =>
      enterControlRoom(await device(options), path),
    /** The links of the table with this mark. */
    table: (mark: string) => {
      const found = stage().links.tables.find((one) => one.mark === mark);
      if (!found) throw new Error(`no table ${mark}`);
      return found;
    },
  };
}
