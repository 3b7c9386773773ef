/** Drawings in the making: what the server lets through, what it keeps of them (nothing), and what they cost. */
import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  type TLAnyShapeUtilConstructor,
  type TLRecord,
} from "tldraw";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { updateFrame } from "../../server/boards/board-frames.ts";
import { Presence } from "../../server/boards/presence.ts";
import { rootsOf } from "../../src/board/board-doc.ts";
import {
  GesturePace,
  type GesturePoint,
  type Heard,
  heard,
  readGesture,
  toGrid,
  writeGesture,
} from "../../src/board/gesture.ts";
import { fieldsOf, isDrawn } from "../../src/client/tldraw-records.ts";
import { WIRE, WIRE_LIMITS } from "../../src/contract/board-wire.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import { awareness, BoardClient } from "../support/board-client.ts";
import { entriesOf, startBoards, type TestBoards } from "../support/board-server.ts";
import { eventually } from "../support/eventually.ts";

const ID = "V1StGXR8_Z5jdHi6B-myT";
const lineOf = (points: readonly GesturePoint[], from = 0): string => {
  const line = writeGesture({ kind: "draw", colour: "black", size: "m", id: ID, from, points });
  if (line === null) throw new Error("not a gesture");
  return line;
};
const LINE = lineOf([
  { x: 10, y: 10 },
  { x: 20, y: 16 },
]);

describe("at a board", () => {
  let on: TestBoards;
  let drawing: BoardClient;
  let screen: BoardClient;
  let other: BoardClient;
  beforeEach(async () => {
    on = await startBoards();
    drawing = await joined("government");
    other = await joined("ngo");
    screen = await joined("screen");
  });
  afterEach(() => on.close());

  async function joined(who: string): Promise<BoardClient> {
    const client = new BoardClient(on.addressOf(who));
    await eventually(() => client.synced, `${who} is in`);
    return client;
  }
  const tell = (state: object, clock = 1): void => drawing.sendPresence(drawing.doc.clientID, clock, state);
  const seenBy = (client: BoardClient): unknown => client.presence.get(drawing.doc.clientID);

  test("LG1, LG2: is seen by the other tablet, is in no log and no state, and goes with its connection", async () => {
    const before = await entriesOf(on.log, on.table);
    tell({ gesture: LINE });
    await eventually(
      () => JSON.stringify(seenBy(other)) === JSON.stringify({ gesture: LINE, side: "government" }),
      "seen",
    );
    // Who comes now sees it, too.
    const late = await joined("ngo2");
    expect(seenBy(late)).toEqual({ gesture: LINE, side: "government" });
    expect(await entriesOf(on.log, on.table)).toEqual(before);
    expect(drawing.durable).toBe(0);
    const stored = await on.boards.read(on.table, (doc) => rootsOf(doc).drawing.size);
    expect(stored).toBe(0);
    drawing.cut();
    await eventually(() => !other.presence.has(drawing.doc.clientID), "gone with its connection");
  });

  test.each([
    ["malformed", "draw black m"],
    ["not a line", { points: [1, 2] }],
    ["of an unknown kind", LINE.replace("draw", "script")],
    ["without an end", `${LINE}g`],
    ["far away", LINE.replace(/\S+$/, "C____f")],
    ["too large", `${LINE}${"AC".repeat(600)}`],
  ])("LG3: one that is %s is left out, and the rest of the presence stays", async (_what, gesture) => {
    tell({ handling: "idea_aaaaaaaa", gesture });
    await eventually(() => seenBy(other) !== undefined, "seen");
    expect(seenBy(other)).toEqual({ handling: "idea_aaaaaaaa", side: "government" });
    expect(drawing.closeCode).toBeNull();
  });

  test("LG3: one over the limit of a presence changes nothing", async () => {
    tell({ gesture: LINE });
    await eventually(() => seenBy(other) !== undefined, "seen");
    tell({ gesture: LINE, more: "x".repeat(WIRE_LIMITS.awareness) }, 2);
    tell({ gesture: LINE, handling: "idea_bbbbbbbb" }, 3);
    await eventually(() => JSON.stringify(seenBy(other)).includes("idea_bbbbbbbb"), "the next one came");
    expect(JSON.stringify(seenBy(other))).not.toContain("xxx");
  });

  test("LG3: too often is heard ten times a second, the last of them; far too often ends the connection", async () => {
    let frames = 0;
    other.ws.on("message", (data: Buffer) => {
      if (data[0] === WIRE.awareness && data.length > 3) frames += 1;
    });
    for (let i = 1; i <= 300; i += 1) tell({ gesture: lineOf([{ x: i, y: i }]) }, i);
    await eventually(() => JSON.stringify(seenBy(other))?.includes(lineOf([{ x: 300, y: 300 }])), "the last one");
    expect(frames).toBeLessThanOrEqual(3);
    for (let i = 1; i <= 1000; i += 1) tell({ gesture: LINE }, 300 + i);
    expect((await drawing.closed).code).toBe(CLOSE.tooMany);
    await eventually(() => !other.presence.has(drawing.doc.clientID), "gone");
  });

  test("LG3: not allowed: a reader's, another person's, and at a frozen table anybody's; phones hear none", async () => {
    const phone = await joined("phone");
    for (const reader of [phone, screen]) reader.sendPresence(reader.doc.clientID, 1, { gesture: LINE });
    tell({ gesture: lineOf([{ x: 1, y: 2 }]) });
    await eventually(() => seenBy(screen) !== undefined, "one's own is seen");
    other.send(awareness([[drawing.doc.clientID, 9, JSON.stringify({ gesture: LINE })]]));
    other.sendPresence(other.doc.clientID, 10, {});
    await eventually(() => screen.presence.has(other.doc.clientID), "the other is seen as itself");
    expect(new Set(screen.presence.keys())).toEqual(new Set([drawing.doc.clientID, other.doc.clientID]));
    expect(seenBy(screen)).toEqual({ gesture: lineOf([{ x: 1, y: 2 }]), side: "government" });
    expect(phone.presence.size).toBe(0);

    await on.store.freeze(on.table, true);
    await on.boards.rejudge(on.table);
    expect((await drawing.closed).code).toBe(CLOSE.rightsChanged);
    const reading = await joined("government");
    reading.sendPresence(reading.doc.clientID, 1, { gesture: LINE });
    reading.ask();
    await eventually(() => screen.presence.size === 0, "nobody draws at a frozen table");
    const late = await joined("ngo2");
    expect(late.presence.size).toBe(0);
  });
});

