/** Two instances of the engine on one PostgreSQL and one Redis. Skipped, and said so, where those do not answer. */
import { isDeepStrictEqual } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BoardPeers } from "../../server/boards/board-peers.ts";
import { createRedisPeers } from "../../server/boards/redis-peers.ts";
import { type OpenedStore, openStore } from "../../server/store/open-store.ts";
import { rootsOf } from "../../src/board/board-doc.ts";
import { editIdeaText, moveIdea, setIdeaSection } from "../../src/board/board-edits.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { random } from "../contracts/store/support.ts";
import { BoardClient } from "../support/board-client.ts";
import { putIdeas, startBoards, type TestBoards } from "../support/board-server.ts";
import { eventually } from "../support/eventually.ts";
import { hasPostgres, ownPostgres } from "../support/own-postgres.ts";

const REDIS = process.env["TEST_REDIS_URL"] ?? "redis://127.0.0.1:6379";
const database = ownPostgres("boards");
const reachable = await hasPostgres();
if (!reachable) console.info("PostgreSQL does not answer: the tests of several instances are skipped.");

/** A line that can be cut in one direction. */
interface CutLine extends BoardPeers {
  cut: boolean;
  published: number;
}

function line(): CutLine {
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const peers = createRedisPeers({ url: REDIS, prefix: `${database.name}:`, logger: quiet });
  return {
    cut: false,
    published: 0,
    publish(news) {
      if (news.kind === "commits") this.published += 1;
      if (!this.cut) peers.publish(news);
    },
    listen: (onNews, onBack) => peers.listen(onNews, onBack),
    close: () => peers.close(),
  };
}

describe.runIf(reachable)("two instances", () => {
  let stores: OpenedStore[] = [];
  let lines: CutLine[] = [];
  let instances: TestBoards[] = [];
  let ids: IdeaId[] = [];
  let ngo: BoardClient;
  let government: BoardClient;

  beforeAll(async () => {
    await database.create();
    const open = () => openStore({ dataDir: "", databaseUrl: database.url });
    stores = [await open(), await open()];
    await stores[0]?.seed(random);
  });

  afterAll(async () => {
    for (const store of stores) await store.close();
    await database.drop();
  });

  beforeEach(async () => {
    lines = [line(), line()];
    instances = await Promise.all(
      stores.map((stored, i) => startBoards({ stored, ...(lines[i] ? { peers: lines[i] } : {}) })),
    );
    ids = await putIdeas(at(0), 2);
    ngo = await joined(0, "ngo");
    government = await joined(1, "government");
  });

  afterEach(async () => {
    for (const one of instances) await one.close();
  });

  const at = (i: number): TestBoards => instances[i] as TestBoards;

  async function joined(i: number, who: string, options = {}): Promise<BoardClient> {
    const client = new BoardClient(at(i).addressOf(who), options);
    await eventually(() => client.synced, `${who} is in at instance ${i}`);
    return client;
  }

  const same = (): boolean => isDeepStrictEqual(ngo.doc.toJSON(), government.doc.toJSON());

  test("edits cross, one message per commit, and everything is the same everywhere", async () => {
    for (let i = 1; i <= 40; i += 1) {
      ngo.edit((doc) => moveIdea(doc, ids[0] as IdeaId, [i, 0]));
      government.edit((doc) => moveIdea(doc, ids[1] as IdeaId, [0, i]));
      if (i % 10 === 0) await eventually(() => ngo.saved && government.saved, "saved so far");
    }
    await eventually(() => ngo.saved && government.saved && same(), "both tablets agree");
    expect(
      rootsOf(ngo.doc)
        .places.get(ids[1] as string)
        ?.get("pos"),
    ).toEqual([0, 40]);
    const commits = instances.reduce((sum, one) => sum + one.boards.metrics().commits, 0);
    expect((lines[0]?.published ?? 0) + (lines[1]?.published ?? 0)).toBeLessThanOrEqual(commits);
  });

  test("a lost message is repaired from the log", async () => {
    const [first] = lines;
    if (first) first.cut = true;
    ngo.edit((doc) => editIdeaText(doc, ids[0] as IdeaId, "Zgubione po drodze"));
    await eventually(() => ngo.saved, "saved");
    await eventually(same, "the other instance read it from the log", 8000);
    if (first) first.cut = false;
    ngo.edit((doc) => editIdeaText(doc, ids[0] as IdeaId, "I dalej"));
    await eventually(() => ngo.saved && same(), "and follows again");
  });

  test("two instances that write one idea at once leave a row that says what the board says", async () => {
    for (const one of lines) one.cut = true;
    const id = ids[0] as IdeaId;
    for (let i = 1; i <= 10; i += 1) {
      ngo.edit((doc) => editIdeaText(doc, id, `Słowa ${i}`));
      government.edit((doc) => setIdeaSection(doc, id, i));
    }
    await eventually(() => ngo.saved && government.saved, "saved");
    await eventually(same, "agreed", 10_000);
    await eventually(
      async () => {
        const row = await at(0).store.idea(id);
        return row?.text === "Słowa 10" && row.section === 10;
      },
      "the row holds both",
      20_000,
    );
  });

  test("a freeze at one instance closes the writers of the other", async () => {
    await at(0).store.freeze(at(0).table, true);
    await at(0).boards.rejudge(at(0).table);
    expect((await government.closed).code).toBe(CLOSE.rightsChanged);
    await at(0).store.freeze(at(0).table, false);
  });

  test("R4: a freeze whose message was lost reaches the other instance all the same", async () => {
    for (const one of lines) one.cut = true;
    await at(0).store.freeze(at(0).table, true);
    await at(0).boards.rejudge(at(0).table);
    expect((await government.closed).code).toBe(CLOSE.rightsChanged);
    await at(0).store.freeze(at(0).table, false);
  });

  test("presence crosses", async () => {
    government.sendPresence(government.doc.clientID, 1, { at: [4, 4] });
    await eventually(() => ngo.presence.has(government.doc.clientID), "seen at the other instance");
    expect(ngo.presence.get(government.doc.clientID)).toEqual({ at: [4, 4], side: "government" });
  });

  test("a device moves over to the other instance and loses nothing", async () => {
    const doc = ngo.doc;
    ngo.edit((edited) => moveIdea(edited, ids[0] as IdeaId, [77, 77]));
    ngo.cut();
    await at(0).boards.close();
    ngo = await joined(1, "ngo", { doc });
    await eventually(() => ngo.saved && same(), "all is there");
    expect(
      rootsOf(government.doc)
        .places.get(ids[0] as string)
        ?.get("pos"),
    ).toEqual([77, 77]);
  });
});
