/** The moderators' tablet on a slow processor: how soon a full board can be worked with, and how smoothly a card moves. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { openDoor } from "../../rehearsal/devices/door.ts";
import { openStore } from "../../server/store/open-store.ts";
import { SYSTEM_RANDOM } from "../../server/system.ts";
import { findChromium } from "../support/chromium.ts";
import { freePort, startServer } from "../support/server-process.ts";
import { fillBoard, LONG_EVENING } from "./long-evening.ts";
import { kilobytes, ms, type Results } from "./table.ts";
import { type Drag, dragCard } from "./tablet-drag.ts";
import { type Evening, playEvening } from "./tablet-evening.ts";
import { type Opening, openTablet } from "./tablet-opening.ts";
import { SLOWER, TABLET } from "./tablet-profile.ts";

const ROUNDS = 3;
/** Visits between the first one and the one that counts as opened again, as on any evening. */
const VISITS = 2;
/** What is promised; milliseconds and frames a second. */
const PROMISE = { list: 700, canvas: 2000, fps: 50, evening: 4 * 60_000 } as const;
/** An evening's edits without its long history, which only the server's benchmarks need. */
const EVENING = { ...LONG_EVENING, drawings: 60, edits: 6000 } as const;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

export async function benchTablet(): Promise<Results> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found. Set CHROMIUM_PATH to a browser.");
  const dataDir = mkdtempSync(join(tmpdir(), "wspolnie-bench-tablet-"));
  await fill(dataDir);
  const password = randomBytes(16).toString("hex");
  const env = { ORGANISER_PASSWORD: password };
  const server = await startServer({ dataDir, port: await freePort(), pages: true, env });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const [full, empty] = await tablesOf(server.base, password);
    const session = await sessionOf(browser, server.base + full.link);
    // The server answers for the first time.
    await onFreshTablet(executablePath, session, (context) => openTablet(context, server.base));
    const first: Opening[] = [];
    const again: Opening[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await onFreshTablet(executablePath, session, async (context) => {
        first.push(await openTablet(context, server.base));
        // A browser keeps what it compiled from the second visit on.
        for (let visit = 0; visit < VISITS; visit += 1) await openTablet(context, server.base);
        again.push(await openTablet(context, server.base));
      });
    }
    const drag = await dragCard(await browser.newContext({ ...TABLET, storageState: session }), server.base);
    const evening = await playEvening(await browser.newContext(TABLET), server.base, empty);
    return results({ first, again, drag, evening });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A tablet that has never seen the page, with its disk: caches and storage live as long as `use`. */
async function onFreshTablet<T>(
  executablePath: string,
  { cookies }: Session,
  use: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const disk = mkdtempSync(join(tmpdir(), "wspolnie-bench-disk-"));
  const context = await chromium.launchPersistentContext(disk, { ...TABLET, executablePath, args: FLAGS });
  try {
    await context.addCookies(cookies);
    return await use(context);
  } finally {
    await context.close();
    rmSync(disk, { recursive: true, force: true });
  }
}

async function fill(dataDir: string): Promise<void> {
  const opened = await openStore({ dataDir });
  await opened.seed(SYSTEM_RANDOM);
  const [table] = await opened.store.tables();
  if (!table) throw new Error("the template has no tables");
  await fillBoard(opened, table.id, EVENING);
  await opened.close();
}

/** A table's link for one side, and its code for phones. */
export interface TableDoors {
  readonly link: string;
  readonly other: string;
  readonly code: string;
}

