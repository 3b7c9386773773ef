import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WebSocket as NodeSocket, WebSocketServer } from "ws";
import * as Y from "yjs";
import { rootsOf, seedBoard } from "../board/board-doc.ts";
import { editIdeaText, groupIdeas, moveIdea, placeIdea, removeIdea } from "../board/board-edits.ts";
import { readBoard } from "../board/board-read.ts";
import { WIRE } from "../contract/board-wire.ts";
import { CLOSE } from "../contract/close-codes.ts";
import { type IdeaId, idFrom } from "../domain/ids.ts";
import type { TextPlace } from "./board-drafts.ts";
import { BoardSession, type SaveState } from "./board-provider.ts";
import type { LocalCopy } from "./local-copy.ts";

const tableId = idFrom("table", "aaaaaaaa");
const idea = (n: number): IdeaId => idFrom("idea", `aaaaaaa${n}`);
const grp = idFrom("group", "aaaaaaa1");

/** A server of the contract, as small as it can be: one document, and every answer in the test's hand. */
async function boardServer() {
  const doc = new Y.Doc();
  seedBoard(doc, { schema: 1, epoch: 1, tldraw: "" });
  const http = createServer();
  const wss = new WebSocketServer({ server: http });
  const state = { ack: true, refuse: null as null | string, closeWith: 0, updates: 0 };
  wss.on("connection", (socket) => {
    if (state.closeWith) return socket.close(state.closeWith);
    let frames = 0;
    const send = (type: number, ...parts: (number | Uint8Array | string)[]): void => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, type);
      for (const part of parts) {
        if (typeof part === "number") encoding.writeVarUint(encoder, part);
        else if (typeof part === "string") encoding.writeVarString(encoder, part);
        else encoding.writeVarUint8Array(encoder, part);
      }
      socket.send(encoding.toUint8Array(encoder));
    };
    send(WIRE.sync, 0, Y.encodeStateVector(doc));
    const forward = (update: Uint8Array, origin: unknown): void => {
      if (origin !== socket) send(WIRE.sync, 2, update);
    };
    doc.on("update", forward);
    socket.on("close", () => doc.off("update", forward));
    socket.on("message", (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      if (decoding.readVarUint(decoder) !== WIRE.sync) return;
      const kind = decoding.readVarUint(decoder);
      const bytes = decoding.readVarUint8Array(decoder);
      if (kind === 0) return send(WIRE.sync, 1, Y.encodeStateAsUpdate(doc, bytes));
      if (bytes.length <= 2) return;
      state.updates += 1;
      if (state.refuse) {
        send(WIRE.refusedUpdate, state.refuse);
        return socket.close(CLOSE.refusedUpdate);
      }
      Y.applyUpdate(doc, bytes, socket);
      frames += 1;
      if (state.ack) send(WIRE.durable, frames);
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, "127.0.0.1", resolve);
  });
  const { port } = http.address() as AddressInfo;
  return {
    doc,
    state,
    origin: `ws://127.0.0.1:${port}`,
    drop: (code: number) => {
      for (const client of wss.clients) client.close(code);
    },
    /** The network goes: nobody gets in or stays until the returned function is called. */
    cut: () => {
      state.closeWith = CLOSE.restarting;
      for (const client of wss.clients) client.close(CLOSE.restarting);
      return () => {
        state.closeWith = 0;
      };
    },
    close: () => {
      for (const client of wss.clients) client.terminate();
      http.close();
    },
  };
}

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A tablet's disk: what one visit of the page leaves, the next one finds. */
function disk() {
  let kept: Uint8Array[] = [];
  let unsent: Uint8Array[] = [];
  let touched: readonly TextPlace[] = [];
  const open = (_: string, doc: Y.Doc): LocalCopy => {
    for (const update of kept) Y.applyUpdate(doc, update, "copy");
    const keep = (update: Uint8Array): void => void kept.push(update);
    doc.on("update", keep);
    const close = async (): Promise<void> => doc.off("update", keep);
    return {
      loaded: Promise.resolve({ updates: [...unsent], touched }),
      log: {
        add: (update) => void unsent.push(update),
        drop: (count) => void unsent.splice(0, count),
        touch: (places) => {
          touched = places;
        },
      },
      keep: async () => {},
      close,
      discard: async () => {
        await close();
        kept = [];
        unsent = [];
        touched = [];
      },
    };
  };
  return { open, unsent: () => unsent.length };
}

