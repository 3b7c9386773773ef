/** The stock provider of y-websocket against our server: it must not notice that this one does more. */
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { rootsOf } from "../../src/board/board-doc.ts";
import { editIdeaText, moveIdea, removeIdea } from "../../src/board/board-edits.ts";
import { WIRE } from "../../src/contract/board-wire.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { entriesOf, freshMemory, putIdeas, startBoards, type TestBoards } from "../support/board-server.ts";
import { eventually } from "../support/eventually.ts";

let on: TestBoards;
let ids: IdeaId[];
let proxy: Proxy;
let providers: WebsocketProvider[] = [];

beforeEach(async () => {
  on = await startBoards({ timing: { heartbeat: 300 } });
  ids = await putIdeas(on, 3);
  proxy = await startProxy(Number(new URL(on.url).port));
});

afterEach(async () => {
  for (const provider of providers) provider.destroy();
  providers = [];
  await proxy.close();
  await on.close();
});

/** A TCP proxy that can stall (half-open) or cut what runs through it. */
interface Proxy {
  readonly port: number;
  target: number;
  stalled: boolean;
  cut(): void;
  close(): Promise<void>;
}

async function startProxy(target: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const state = { target, stalled: false };
  const server: Server = createServer((near) => {
    const far = connect(state.target, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("data", (data) => {
        if (!state.stalled) to.write(data);
      });
      from.on("error", () => undefined);
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return Object.assign(state, {
    port: typeof address === "object" && address ? address.port : 0,
    cut: () => sockets.forEach((socket) => void socket.destroy()),
    close: async () => {
      sockets.forEach((socket) => void socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function provide(who: string, doc = new Y.Doc()): WebsocketProvider {
  const role = who === "screen" ? "screen" : "moderator";
  const provider = new WebsocketProvider(`ws://127.0.0.1:${proxy.port}/board`, on.table, doc, {
    params: { as: role, who },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 200,
  });
  // The server's own messages mean nothing to the stock provider; without this it says so aloud.
  for (const kind of [WIRE.durable, WIRE.refusedUpdate, WIRE.storage]) provider.messageHandlers[kind] = () => undefined;
  providers.push(provider);
  return provider;
}

const posOf = (doc: Y.Doc, id: IdeaId): string => JSON.stringify(rootsOf(doc).places.get(id)?.get("pos"));
const id = (i: number): IdeaId => ids[i] as IdeaId;

test("the stock provider syncs, sees presence of others and never its own from the server", async () => {
  const ngo = provide("ngo");
  const government = provide("government");
  await eventually(() => ngo.synced && government.synced, "both are in");
  ngo.awareness.setLocalStateField("at", [3, 3]);
  await eventually(() => government.awareness.getStates().has(ngo.doc.clientID), "seen");
  expect(government.awareness.getStates().get(ngo.doc.clientID)).toEqual({ at: [3, 3], side: "ngo" });
  expect(ngo.awareness.getLocalState()).toEqual({ at: [3, 3] });
});

test("after a cut both directions catch up", async () => {
  const ngo = provide("ngo");
  const government = provide("government");
  await eventually(() => ngo.synced && government.synced, "both are in");
  for (let round = 1; round <= 5; round += 1) {
    proxy.cut();
    ngo.doc.transact(() => moveIdea(ngo.doc, id(0), [round, 0]));
    government.doc.transact(() => moveIdea(government.doc, id(1), [0, round]));
    await eventually(
      () => posOf(government.doc, id(0)) === `[${round},0]` && posOf(ngo.doc, id(1)) === `[0,${round}]`,
      `round ${round} arrived on both sides`,
    );
  }
});

test("a stalled line is noticed by the server, and the device comes back by itself", async () => {
  const ngo = provide("ngo");
  await eventually(() => ngo.synced, "in");
  proxy.stalled = true;
  ngo.doc.transact(() => moveIdea(ngo.doc, id(0), [8, 8]));
  await eventually(() => on.boards.metrics().deadSockets > 0, "given up by the server");
  proxy.stalled = false;
  proxy.cut();
  const screen = provide("screen");
  await eventually(() => posOf(screen.doc, id(0)) === "[8,8]", "the edit arrived after all");
});

test("a server that was killed and started anew gets what the devices had", async () => {
  const ngo = provide("ngo");
  await eventually(() => ngo.synced, "in");
  await on.boards.close();
  ngo.doc.transact(() => editIdeaText(ngo.doc, id(0), "W przerwie"));
  const next = await startBoards({ stored: on });
  proxy.target = Number(new URL(next.url).port);
  proxy.cut();
  await eventually(async () => (await next.store.idea(id(0)))?.text === "W przerwie", "written");
  await next.close();
});

test("B4: an old device does not bring back what was hidden meanwhile, nor overwrite newer words", async () => {
  const old = provide("ngo");
  await eventually(() => old.synced, "in");
  old.disconnect();
  const room = await on.boards.open(on.table);
  await room?.edit("government", (doc) => removeIdea(doc, id(0)));
  await room?.edit("government", (doc) => editIdeaText(doc, id(1), "Nowsze słowa"));
  old.doc.transact(() => moveIdea(old.doc, id(0), [5, 5]));
  old.doc.transact(() => moveIdea(old.doc, id(1), [6, 6]));
  old.connect();
  const screen = provide("screen");
  await eventually(() => posOf(screen.doc, id(1)) === "[6,6]", "its move arrived");
  for (const { doc } of [old, screen]) {
    expect(rootsOf(doc).ideas.has(id(0))).toBe(false);
    expect(rootsOf(doc).ideas.get(id(1))?.get("text")).toBe("Nowsze słowa");
  }
});

test("a reader on a quiet board hears something before it would reconnect", async () => {
  const screen = provide("screen");
  await eventually(() => screen.synced, "in");
  const before = screen.wsLastMessageReceived;
  await eventually(() => screen.wsLastMessageReceived > before, "a sign of life");
  expect(screen.wsUnsuccessfulReconnects).toBe(0);
});

test("an empty store is seeded by the server, once", async () => {
  const stored = await freshMemory();
  const first = await startBoards({ stored });
  await Promise.all(Array.from({ length: 5 }, () => first.boards.open(first.table)));
  expect(await entriesOf(first.log, first.table)).toHaveLength(1);
  await first.close();
});
