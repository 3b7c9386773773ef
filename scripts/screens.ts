/**
 * `npm run screens`: starts the product on an empty folder, plays the beginning of the sample
 * meeting through the real doors and writes a picture of every screen to `docs/screens`. With names
 * (`npm run screens -- projector`) only those that begin so.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { newId } from "../src/client/random-id.ts";
import { isId } from "../src/domain/ids.ts";
import type { Slide } from "../src/domain/screen.ts";
import { buildMissing } from "./build/build.ts";
import { type Evening, fillMeeting } from "./screens/fill.ts";
import { type Looker, type Places, type Shot, SIZES, shotsOf } from "./screens/shots.ts";
import { ensureChromium } from "./support/chromium.ts";
import { freePort, startServer } from "./support/server-process.ts";

const FOLDER = "docs/screens";
const PASSWORD = "hasło do zdjęć";
const LOOKERS = ["guest", "participant", "moderator", "organiser", "screen"] as const satisfies readonly Looker[];
const OWN_IDEA = "Wspólny spis sal, które wieczorami stoją puste";
/** Milliseconds for fades and pictures after a screen is there. */
const SETTLE = 900;

/** A board, an idea and a sketch of the first table to show in the hall. */
async function placesOf({ organiser, links }: Evening): Promise<Places> {
  const register = await organiser.call("register", {});
  const [table] = links.tables;
  if (register.kind !== "done" || !table || !isId("table", table.tableId)) throw new Error("the meeting is empty");
  const tableId = table.tableId;
  const onBoard = register.value.rows.filter(({ tableMark, place }) => tableMark === table.mark && place === "board");
  const ideaSlide = (row: (typeof onBoard)[number] | undefined): Slide => {
    if (!row || !isId("idea", row.id)) throw new Error("no such idea on the board");
    return { kind: "idea", tableId, ideaId: row.id };
  };
  return {
    code: table.code,
    slides: {
      board: { kind: "board", tableId, page: 0 },
      idea: ideaSlide(onBoard.find(({ text }) => text.startsWith("Sala prób"))),
      sketch: ideaSlide(onBoard.find(({ hasSketch }) => hasSketch)),
    },
  };
}

/** Lets a browser in where its person would go. */
async function letIn(context: BrowserContext, looker: Looker, base: string, { links }: Evening): Promise<void> {
  const { request } = context;
  const [table] = links.tables;
  const at = (link: string | undefined): string => `${base}${new URL(link ?? base).pathname}`;
  const post = (path: string, data: object) => request.post(`${base}${path}`, { data, headers: { origin: base } });
  switch (looker) {
    case "guest":
      return;
    case "participant":
      await post("/api/join", { code: table?.code });
      await post("/api/ideas", { id: newId("idea"), text: OWN_IDEA, sketch: null });
      return;
    case "moderator":
      await request.get(at(table?.moderators.ngo));
      return;
    case "organiser":
      await post("/api/organiser/enter", { password: PASSWORD });
      return;
    case "screen":
      await request.get(at(links.screen));
      return;
  }
}

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Everybody comes in once and keeps the session for all pictures. */
async function sessionsOf(browser: Browser, base: string, evening: Evening): Promise<ReadonlyMap<Looker, Session>> {
  const sessions = new Map<Looker, Session>();
  for (const looker of LOOKERS) {
    const context = await browser.newContext();
    await letIn(context, looker, base, evening);
    sessions.set(looker, await context.storageState());
    await context.close();
  }
  return sessions;
}

async function take(browser: Browser, shot: Shot, base: string, evening: Evening, session: Session): Promise<void> {
  const context = await browser.newContext({
    storageState: session,
    viewport: SIZES[shot.size],
    deviceScaleFactor: shot.size === "phone" ? 2 : 1,
    colorScheme: shot.dark ? "dark" : "light",
    locale: "pl-PL",
  });
  try {
    if (shot.slide) await evening.organiser.call("show", { slide: shot.slide });
    const page = await context.newPage();
    await page.goto(`${base}${shot.path}`);
    await page.locator(shot.ready).first().waitFor();
    await shot.before?.(page);
    await page.waitForTimeout(SETTLE);
    await page.screenshot({ path: join(FOLDER, `${shot.name}.png`) });
    console.log(`${shot.name}.png`);
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  if (!(await buildMissing(true))) process.exit(1);
  const dataDir = mkdtempSync(join(tmpdir(), "wspolnie-screens-"));
  const server = await startServer({
    dataDir,
    port: await freePort(),
    pages: true,
    env: { ORGANISER_PASSWORD: PASSWORD },
  });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    mkdirSync(FOLDER, { recursive: true });
    const evening = await fillMeeting(server.base, PASSWORD);
    const shots = shotsOf(await placesOf(evening));
    const chosen = shots.filter(({ name }) => wanted.length === 0 || wanted.some((begin) => name.startsWith(begin)));
    const sessions = await sessionsOf(browser, server.base, evening);
    for (const shot of chosen) {
      const session = sessions.get(shot.looker);
      if (session) await take(browser, shot, server.base, evening, session);
    }
    evening.close();
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
