/** Devices that misbehave on the wire. Each bound has an answer; the others at the table notice nothing. */
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { rootsOf } from "../../src/board/board-doc.ts";
import { editIdeaText, moveIdea } from "../../src/board/board-edits.ts";
import { WIRE, WIRE_LIMITS } from "../../src/contract/board-wire.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import { type IdeaId, idFrom } from "../../src/domain/ids.ts";
import { awareness, BoardClient, sync } from "../support/board-client.ts";
import { entriesOf, putIdeas, startBoards, type TestBoards } from "../support/board-server.ts";
import { eventually } from "../support/eventually.ts";

let on: TestBoards;
let id: IdeaId;
let good: BoardClient[];

beforeEach(async () => {
  on = await startBoards({ timing: { heartbeat: 150 } });
  [id] = (await putIdeas(on, 1)) as [IdeaId];
  good = Array.from({ length: 40 }, (_, i) => new BoardClient(on.addressOf(i < 2 ? `government${i}` : `screen${i}`)));
  await eventually(() => good.every(({ synced }) => synced), "40 good clients are in");
});

afterEach(async () => {
  const text = `Dalej ${Math.random()}`;
  good[0]?.edit((doc) => editIdeaText(doc, id, text));
  await eventually(() => good.every(({ doc }) => rootsOf(doc).ideas.get(id)?.get("text") === text), "the room goes on");
  expect(good.every(({ closeCode }) => closeCode === null)).toBe(true);
  await on.close();
});

async function joined(who: string, doc?: Y.Doc): Promise<BoardClient> {
  const client = new BoardClient(on.addressOf(who), doc ? { doc } : {});
  await eventually(() => client.synced, `${who} is in`);
  return client;
}

const FRAMES: readonly (readonly [string, Uint8Array | string, number])[] = [
  ["a frame over 256 kB", sync(2, new Uint8Array(WIRE_LIMITS.frame)), CLOSE.tooLarge],
  ["a text frame", "hello", CLOSE.badFrame],
  ["an empty frame", new Uint8Array(0), CLOSE.badFrame],
  ["an unknown kind of message", Uint8Array.of(77, 1, 2), CLOSE.badFrame],
  ["a message only the server sends", Uint8Array.of(WIRE.durable, 9), CLOSE.badFrame],
  ["an unknown step of the sync", Uint8Array.of(0, 9, 0), CLOSE.badFrame],
  ["a message cut short", sync(2, Uint8Array.of(1, 2, 3)).subarray(0, 4), CLOSE.badFrame],
  ["a message with more behind it", Uint8Array.of(...sync(2, Uint8Array.of(0, 0, 0)), 9), CLOSE.badFrame],
  ["a length that never ends", Uint8Array.of(0, 2, 255, 255, 255, 255, 255, 255), CLOSE.badFrame],
  ["a state vector of garbage", sync(0, Uint8Array.of(200, 200, 200)), CLOSE.badFrame],
  ["an update of garbage", sync(2, Uint8Array.of(9, 9, 9, 9, 9, 9, 9)), CLOSE.badFrame],
  [
    "an update that claims four billion structs",
    sync(2, Uint8Array.of(1, 255, 255, 255, 255, 15, 1, 0)),
    CLOSE.badFrame,
  ],
  ["presence of garbage", Uint8Array.of(1, 3, 5, 9, 9), CLOSE.badFrame],
];

describe("G5: a malformed frame closes its own connection with a code", () => {
  test.each(FRAMES)("%s", async (_name, frame, code) => {
    const evil = await joined("ngo");
    evil.ws.send(frame);
    expect((await evil.closed).code).toBe(code);
  });
});

test("a deeply nested value does not take the server down", async () => {
  const evil = await joined("ngo");
  const any = [...Array.from({ length: 60_000 }, () => [117, 1]).flat(), 126];
  // One struct: client 7, clock 0, content any under the key of a root, with 60,000 lists in each other.
  evil.sendUpdate(Uint8Array.of(1, 1, 7, 0, 0x28, 1, 4, 109, 101, 116, 97, 1, 97, 1, ...any, 0));
  expect([CLOSE.badFrame, CLOSE.refusedUpdate]).toContain((await evil.closed).code);
});

