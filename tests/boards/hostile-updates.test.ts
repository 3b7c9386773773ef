/** Updates that a signed-in moderator's client might send, and what each comes to. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { bareDrawing, drawnBox, drawnStroke, drawnText } from "../../rehearsal/drawn.ts";
import { rootsOf } from "../../src/board/board-doc.ts";
import { addProposal, groupIdeas, moveIdea } from "../../src/board/board-edits.ts";
import type { GuardReason } from "../../src/contract/board-wire.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import { type IdeaId, idFrom } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { BoardClient } from "../support/board-client.ts";
import { entriesOf, putIdeas, startBoards, type TestBoards } from "../support/board-server.ts";
import { eventually } from "../support/eventually.ts";

let on: TestBoards;
let ideas: IdeaId[];
let good: BoardClient[];
const proposal = idFrom("proposal", "00000001");

beforeAll(async () => {
  on = await startBoards();
  ideas = await putIdeas(on, 5);
  const room = await on.boards.open(on.table);
  await room?.edit("ngo", (doc) =>
    addProposal(doc, proposal, { n: 1, section: null, change: null, sources: [], priority: false }),
  );
  good = Array.from({ length: 40 }, (_, i) => new BoardClient(on.addressOf(i < 2 ? `government${i}` : `screen${i}`)));
  await eventually(() => good.every(({ synced }) => synced), "40 good clients are in");
});

afterAll(() => on.close());

/** The 40 others: still connected, and an edit of one of them reaches all. */
async function theRoomGoesOn(): Promise<void> {
  const pos: [number, number] = [Math.floor(Math.random() * 9999), 7];
  good[0]?.edit((doc) => moveIdea(doc, ideas[0] as IdeaId, pos));
  const has = ({ doc }: BoardClient) =>
    JSON.stringify(
      rootsOf(doc)
        .places.get(ideas[0] as string)
        ?.get("pos"),
    ) === JSON.stringify(pos);
  await eventually(() => good.every(has), "everyone has the next edit");
  expect(good.every(({ closeCode }) => closeCode === null)).toBe(true);
}

let attackers = 0;

/** Each comes as somebody else: who is refused too often is kept out. */
async function evil(): Promise<BoardClient> {
  attackers += 1;
  const client = new BoardClient(on.addressOf(`ngo${attackers}`));
  await eventually(() => client.synced, "the evil client is in");
  return client;
}

const record = (fields: Record<string, unknown>) => new Y.Map(Object.entries(fields));
const idea = (doc: Y.Doc) => rootsOf(doc).ideas.get(ideas[0] as string) as Y.Map<unknown>;
const place = (doc: Y.Doc) => rootsOf(doc).places.get(ideas[0] as string) as Y.Map<unknown>;
const words = (doc: Y.Doc) => rootsOf(doc).proposals.get(proposal)?.get("wording") as Y.Text;
const draw = (doc: Y.Doc, key: string, fields?: Record<string, unknown>) =>
  rootsOf(doc).drawing.set(key, drawnBox(fields));
const bind = (doc: Y.Doc, fromId: string) =>
  rootsOf(doc).drawing.set("binding:a", record({ ...HOLD, fromId, toId: "shape:target" }));
const HOLD = {
  typeName: "binding",
  type: "arrow",
  "p:terminal": "start",
  "p:normalizedAnchor": { x: 0.5, y: 0.5 },
  "p:isExact": false,
  "p:isPrecise": true,
  "p:snap": "none",
};
const richText = (...content: readonly unknown[]) => ({ "p:richText": { type: "doc", content } });
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

const stroke = (doc: Y.Doc, points: readonly Record<string, unknown>[]) =>
  rootsOf(doc).drawing.set("shape:a", drawnStroke(points));

