/** Attempts to be, or to speak for, somebody else. */
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { rootsOf } from "../../src/board/board-doc.ts";
import { editIdeaText, moveIdea } from "../../src/board/board-edits.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import { type IdeaId, idFrom } from "../../src/domain/ids.ts";
import { awareness, BoardClient, sync } from "../support/board-client.ts";
import { entriesOf, putIdeas, startBoards, type TestBoards } from "../support/board-server.ts";
import { eventually } from "../support/eventually.ts";

let on: TestBoards;
let ids: IdeaId[];
let victim: BoardClient;
let screen: BoardClient;

beforeEach(async () => {
  on = await startBoards({ publicUrl: "https://stoly.example.org", recheckEvery: 100 });
  ids = await putIdeas(on, 2);
  victim = await joined("government");
  screen = await joined("screen");
});
afterEach(() => on.close());

async function joined(who: string, doc?: Y.Doc): Promise<BoardClient> {
  const client = new BoardClient(on.addressOf(who), doc ? { doc } : {});
  await eventually(() => client.synced, `${who} is in`);
  return client;
}

const closeOf = async (address: string, headers: Record<string, string> = {}): Promise<number> =>
  (await new BoardClient(address, { headers }).closed).code;

test("R3: nobody's session, another role's session and another table's moderator stay outside", async () => {
  expect(await closeOf(`${on.url}/board/${on.table}?as=moderator&who=nobody`)).toBe(CLOSE.notSignedIn);
  expect(await closeOf(`${on.url}/board/${on.table}?as=moderator&who=phone`)).toBe(CLOSE.notSignedIn);
  expect(await closeOf(on.addressOf("stranger"))).toBe(CLOSE.notSignedIn);
  expect(await closeOf(on.addressOf("phone", on.tables[1]))).toBe(CLOSE.notSignedIn);
});

test("G9: a page of another origin stays outside; our own and the public address come in", async () => {
  expect(await closeOf(on.addressOf("ngo"), { origin: "https://evil.example" })).toBe(CLOSE.notSignedIn);
  expect(await closeOf(on.addressOf("ngo"), { origin: "null" })).toBe(CLOSE.notSignedIn);
  for (const origin of [on.url.replace("ws:", "http:"), "https://stoly.example.org"]) {
    const own = new BoardClient(on.addressOf("ngo"), { headers: { origin } });
    await eventually(() => own.synced, "in");
    await own.leave();
  }
});

test.each(["phone", "screen2", "organiser"])(
  "an update of a reader (%s) changes nothing and is refused",
  async (who) => {
    const reader = await joined(who);
    const stored = (await entriesOf(on.log, on.table)).length;
    reader.edit((doc) => editIdeaText(doc, ids[0] as IdeaId, "Podmienione"));
    expect(await reader.closed).toEqual({ code: CLOSE.refusedUpdate, reason: "read-only" });
    expect((await entriesOf(on.log, on.table)).length).toBe(stored);
    expect(
      rootsOf(victim.doc)
        .ideas.get(ids[0] as string)
        ?.get("text"),
    ).toBe("Pomysł 1");
  },
);

test("G1: a reader's answer to a question nobody asked is refused with content and ignored without", async () => {
  const reader = await joined("phone");
  reader.send(sync(1, Uint8Array.of(0, 0)));
  reader.send(sync(1, Y.encodeStateAsUpdate(reader.doc)));
  reader.ask();
  await eventually(() => reader.synced, "still in");
  const other = new Y.Doc();
  other.getMap("loot").set("a", 1);
  reader.send(sync(1, Y.encodeStateAsUpdate(other)));
  expect((await reader.closed).reason).toBe("read-only");
});

test("G6: the presence of another cannot be overwritten or ended", async () => {
  victim.sendPresence(victim.doc.clientID, 1, { at: [1, 1] });
  await eventually(() => screen.presence.has(victim.doc.clientID), "the victim is seen");
  const evil = await joined("ngo");
  evil.send(awareness([[victim.doc.clientID, 99, '{"at":[6,6]}']]));
  evil.send(awareness([[victim.doc.clientID, 100, "null"]]));
  evil.sendPresence(evil.doc.clientID, 1, { at: [2, 2] });
  await eventually(() => screen.presence.has(evil.doc.clientID), "the other is seen as itself");
  expect(screen.presence.get(victim.doc.clientID)).toEqual({ at: [1, 1], side: "government" });
});

test("G6: a forged side is replaced by the session's", async () => {
  const evil = await joined("ngo");
  evil.sendPresence(evil.doc.clientID, 1, { side: "government" });
  await eventually(() => screen.presence.has(evil.doc.clientID), "seen");
  expect(screen.presence.get(evil.doc.clientID)).toEqual({ side: "ngo" });
});

test("G6: one connection is one presence: ghosts are not passed on, and 5000 of them end it", async () => {
  const evil = await joined("ngo");
  evil.send(awareness([10, 11, 12].map((client) => [client, 1, '{"ghost":true}'] as const)));
  await eventually(() => screen.presence.size > 0, "one is seen");
  expect([...screen.presence.keys()]).toEqual([10]);
  evil.send(awareness(Array.from({ length: 5000 }, (_, i) => [i + 100, 1, "{}"] as const)));
  expect((await evil.closed).code).toBe(CLOSE.badFrame);
  await eventually(() => screen.presence.size === 0, "and it left with its connection");
});

