/** Three server processes on one PostgreSQL and one Redis, behind a balancer; one is killed, then Redis. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type * as Y from "yjs";
import { drawnBox } from "../../rehearsal/drawn.ts";
import { freePort, type ServerProcess, startServer } from "../../scripts/support/server-process.ts";
import { rootsOf } from "../../src/board/board-doc.ts";
import { BoardSession } from "../../src/client/board-provider.ts";
import { type IdeaId, isId, type TableId } from "../../src/domain/ids.ts";
import type { Side } from "../../src/domain/side.ts";
import { type Balancer, openBalancer } from "../support/balancer.ts";
import { Browser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { newIdeaId, PASSWORD } from "../support/meeting.ts";
import { hasPostgres, ownPostgres } from "../support/own-postgres.ts";
import { hasRedisServer, type OwnRedis, ownRedis } from "../support/own-redis.ts";

const isThere = hasRedisServer && (await hasPostgres());
if (!isThere) console.info("PostgreSQL or redis-server is not there: three instances are not tried.");

/** A phone that sends one idea after the other, each until it is acknowledged. */
class Phone {
  readonly acknowledged: IdeaId[] = [];
  readonly #browser: Browser;
  #stopped = false;
  readonly #done: Promise<void>;

  constructor(browser: Browser) {
    this.#browser = browser;
    this.#done = this.#send();
  }

  stop(): Promise<void> {
    this.#stopped = true;
    return this.#done;
  }

  async #send(): Promise<void> {
    while (!this.#stopped) {
      const id = newIdeaId();
      while (!(await this.#arrives(id))) await pause(50);
      this.acknowledged.push(id);
      // Below the pace that one person may keep.
      await pause(1100);
    }
  }

  async #arrives(id: IdeaId): Promise<boolean> {
    const answer = await this.#browser
      .ask("postIdea", { id, text: `Pomysł ${id}`, sketch: null })
      .catch(() => ({ status: 0 }));
    return answer.status === 200;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(!isThere)("three instances", () => {
  const database = ownPostgres("three");
  const folders = [1, 2, 3].map(() => mkdtempSync(join(tmpdir(), "wspolnie-three-")));
  let servers: ServerProcess[] = [];
  let redis: OwnRedis;
  let balancer: Balancer;

  beforeAll(async () => {
    await database.create();
    redis = await ownRedis();
    const ports = await Promise.all(folders.map(() => freePort()));
    const env = { DATABASE_URL: database.url, REDIS_URL: redis.url, ORGANISER_PASSWORD: PASSWORD };
    const start = (i: number) => startServer({ dataDir: folders[i] ?? "", port: ports[i] ?? 0, pages: false, env });
    servers = [await start(0), ...(await Promise.all([start(1), start(2)]))];
    balancer = await openBalancer(ports);
  }, 120_000);

  afterAll(async () => {
    await balancer?.close();
    await Promise.all(servers.map((server) => server.kill()));
    await redis?.kill();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  const organise = async (): Promise<Browser> => {
    const organiser = new Browser(balancer.base);
    await organiser.call("enterOrganiser", { password: PASSWORD });
    return organiser;
  };

  /** A tablet with the browser's own code for boards, and the cookie of its link. */
  async function tablet(link: string, tableId: TableId, side: Side): Promise<BoardSession> {
    const browser = new Browser(balancer.base);
    await browser.request(new URL(link).pathname);
    const headers = { cookie: browser.cookie(), origin: balancer.base };
    class CookieSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers, perMessageDeflate: false });
      }
    }
    return new BoardSession({
      tableId,
      side,
      origin: balancer.base.replace("http", "ws"),
      // The same interface as the browser's, down to what the session uses.
      WebSocket: CookieSocket as unknown as typeof globalThis.WebSocket,
    });
  }

  test("L4: one killed and Redis gone under load: devices move over, nothing acknowledged is lost or doubled", async () => {
    const organiser = await organise();
    const [links] = (await organiser.call("links", {})).tables;
    if (!links || !isId("table", links.tableId)) throw new Error("no tables");
    const phones = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const browser = new Browser(balancer.base);
        await browser.call("join", { code: links.code });
        return new Phone(browser);
      }),
    );
    const tablets = [
      await tablet(links.moderators.government, links.tableId, "government"),
      await tablet(links.moderators.ngo, links.tableId, "ngo"),
    ];
    await eventually(() => tablets.every((one) => one.snapshot().ready), "the tablets have the board", 20_000);
    let strokes = 0;
    const drawing = setInterval(() => {
      strokes += 1;
      tablets.forEach((one, i) => draw(one.snapshot().doc, `shape:${i}-${strokes}`));
    }, 40);

    const heard = (): number => phones.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    const progress = async (what: string): Promise<void> => {
      const before = heard();
      await eventually(() => heard() >= before + 6, what, 60_000);
    };
    await progress("ideas arrive");
    await servers[0]?.kill();
    await progress("ideas arrive at the two that are left");
    await redis.kill();
    await progress("ideas arrive without Redis");
    await redis.start();
    await progress("and with it again");

    clearInterval(drawing);
    await Promise.all(phones.map((phone) => phone.stop()));
    await eventually(() => tablets.every(isSaved), "the tablets have saved everything", 60_000);
    const [government, ngo] = tablets.map((one) => one.snapshot().doc);
    await eventually(() => isDeepStrictEqual(government?.toJSON(), ngo?.toJSON()), "both show the same", 20_000);
    expect(government && rootsOf(government).drawing.size).toBe(strokes * 2);

    const sent = phones.flatMap(({ acknowledged }) => acknowledged);
    const { rows } = await organiser.call("register", {});
    const recorded = rows.map(({ text }) => text).filter((text) => text.startsWith("Pomysł idea_"));
    expect([...recorded].sort()).toEqual(expect.arrayContaining(sent.map((id) => `Pomysł ${id}`).sort()));
    expect(new Set(recorded).size).toBe(recorded.length);
    for (const one of tablets) await one.destroy();
  }, 240_000);
});

const isSaved = (tablet: BoardSession): boolean => tablet.unsent() === 0 && tablet.snapshot().save.kind === "saved";

function draw(doc: Y.Doc, id: string): void {
  doc.transact(() => rootsOf(doc).drawing.set(id, drawnBox()));
}