const ATTACKS: readonly (readonly [name: string, reason: GuardReason, attack: (doc: Y.Doc) => unknown])[] = [
  ["a root of its own", "unknown-root", (doc) => doc.getMap("loot").set("a", 1)],
  ["a root of another type", "unknown-root", (doc) => doc.getArray("loot").push(["x".repeat(1000)])],
  ["the board's meta record", "unknown-root", (doc) => rootsOf(doc).meta.set("epoch", 9)],
  ["an idea of nobody", "idea-created", (doc) => rootsOf(doc).ideas.set(idFrom("idea", "eeeeeeee"), record({ n: 99 }))],
  ["an idea taken away", "idea-deleted", (doc) => rootsOf(doc).ideas.delete(ideas[1] as string)],
  ["an idea replaced", "idea-identity", (doc) => rootsOf(doc).ideas.set(ideas[1] as string, record({ n: 1 }))],
  ["another number of an idea", "idea-identity", (doc) => idea(doc).set("n", 77)],
  ["another signature of an idea", "idea-identity", (doc) => idea(doc).set("signature", "Prezydent")],
  ["another time of an idea", "idea-identity", (doc) => idea(doc).set("at", "2001-01-01T00:00:00.000Z")],
  ["another source of an idea", "idea-identity", (doc) => idea(doc).set("source", "paper")],
  ["an idea's number removed", "idea-identity", (doc) => idea(doc).delete("n")],
  ["an unknown field of an idea", "invalid-record", (doc) => idea(doc).set("by", "ngo")],
  ["an idea's text removed", "invalid-record", (doc) => idea(doc).delete("text")],
  ["an empty idea", "invalid-record", (doc) => idea(doc).set("text", "")],
  ["an idea with hidden direction marks", "invalid-record", (doc) => idea(doc).set("text", "a\u202Eb")],
  ["an idea of 100,000 letters", "invalid-record", (doc) => idea(doc).set("text", "a".repeat(100_000))],
  ["a number as text", "invalid-record", (doc) => idea(doc).set("text", 5)],
  ["a nested type as text", "invalid-record", (doc) => idea(doc).set("text", new Y.Text("a"))],
  ["an idea merged into itself", "invalid-record", (doc) => idea(doc).set("mergedInto", ideas[0])],
  ["a section that cannot be", "invalid-record", (doc) => idea(doc).set("section", 1000)],
  [
    "a place of no idea",
    "invalid-record",
    (doc) => rootsOf(doc).places.set(idFrom("idea", "ffffffff"), record({ pos: [0, 0], group: null, order: "a" })),
  ],
  ["a place taken away", "idea-deleted", (doc) => rootsOf(doc).places.delete(ideas[0] as string)],
  ["a place nowhere", "invalid-record", (doc) => place(doc).set("pos", [Number.NaN, 0])],
  ["a place far away", "invalid-record", (doc) => place(doc).set("pos", [1e12, 0])],
  ["a place with one coordinate", "invalid-record", (doc) => place(doc).set("pos", [1])],
  ["an unknown field of a place", "invalid-record", (doc) => place(doc).set("loot", "x".repeat(5000))],
  ["the prototype as a field", "invalid-record", (doc) => place(doc).set("__proto__", { pos: [0, 0] })],
  ["a document inside the document", "invalid-record", (doc) => place(doc).set("group", new Y.Doc())],
  ["bytes in a record", "invalid-record", (doc) => place(doc).set("order", new Uint8Array(100))],
  [
    "a group under a wrong id",
    "invalid-record",
    (doc) => rootsOf(doc).groups.set("loot", record({ title: "a", pos: [0, 0], order: "a" })),
  ],
  [
    "a group with a long title",
    "invalid-record",
    (doc) => groupIdeas(doc, idFrom("group", "aaaaaaaa"), "a".repeat(1000), []),
  ],
  [
    "plain data as a group",
    "invalid-record",
    (doc) => (rootsOf(doc).groups as Y.Map<unknown>).set(idFrom("group", "aaaaaaaa"), { title: "a" }),
  ],
  [
    "too many groups",
    "too-many",
    (doc) => {
      for (let i = 0; i <= LIMITS.groupsPerTable; i += 1)
        rootsOf(doc).groups.set(idFrom("group", `aaaaaaa${i}`), record({ title: "a", pos: [0, 0], order: "a" }));
    },
  ],
  [
    "a proposal of its own",
    "proposal-created",
    (doc) =>
      addProposal(doc, idFrom("proposal", "eeeeeeee"), {
        n: 2,
        section: null,
        change: null,
        sources: [],
        priority: false,
      }),
  ],
  ["a proposal taken away", "proposal-identity", (doc) => rootsOf(doc).proposals.delete(proposal)],
  ["another number of a proposal", "proposal-identity", (doc) => rootsOf(doc).proposals.get(proposal)?.set("n", 5)],
  [
    "a proposal's text replaced",
    "proposal-identity",
    (doc) => rootsOf(doc).proposals.get(proposal)?.set("wording", new Y.Text("x")),
  ],
  ["an unknown kind of change", "invalid-record", (doc) => rootsOf(doc).proposals.get(proposal)?.set("change", "burn")],
  ["sources that are no ideas", "invalid-record", (doc) => rootsOf(doc).proposals.get(proposal)?.set("sources", ["x"])],
  ["a formatted proposal", "invalid-record", (doc) => words(doc).insert(0, "a", { href: "javascript:alert(1)" })],
  [
    "a picture in a proposal",
    "invalid-record",
    (doc) => words(doc).insertEmbed(0, { image: "https://example.org/a.png" }),
  ],
  ["a proposal of 20,000 letters", "too-large", (doc) => words(doc).insert(0, "a".repeat(20_000))],
  [
    "an embedded page",
    "invalid-record",
    (doc) => draw(doc, "shape:a", { type: "embed", "p:url": "https://example.org" }),
  ],
  ["a bookmark", "invalid-record", (doc) => draw(doc, "shape:a", { type: "bookmark" })],
  ["an image", "invalid-record", (doc) => draw(doc, "shape:a", { type: "image", "p:assetId": "asset:1" })],
  ["a video", "invalid-record", (doc) => draw(doc, "shape:a", { type: "video" })],
  ["a drawing with an address", "invalid-record", (doc) => draw(doc, "shape:a", { "p:url": "https://example.org" })],
  [
    "a drawing with a script link",
    "invalid-record",
    (doc) => draw(doc, "shape:a", { "p:richText": { attrs: { href: "javascript:1" } } }),
  ],
  ["a drawing under a wrong key", "invalid-record", (doc) => draw(doc, "page:page")],
  ["a drawing without its place", "invalid-record", (doc) => draw(doc, "shape:a", { pos: null })],
  ["a drawing with unknown fields", "invalid-record", (doc) => draw(doc, "shape:a", { author: "me" })],
  [
    "a drawing of 100,000 characters",
    "too-large",
    (doc) => rootsOf(doc).drawing.set("shape:a", drawnText("a".repeat(100_000))),
  ],
  [
    "a drawing without its props",
    "invalid-record",
    (doc) => rootsOf(doc).drawing.set("shape:a", bareDrawing({ type: "geo" })),
  ],
  ["a prop of another kind of drawing", "invalid-record", (doc) => draw(doc, "shape:a", { "p:isPen": true })],
  ["a box without width", "invalid-record", (doc) => draw(doc, "shape:a", { "p:w": 0 })],
  ["a colour that no canvas knows", "invalid-record", (doc) => draw(doc, "shape:a", { "p:color": "url(#loot)" })],
  ["an order that tldraw cannot read", "invalid-record", (doc) => draw(doc, "shape:a", { index: "zz" })],
  ["a stroke through a point at no place", "invalid-record", (doc) => stroke(doc, [{ x: 1, y: Number.NaN }])],
  ["a stroke through half a point", "invalid-record", (doc) => stroke(doc, [{ x: 1 }])],
  ["a note, which no tool makes", "invalid-record", (doc) => draw(doc, "shape:a", { type: "note" })],
  ["text of an unknown kind", "invalid-record", (doc) => draw(doc, "shape:a", richText({ type: "iframe" }))],
  ["text without words", "invalid-record", (doc) => draw(doc, "shape:a", richText({ type: "text", text: "" }))],
  ["a drawing inside itself", "invalid-record", (doc) => draw(doc, "shape:a", { parent: "shape:a" })],
  [
    "two frames, each in the other",
    "invalid-record",
    (doc) => {
      draw(doc, "shape:a", { parent: "shape:b" });
      draw(doc, "shape:b", { parent: "shape:a" });
    },
  ],
  [
    "a box that holds on to something as if it were an arrow",
    "invalid-record",
    (doc) => {
      draw(doc, "shape:a");
      bind(doc, "shape:a");
    },
  ],
  ["a drawing as deep as a well", "invalid-record", (doc) => draw(doc, "shape:a", { "p:meta": nested(60) })],
  ["a drawing with bytes", "invalid-record", (doc) => draw(doc, "shape:a", { "p:w": new Uint8Array(9) })],
  [
    "a binding to nothing",
    "invalid-record",
    (doc) => rootsOf(doc).drawing.set("binding:a", record({ typeName: "binding", type: "arrow" })),
  ],
];

