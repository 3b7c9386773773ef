import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { rootsOf } from "../../src/board/board-doc.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { collect, next } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId, startMeeting } from "../support/meeting.ts";
import { hasPostgres, ownPostgres } from "../support/own-postgres.ts";

const REDIS = process.env.TEST_REDIS_URL ?? "redis://127.0.0.1:6379";

async function onRedis(): Promise<void> {
  const redis = new Redis(REDIS, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  redis.on("error", () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}

const hasRedis = await onRedis().then(
  () => true,
  () => false,
);

describe.skipIf(!hasRedis || !(await hasPostgres()))("two instances of one meeting, on PostgreSQL and Redis", () => {
  const database = ownPostgres("flow");
  let one: Meeting;
  let two: Meeting;
  beforeAll(async () => {
    await database.create();
    const options = { database: "postgresql", env: { DATABASE_URL: database.url, REDIS_URL: REDIS } } as const;
    one = await startMeeting(options);
    two = await startMeeting(options);
  });
  afterAll(async () => {
    await one?.close();
    await two?.close();
    await database.drop();
  });

  test("an idea posted at one is told, placed and seen at the other", async () => {
    const phone = await one.phone();
    const mine = collect(phone.live("participant"), "mine");
    const moderator = await two.moderator();
    const live = moderator.live("moderator");
    const puts = collect(live, "inboxPut");
    await next(live, "moderator");
    const board = moderator.board(two.table.id, "moderator");
    const screen = (await one.screen()).board(one.table.id, "screen");

    const id = newIdeaId();
    await phone.call("postIdea", { id, text: "Przez dwa serwery", sketch: null });
    await eventually(() => puts.some((idea) => idea.id === id), "the tablet at the other hears of it");
    await moderator.call("placeIdea", { ideaId: id });
    await eventually(() => rootsOf(board.doc).ideas.has(id), "on the tablet's board");
    await eventually(() => rootsOf(screen.doc).ideas.has(id), "on the projector at the first");
    await eventually(() => mine.at(-1)?.[0]?.place === "board", "the author hears of it");
  });

  test("a session of one is a session of the other; people and tablets are counted together", async () => {
    const phone = await one.phone();
    phone.live("participant");
    (await two.phone()).live("participant");
    const moderator = await one.moderator("government");
    moderator.live("moderator");
    moderator.board(one.table.id, "moderator");
    const organiser = await two.organiser();
    const overviews = collect(organiser.live("organiser"), "overview");
    await eventually(() => (overviews.at(-1)?.rows[0]?.counts.people ?? 0) >= 2, "people of both");
    await eventually(
      () => overviews.at(-1)?.rows[0]?.tablets.includes("government") === true,
      "the tablet of the first",
    );
    expect((await two.browser().ask("me", {}, { cookie: phone.cookie() })).status).toBe(200);
  });

  test("phase, freeze and a revoked link reach the other at once", async () => {
    const [organiser, phone, moderator] = [await one.organiser(), await two.phone(), await two.moderator("government")];
    const moments = collect(phone.live("participant"), "moment");
    const live = moderator.live("moderator");
    await next(live, "moderator");
    await organiser.call("changePhase", { phase: "discussion" });
    await eventually(() => moments.at(-1)?.phase?.key === "discussion", "the phase at the other");
    await organiser.call("freeze", { tableId: one.table.id, frozen: true });
    await eventually(() => moments.at(-1)?.life === "frozen", "frozen at the other");
    expect(await phone.ask("postIdea", { id: newIdeaId(), text: "Za późno", sketch: null })).toMatchObject({
      status: 423,
    });
    await organiser.call("freeze", { tableId: one.table.id, frozen: false });

    const gone = new Promise((resolve) => live.once("disconnect", resolve));
    await organiser.call("revokeLink", { tableId: one.table.id, side: "government" });
    await gone;
    expect((await moderator.ask("moderator")).status).toBe(401);
  });

  test("C4: who is connected to one keeps the seat, also when somebody comes through the other", async () => {
    const table = one.tables[6] ?? one.table;
    const [here, away] = [await two.phone(table), await one.phone(table)];
    await next(here.live("participant"), "moment");
    for (let i = 2; i < LIMITS.participantsPerTable; i += 1) await one.phone(table);
    const written = vi.spyOn(two.app.deps.store, "noteHeard");
    for (const each of [one, two]) each.clock.advance(4 * 60_000);
    await vi.waitFor(() => expect(written).toHaveBeenCalled(), { timeout: 10_000 });
    await Promise.all(written.mock.results.map(({ value }) => value));
    const come = () => one.browser().ask("join", { code: table.code });
    const came = await Promise.all(Array.from({ length: LIMITS.participantsPerTable }, come));
    expect(came.filter(({ status }) => status === 200)).toHaveLength(LIMITS.participantsPerTable - 1);
    expect((await here.ask("me")).status).toBe(200);
    expect((await away.ask("me")).status).toBe(401);
  });
});