function visit(origin: string, open: ReturnType<typeof disk>["open"]) {
  const session = new BoardSession({
    tableId,
    side: "ngo",
    origin,
    WebSocket: NodeSocket as unknown as typeof WebSocket,
    openCopy: open,
  });
  closing.push(() => session.destroy());
  return session;
}

async function start(tablet = disk()) {
  const server = await boardServer();
  const session = visit(server.origin, tablet.open);
  closing.push(server.close);
  const doc = (): Y.Doc => session.snapshot().doc;
  const until = (kind: SaveState["kind"]) =>
    vi.waitFor(() => expect(session.snapshot().save.kind).toBe(kind), { timeout: 8000, interval: 10 });
  placeIdea(server.doc, idea(1), fields(1));
  placeIdea(server.doc, idea(2), fields(2));
  await until("saved");
  return { server, session, doc, until };
}

const fields = (n: number) => ({
  n,
  text: `Pomysł ${n}`,
  hasSketch: false,
  signature: null,
  source: "phone" as const,
  at: "2026-06-26T15:00:00.000Z",
  section: null,
  mergedInto: null,
});

const textOf = (doc: Y.Doc, n: number): unknown => rootsOf(doc).ideas.get(idea(n))?.get("text");

describe("a tablet's board", () => {
  it("says saved only when the server says it is on disk", async () => {
    const { server, session, doc, until } = await start();
    server.state.ack = false;
    doc().transact(() => moveIdea(doc(), idea(1), [5, 5]));
    expect(session.snapshot().save).toEqual({ kind: "sending", unsent: 1 });
    await vi.waitFor(() => expect(server.state.updates).toBe(1));
    expect(session.snapshot().save.kind).toBe("sending");
    expect(session.unsent()).toBe(1);
    server.state.ack = true;
    doc().transact(() => moveIdea(doc(), idea(1), [6, 6]));
    await until("saved");
    expect(session.unsent()).toBe(0);
  });

  it("works without the network, counts what is unsent and merges on return", async () => {
    const { server, session, doc, until } = await start();
    const back = server.cut();
    await until("offline");
    doc().transact(() => groupIdeas(doc(), grp, "Dotacje", [idea(1)]));
    doc().transact(() => editIdeaText(doc(), idea(1), "Nowe słowa"));
    server.doc.transact(() => moveIdea(server.doc, idea(2), [700, 700]));
    expect(session.snapshot().save).toEqual({ kind: "offline", unsent: 2 });
    back();
    await until("saved");
    expect(textOf(server.doc, 1)).toBe("Nowe słowa");
    expect(readBoard(server.doc)).toEqual(readBoard(doc()));
    expect(readBoard(doc()).groups[0]?.ideas).toHaveLength(1);
  });

  it("does not bring back an idea that was hidden while the tablet was away and worked on it", async () => {
    const { server, doc, until } = await start();
    const back = server.cut();
    await until("offline");
    doc().transact(() => groupIdeas(doc(), grp, "Dotacje", [idea(1), idea(2)]));
    doc().transact(() => editIdeaText(doc(), idea(1), "Zmienione słowa"));
    doc().transact(() => moveIdea(doc(), idea(1), [9, 9]));
    removeIdea(server.doc, idea(1));
    back();
    await until("saved");
    for (const side of [server.doc, doc()]) {
      expect([...rootsOf(side).ideas.keys(), ...rootsOf(side).places.keys()]).toEqual([idea(2), idea(2)]);
      expect(readBoard(side).groups[0]?.ideas.map((item) => item.idea.n)).toEqual([2]);
    }
  });

  it("after a reload without the network it knows what waits, and sends it on return (B9)", async () => {
    const tablet = disk();
    const { server, session, doc, until } = await start(tablet);
    expect(tablet.unsent()).toBe(0);
    const back = server.cut();
    await until("offline");
    doc().transact(() => moveIdea(doc(), idea(1), [5, 5]));
    doc().transact(() => editIdeaText(doc(), idea(1), "Przed odświeżeniem"));
    await session.destroy();
    const again = visit(server.origin, tablet.open);
    await vi.waitFor(() => expect(again.snapshot().save).toEqual({ kind: "offline", unsent: 2 }));
    expect(again.unsent()).toBe(2);
    again.snapshot().doc.transact(() => moveIdea(again.snapshot().doc, idea(2), [6, 6]));
    expect(again.snapshot().save).toEqual({ kind: "offline", unsent: 3 });
    back();
    await vi.waitFor(() => expect(again.snapshot().save.kind).toBe("saved"), { timeout: 8000 });
    expect([again.unsent(), tablet.unsent()]).toEqual([0, 0]);
    expect(textOf(server.doc, 1)).toBe("Przed odświeżeniem");
    expect(readBoard(server.doc)).toEqual(readBoard(again.snapshot().doc));
  });

  it("what a long absence made goes out in parts, also what was made before a reload (B9)", async () => {
    const tablet = disk();
    const { server, session, doc, until } = await start(tablet);
    const back = server.cut();
    await until("offline");
    const write = (at: Y.Doc, n: number) => at.transact(() => editIdeaText(at, idea(n), "ą".repeat(60_000) + n));
    write(doc(), 1);
    await session.destroy();
    const again = visit(server.origin, tablet.open);
    await vi.waitFor(() => expect(again.snapshot().save).toEqual({ kind: "offline", unsent: 1 }));
    write(again.snapshot().doc, 2);
    const before = server.state.updates;
    back();
    await vi.waitFor(() => expect(again.snapshot().save.kind).toBe("saved"), { timeout: 8000 });
    expect(server.state.updates - before).toBe(2);
    expect([textOf(server.doc, 1), textOf(server.doc, 2)].map((text) => String(text).slice(-1))).toEqual(["1", "2"]);
  });

  it("words typed before a reload come back as drafts, too, when the board was made anew meanwhile (B6, B9)", async () => {
    const tablet = disk();
    const { server, session, doc, until } = await start(tablet);
    server.cut();
    await until("offline");
    doc().transact(() => editIdeaText(doc(), idea(1), "Z czasu bez sieci"));
    await session.destroy();
    server.state.closeWith = CLOSE.newEpoch;
    const again = visit(server.origin, tablet.open);
    await vi.waitFor(() => expect(tablet.unsent()).toBe(0));
    server.state.closeWith = 0;
    await vi.waitFor(() => expect(again.snapshot().drafts).toHaveLength(1), { timeout: 8000 });
    expect(again.snapshot().drafts[0]).toMatchObject({ root: "ideas", id: idea(1), text: "Z czasu bez sieci" });
    expect(textOf(again.snapshot().doc, 1)).toBe("Pomysł 1");
  });

  it("keeps refused words as a draft, throws the document away and goes on with a fresh one", async () => {
    const { server, session, doc, until } = await start();
    const before = doc();
    server.state.refuse = "invalid-record";
    doc().transact(() => editIdeaText(doc(), idea(1), "Słowa, których serwer nie przyjmie"));
    await vi.waitFor(() => expect(doc()).not.toBe(before));
    server.state.refuse = null;
    await until("saved");
    await vi.waitFor(() => expect(session.snapshot().drafts).toHaveLength(1));
    expect(session.snapshot().drafts[0]).toMatchObject({ root: "ideas", text: "Słowa, których serwer nie przyjmie" });
    expect(textOf(doc(), 1)).toBe("Pomysł 1");
    doc().transact(() => editIdeaText(doc(), idea(1), "Dobre słowa"));
    await vi.waitFor(() => expect(textOf(server.doc, 1)).toBe("Dobre słowa"));
    session.dismissDrafts();
    expect(session.snapshot().drafts).toEqual([]);
  });

  it("takes a fresh document when the server has rebuilt the board", async () => {
    const { server, doc, until } = await start();
    const before = doc();
    server.drop(CLOSE.newEpoch);
    await vi.waitFor(() => expect(doc()).not.toBe(before));
    await until("saved");
    expect(readBoard(doc()).loose).toHaveLength(2);
  });

  it("rejoins after its rights changed and keeps its document", async () => {
    const { server, session, doc, until } = await start();
    const before = doc();
    server.drop(CLOSE.rightsChanged);
    await vi.waitFor(() => expect(session.snapshot().save.kind).toBe("offline"));
    await until("saved");
    expect(doc()).toBe(before);
  });

  it("stops when its link is revoked or the table is gone", async () => {
    for (const [code, reason] of [
      [CLOSE.notSignedIn, "not-signed-in"],
      [CLOSE.unknownBoard, "unknown-board"],
    ] as const) {
      const { server, session, until } = await start();
      server.drop(code);
      await until("refused");
      expect(session.snapshot().save).toEqual({ kind: "refused", reason });
    }
  });
});