describe("G2, G3: an update of a moderator's client is refused with a reason, and leaves no trace", () => {
  test.each(ATTACKS)("%s: %s", async (_name, reason, attack) => {
    const before = await on.boards.read(on.table, (doc) => JSON.stringify(doc.toJSON()));
    const stored = (await entriesOf(on.log, on.table)).length;
    const client = await evil();
    client.edit((doc) => attack(doc));
    const closed = await client.closed;
    expect(closed).toEqual({ code: CLOSE.refusedUpdate, reason });
    expect(client.refusal).toBe(reason);
    expect(await on.boards.read(on.table, (doc) => JSON.stringify(doc.toJSON()))).toBe(before);
    expect((await entriesOf(on.log, on.table)).length).toBe(stored);
    await theRoomGoesOn();
  });
});

test("an update that hides in the list part of a root is refused", async () => {
  const client = await evil();
  const doc = new Y.Doc();
  doc.getArray("drawing").push(["x".repeat(10_000)]);
  client.sendUpdate(Y.encodeStateAsUpdate(doc));
  expect((await client.closed).reason).toBe("invalid-record");
  await theRoomGoesOn();
});

test("G4: an update with a missing dependency is neither stored nor passed on, and costs a joiner nothing", async () => {
  const client = await evil();
  const doc = new Y.Doc();
  const text = doc.getText("loot");
  text.insert(0, "a");
  const vector = Y.encodeStateVector(doc);
  text.insert(1, "x".repeat(20_000));
  const stored = (await entriesOf(on.log, on.table)).length;
  client.sendUpdate(Y.encodeStateAsUpdate(doc, vector));
  expect((await client.closed).reason).toBe("missing-dependency");
  expect((await entriesOf(on.log, on.table)).length).toBe(stored);
  const reader = new BoardClient(on.addressOf("screen"));
  await eventually(() => reader.synced, "a reader joins");
  expect(reader.doc.store.pendingStructs).toBeNull();
  expect(reader.doc.share.has("loot")).toBe(false);
  await reader.leave();
});