test("readers have no presence, and phones see none", async () => {
  const phone = await joined("phone");
  phone.sendPresence(phone.doc.clientID, 1, { at: [3, 3] });
  victim.sendPresence(victim.doc.clientID, 1, { at: [1, 1] });
  await eventually(() => screen.presence.has(victim.doc.clientID), "the writer is seen");
  expect(screen.presence.size).toBe(1);
  expect(phone.presence.size).toBe(0);
});

test("the same person on a new socket takes over the presence of the old one", async () => {
  victim.sendPresence(victim.doc.clientID, 5, { at: [1, 1] });
  await eventually(() => screen.presence.has(victim.doc.clientID), "seen");
  const again = await joined("government", victim.doc);
  again.sendPresence(victim.doc.clientID, 5, { at: [9, 9] });
  await eventually(() => JSON.stringify(screen.presence.get(victim.doc.clientID)).includes("[9,9]"), "moved on");
  victim.cut();
  await eventually(() => on.boards.metrics().connections === 2, "the old socket is gone");
  expect(screen.presence.has(victim.doc.clientID)).toBe(true);
});

test("G6: whoever is away keeps the own place in presence: another does not take it, and it is there on return", async () => {
  const { clientID } = victim.doc;
  victim.sendPresence(clientID, 1, { at: [1, 1] });
  await eventually(() => screen.presence.has(clientID), "the victim is seen");
  victim.cut();
  await eventually(() => !screen.presence.has(clientID), "the victim is gone");
  const evil = await joined("ngo");
  evil.sendPresence(clientID, 2, { at: [6, 6] });
  evil.sendPresence(evil.doc.clientID, 1, { at: [2, 2] });
  await eventually(() => screen.presence.has(evil.doc.clientID), "the other is seen as itself");
  expect(screen.presence.has(clientID)).toBe(false);
  const again = await joined("government", victim.doc);
  again.sendPresence(clientID, 3, { at: [9, 9] });
  await eventually(() => screen.presence.has(clientID), "the victim is back");
  expect(screen.presence.get(clientID)).toEqual({ at: [9, 9], side: "government" });
});

test("nobody writes under the Yjs client id of another, whose edits go on counting", async () => {
  victim.edit((doc) => moveIdea(doc, ids[0] as IdeaId, [1, 1]));
  await eventually(() => victim.saved, "the victim wrote");
  const evil = await joined("ngo");
  evil.doc.clientID = victim.doc.clientID;
  evil.edit((doc) => moveIdea(doc, ids[0] as IdeaId, [666, 666]));
  expect(await evil.closed).toEqual({ code: CLOSE.refusedUpdate, reason: "foreign-client" });
  victim.edit((doc) => moveIdea(doc, ids[0] as IdeaId, [2, 2]));
  await eventually(() => victim.saved, "the victim writes on");
  await eventually(
    () =>
      JSON.stringify(
        rootsOf(screen.doc)
          .places.get(ids[0] as string)
          ?.get("pos"),
      ) === "[2,2]",
    "and is heard",
  );
});

test("nobody writes under the server's Yjs client id", async () => {
  const evil = await joined("ngo");
  const server = (await on.boards.open(on.table))?.read((doc) => doc.clientID) ?? 0;
  evil.doc.clientID = server;
  evil.edit((doc) => moveIdea(doc, ids[0] as IdeaId, [666, 666]));
  expect((await evil.closed).reason).toBe("foreign-client");
});

test("R2: a revoked link ends the open socket, and it does not come in again", async () => {
  on.signedOut.add("government");
  on.boards.dropSession((actor) => actor.role === "moderator" && actor.side === "government");
  expect((await victim.closed).code).toBe(CLOSE.rightsChanged);
  expect(await closeOf(on.addressOf("government"))).toBe(CLOSE.notSignedIn);
  expect(screen.closeCode).toBeNull();
});

test("a session that ended closes its open socket without anybody telling", async () => {
  on.signedOut.add("screen");
  expect((await screen.closed).code).toBe(CLOSE.rightsChanged);
  expect(victim.closeCode).toBeNull();
});

test("an update recorded at one board means nothing at another", async () => {
  const recorded = Y.encodeStateAsUpdate(victim.doc);
  const other = await on.boards.open(on.tables[1] ?? on.table);
  const before = other?.read((doc) => JSON.stringify(doc.toJSON()));
  const outsider = new BoardClient(on.addressOf("organiser", on.tables[1]));
  await eventually(() => outsider.synced, "the organiser reads the other board");
  outsider.sendUpdate(recorded);
  expect((await outsider.closed).reason).toBe("read-only");
  expect(other?.read((doc) => JSON.stringify(doc.toJSON()))).toBe(before);
  expect(idFrom("idea", "00000000")).not.toBe(ids[0]);
});