test("G5: thousands of tiny updates are stopped by the rate, and what was acknowledged stays", async () => {
  const evil = await joined("ngo");
  for (let i = 0; i < 3000; i += 1) evil.edit((doc) => moveIdea(doc, id, [i, 0]));
  expect((await evil.closed).code).toBe(CLOSE.tooMany);
  const entries = await entriesOf(on.log, on.table);
  expect(entries.length).toBeGreaterThanOrEqual(evil.durable);
});

test("G5: a flood of bytes is stopped by the rate", async () => {
  const evil = await joined("ngo");
  const frame = sync(1, Y.encodeStateAsUpdate(evil.doc));
  const big = awareness([[1, 1, JSON.stringify("x".repeat(200_000))]]);
  for (let i = 0; i < 30; i += 1) evil.send(big);
  evil.send(frame);
  expect((await evil.closed).code).toBe(CLOSE.tooMany);
});

test("a flood of questions for the whole state is stopped", async () => {
  const evil = await joined("phone");
  for (let i = 0; i < 50; i += 1) evil.ask();
  expect((await evil.closed).code).toBe(CLOSE.tooMany);
});

test("G6: a flood of presence reaches nobody faster than ten times a second", async () => {
  const evil = await joined("ngo");
  let frames = 0;
  good[5]?.ws.on("message", (data: Buffer) => {
    if (data[0] === WIRE.awareness && data.length > 3) frames += 1;
  });
  for (let i = 0; i < 300; i += 1) evil.sendPresence(evil.doc.clientID, i, { at: [i, i] });
  await eventually(
    () => JSON.stringify(good[5]?.presence.get(evil.doc.clientID) ?? null).includes("[299,299]"),
    "the last one arrived",
  );
  expect(frames).toBeLessThanOrEqual(3);
  await evil.leave();
});

test("G6: presence over 2 kB is not passed on", async () => {
  const big = await joined("ngo");
  big.sendPresence(big.doc.clientID, 1, { text: "x".repeat(WIRE_LIMITS.awareness) });
  big.sendPresence(big.doc.clientID, 2, { at: [1, 1] });
  await eventually(() => good[5]?.presence.has(big.doc.clientID) === true, "the small one arrived");
  expect(JSON.stringify(good[5]?.presence.get(big.doc.clientID))).not.toContain("xxx");
  await big.leave();
});

test("a socket that gives no sign of life is ended after two missed ones", async () => {
  const dead = new BoardClient(on.addressOf("phone"));
  await eventually(() => dead.synced, "in");
  dead.ws.pause();
  await eventually(() => on.boards.metrics().deadSockets === 1, "ended", 3000);
  expect(on.boards.metrics().connections).toBe(40);
  dead.cut();
});

test("half an upgrade and a dead upgrade leave nothing behind", async () => {
  const { hostname, port } = new URL(on.url);
  const half = connect(Number(port), hostname);
  half.write(`GET /board/${on.table}?as=moderator&who=ngo HTTP/1.1\r\nUpgrade: websocket\r\n`);
  half.destroy();
  const reset = connect(Number(port), hostname);
  reset.write(
    `GET /board/${on.table}?as=moderator&who=ngo HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
    () => reset.resetAndDestroy(),
  );
  await eventually(() => on.boards.metrics().connections === 40, "only the good ones are counted");
});

test("an address that is no board is told so", async () => {
  for (const path of ["/board/", "/board/x", `/board/${on.table}`, `/board/${on.table}?as=admin`, "/board/..%2f.."]) {
    const lost = new BoardClient(on.url + path);
    expect((await lost.closed).code).toBe(CLOSE.unknownBoard);
  }
  expect(idFrom("table", "12345678")).not.toBe(on.table);
});