async function tablesOf(base: string, password: string): Promise<readonly [TableDoors, TableDoors]> {
  const door = openDoor(base);
  await door.call("enterOrganiser", { password });
  const links = await door.call("links", {});
  if (links.kind !== "done") throw new Error("the organiser's door does not open");
  const [full, empty] = links.value.tables.map(({ moderators, code }) => ({
    link: new URL(moderators.ngo).pathname,
    other: new URL(moderators.government).pathname,
    code,
  }));
  if (!full || !empty) throw new Error("the template has no two tables");
  return [full, empty];
}

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The cookie alone: storage and cache stay empty. */
async function sessionOf(browser: Browser, link: string): Promise<Session> {
  const context = await browser.newContext();
  await context.request.get(link);
  const state = await context.storageState();
  await context.close();
  return state;
}

interface Measured {
  readonly first: readonly Opening[];
  readonly again: readonly Opening[];
  readonly drag: Drag;
  readonly evening: Evening;
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const verdict = (isMet: boolean, promise: string): string => `${promise}: ${isMet ? "met" : "**missed**"}`;

function results({ first, again, drag, evening }: Measured): Results {
  const seen = (openings: readonly Opening[]): number => middle(openings.map((one) => one.seen));
  const list = (openings: readonly Opening[]): number => middle(openings.map((one) => one.list));
  const canvas = (openings: readonly Opening[]): number => middle(openings.map((one) => one.canvas));
  const worked = (openings: readonly Opening[]): number => middle(openings.map((one) => one.worked));
  const { ideas, sketches } = EVENING;
  const [script, whole] = [middle(first.map((one) => one.listScripts)), middle(first.map((one) => one.scripts))];
  const fps = 1000 / drag.frame.median;
  return {
    title: `The tablet with ${ideas} ideas and ${sketches} sketches, processor ${SLOWER} times slower`,
    how: `Production build in Chromium without a graphics card, 1180 × 820, server on the same machine. Medians of ${ROUNDS} tablets, each with a disk of its own; counted from the document's first byte. "Opened again" is the ${VISITS + 2}th visit.`,
    columns: ["what", "figure", "promise"],
    rows: [
      ["first visit, empty cache: the list stands on the screen", ms(seen(first)), ""],
      [
        "first visit, empty cache: the list can be worked with",
        ms(list(first)),
        verdict(list(first) <= PROMISE.list, "≤ 0.7 s"),
      ],
      [
        "first visit, empty cache: the canvas shows its cards",
        ms(canvas(first)),
        verdict(canvas(first) <= PROMISE.canvas, "≤ 2 s"),
      ],
      ["first visit, empty cache: the canvas can be worked with", ms(worked(first)), ""],
      ["opened again (cache, local copy): the list stands on the screen", ms(seen(again)), ""],
      [
        "opened again (cache, local copy): the list can be worked with",
        ms(list(again)),
        verdict(list(again) <= PROMISE.list, "≤ 0.7 s"),
      ],
      [
        "opened again (cache, local copy): the canvas shows its cards",
        ms(canvas(again)),
        verdict(canvas(again) <= PROMISE.canvas, "≤ 2 s"),
      ],
      ["opened again (cache, local copy): the canvas can be worked with", ms(worked(again)), ""],
      [
        "dragging one card for 3 s: median frame",
        `${ms(drag.frame.median)}, ${fps.toFixed(0)} a second`,
        verdict(fps >= PROMISE.fps, "≥ 50 a second"),
      ],
      ["dragging one card for 3 s: p95 frame", ms(drag.frame.p95), ""],
      ["of each frame: scripts; style and layout", `${ms(drag.script)}; ${ms(drag.layout)}`, ""],
      ["JavaScript until the list; with the canvas (packed)", `${kilobytes(script)}; ${kilobytes(whole)}`, ""],
      [
        `${evening.ideas} ideas to ${evening.priorities} worded priorities, confirmed by both sides: taps, letters typed, time`,
        `${evening.taps} taps, ${evening.letters} letters, ${(evening.ms / 1000).toFixed(0)} s by script`,
        verdict(
          evening.byHand <= PROMISE.evening,
          `≤ 4 min at one tap in 2 s (${(evening.byHand / 60_000).toFixed(1)} min)`,
        ),
      ],
    ],
  };
}