// tldraw's own types do not hold under exactOptionalPropertyTypes.
const SHAPES = defaultShapeUtils as unknown as readonly TLAnyShapeUtilConstructor[];

/** A round hand: points about nine units apart, with all the digits that a pointer gives. */
const hand = (count: number): GesturePoint[] =>
  Array.from({ length: count }, (_, i) => ({
    x: 812.37 + i * 2.113 + Math.sin(i / 9) * 71.7,
    y: 455.91 + Math.cos(i / 9) * 71.7,
    z: Number((0.55 + Math.sin(i / 25) / 4).toFixed(2)),
  }));

/** Bytes of all frames that one viewer gets of a live stroke, with nothing else in presence. */
function previewBytes(points: readonly GesturePoint[], every: number, isPen: boolean) {
  let [now, bytes, frames, flushAt] = [1_700_000_000_000, 0, 0, Number.POSITIVE_INFINITY];
  let seen: Heard | null = null;
  const presence = new Presence(() => now, WIRE_LIMITS.awareness);
  const owner = { id: 1, side: "government", person: "moderator:1" } as const;
  const pace = new GesturePace();
  const start = now;
  const take = (state: object): void => {
    const body = awareness([[3_000_000_000, frames, JSON.stringify({ side: "government", ...state })]]);
    // Without the kind of message and its length.
    const head = body[1] !== undefined && body[1] > 127 ? 3 : 2;
    if (presence.take(owner, body.subarray(head)) === true) flushAt = Math.min(flushAt, now + 100);
  };
  const flush = (): void => {
    if (now < flushAt) return;
    flushAt = Number.POSITIVE_INFINITY;
    bytes += presence.flush()?.shared.length ?? 0;
    frames += 1;
  };
  for (; now - start < points.length * every; now += 50) {
    flush();
    const known = points.slice(0, Math.floor((now - start) / every) + 1);
    const from = pace.next(known.length, now);
    if (from === null) continue;
    const kind = isPen ? "pen" : "draw";
    const line = writeGesture({ kind, colour: "light-violet", size: "xl", id: ID, from, points: known.slice(from) });
    const gesture = readGesture(line);
    if (!gesture) throw new Error("not a gesture");
    seen = heard(seen, gesture);
    take({ gesture: line });
  }
  now += 100;
  flush();
  take({});
  now += 100;
  flush();
  return { bytes, frames, seen };
}

/** The one durable update that the stroke becomes, as a frame. */
function storedBytes(points: readonly GesturePoint[], isPen: boolean): number {
  const store = createTLStore({ shapeUtils: SHAPES, bindingUtils: defaultBindingUtils });
  const [first] = points;
  if (!first) throw new Error("no points");
  const inside = points.map(({ x, y, z = 0.5 }) => ({
    x: Number((x - first.x).toFixed(2)),
    y: Number((y - first.y).toFixed(2)),
    z: isPen ? z : 0.5,
  }));
  const record: TLRecord = store.schema.types.shape.create({
    id: `shape:${ID}` as never,
    type: "draw",
    x: first.x,
    y: first.y,
    index: "a1VxQ" as never,
    parentId: "page:page" as never,
    props: {
      segments: [{ type: "free", points: inside }],
      color: "light-violet",
      fill: "none",
      dash: "draw",
      size: "xl",
      isComplete: true,
      isClosed: false,
      isPen,
      scale: 1,
    },
  });
  if (!isDrawn(record)) throw new Error("not a drawing");
  const doc = new Y.Doc();
  let bytes = 0;
  doc.on("update", (update: Uint8Array) => {
    bytes += updateFrame(update).length;
  });
  doc.transact(() => rootsOf(doc).drawing.set(record.id, new Y.Map(fieldsOf(record))));
  return bytes;
}

test.each([
  ["a mouse or a finger, 60 points a second", 1000 / 60, false],
  ["slowly, 30 points a second", 1000 / 30, false],
  ["fast, 200 points a second", 1000 / 200, false],
  ["a pen with pressure, 60 points a second", 1000 / 60, true],
])("LG4: a stroke of 300 points costs a viewer at most 15 kB with its preview: %s", (what, every, isPen) => {
  const points = hand(300);
  const preview = previewBytes(points, every, isPen);
  const stored = storedBytes(points, isPen);
  const total = preview.bytes + stored;
  process.stdout.write(
    `${what}: ${preview.frames} frames, ${preview.bytes} B live + ${stored} B stored = ${total} B\n`,
  );
  expect(total).toBeLessThanOrEqual(15_000);
  expect(preview.frames).toBeLessThanOrEqual((300 * every) / 100 + 2);
  // All of it was seen, up to the last tenth of a second.
  const shown = preview.seen?.points ?? [];
  expect(shown.length).toBeGreaterThan(250);
  shown.forEach(({ x, y }, i) => {
    expect([x, y]).toEqual([toGrid(points[i]?.x ?? 0), toGrid(points[i]?.y ?? 0)]);
  });
});