test("more than 2000 drawings are refused, whatever the number of frames", async () => {
  const alone = await startBoards();
  const client = new BoardClient(alone.addressOf("ngo"));
  await eventually(() => client.synced, "in");
  for (let from = 0; from <= LIMITS.drawingsPerTable; from += 300) {
    client.edit((doc) => {
      for (let i = from; i < from + 300; i += 1) draw(doc, `shape:s${i}`);
    });
  }
  expect((await client.closed).reason).toBe("too-many");
  const drawn = await alone.boards.read(alone.table, (doc) => rootsOf(doc).drawing.size);
  expect(drawn).toBe(1800);
  await alone.close();
});

test("who insists on refused updates is kept out for a while, and nobody else", async () => {
  const insist = async (): Promise<number> => {
    const client = new BoardClient(on.addressOf("ngo-again"));
    await eventually(() => client.synced || client.closeCode !== null, "in or out");
    client.edit((doc) => doc.getMap("loot").set("a", 1));
    return (await client.closed).code;
  };
  const codes: number[] = [];
  await eventually(async () => codes.push(await insist()) > 0 && codes.at(-1) === CLOSE.tooMany, "kept out");
  expect(codes.slice(0, -1).every((code) => code === CLOSE.refusedUpdate)).toBe(true);
  await theRoomGoesOn();
});

test("what people do is allowed: words, sections, merging, places, groups, drawings, proposals", async () => {
  const client = await evil();
  client.edit((doc) => {
    idea(doc).set("text", "Lepiej");
    idea(doc).set("section", 999);
    idea(doc).set("mergedInto", ideas[1]);
    place(doc).set("pos", [5, 5]);
    groupIdeas(doc, idFrom("group", "bbbbbbbb"), "Grupa", [ideas[0] as IdeaId]);
    draw(doc, "shape:s1");
    rootsOf(doc).drawing.delete("shape:s1");
    rootsOf(doc).drawing.set("shape:s2", drawnStroke([{ x: 1, y: 2, z: 0.5 }]));
    draw(doc, "shape:s3", { parent: "shape:frame" });
    bind(doc, "shape:gone-meanwhile");
    words(doc).insert(0, "Dodać mikrogranty");
    rootsOf(doc).proposals.get(proposal)?.set("change", "add");
    rootsOf(doc).proposals.get(proposal)?.set("sources", [ideas[0]]);
  });
  await eventually(() => client.saved, "saved");
  const [row] = await on.store.proposals(on.table);
  expect(row).toMatchObject({ wording: "Dodać mikrogranty", change: "add", sources: [ideas[0]] });
  expect(await on.store.idea(ideas[0] as IdeaId)).toMatchObject({ text: "Lepiej", section: 999, groupTitle: "Grupa" });
  await client.leave();
});
