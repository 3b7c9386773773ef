/** One run over a bad network: three tablets, with the browser's own code, draw while connections stall, vanish and break. */
import { isDeepStrictEqual } from "node:util";
import { WebSocket } from "ws";
import type * as Y from "yjs";
import { drawnBox } from "../../rehearsal/drawn.ts";
import { createDice } from "../../rehearsal/random.ts";
import { rootsOf } from "../../src/board/board-doc.ts";
import { moveIdea } from "../../src/board/board-edits.ts";
import { BoardSession } from "../../src/client/board-provider.ts";
import { type BadNetwork, openBadNetwork } from "./bad-network.ts";
import { putIdeas, startBoards, type TestBoards } from "./board-server.ts";
import { eventually } from "./eventually.ts";

export interface NetworkResult {
  readonly drawn: number;
  /** Drawn, and not on the server's board in the end. */
  readonly lost: number;
  /** Tablets that show something else than the server. */
  readonly apart: number;
  readonly troubles: BadNetwork["troubles"];
  /** Reasons of the server to refuse; a tablet that only had bad luck gets none. */
  readonly refused: Readonly<Record<string, number>>;
}

const TABLETS = ["ngo", "government", "ngo2"] as const;
const STEPS = 120;

export async function networkRun(seed: number): Promise<NetworkResult> {
  const dice = createDice(seed);
  const on = await startBoards();
  const ideas = await putIdeas(on, 3);
  const network = await openBadNetwork(Number(new URL(on.url).port), dice);
  const tablets = TABLETS.map((who) => openTablet(on, network, who));
  try {
    await eventually(() => tablets.every((tablet) => tablet.snapshot().ready), "all have read the board", 30_000);
    for (let step = 1; step <= STEPS; step += 1) {
      const at = dice.below(TABLETS.length);
      const id = ideas[dice.below(ideas.length)];
      const doc = tablets[at]?.snapshot().doc;
      if (doc && id) doc.transact(() => draw(doc, `shape:${at}-${step}`, () => moveIdea(doc, id, [step, at])));
      await new Promise((resolve) => setTimeout(resolve, dice.below(30)));
    }
    network.calm();
    await eventually(() => tablets.every(isSaved), "everything is saved", 45_000);
    return await judge(on, network, tablets);
  } finally {
    await Promise.all(tablets.map((tablet) => tablet.destroy()));
    await network.close();
    await on.close();
  }
}

const isSaved = (tablet: BoardSession): boolean => tablet.unsent() === 0 && tablet.snapshot().save.kind === "saved";

function openTablet(on: TestBoards, network: BadNetwork, who: string): BoardSession {
  /** The session of the test server is a name in the address. */
  class NamedSocket extends WebSocket {
    constructor(url: string) {
      super(`${url}&who=${who}`, { perMessageDeflate: false });
    }
  }
  return new BoardSession({
    tableId: on.table,
    side: who === "government" ? "government" : "ngo",
    origin: `ws://127.0.0.1:${network.port}`,
    // The same interface as the browser's, down to what the session uses.
    WebSocket: NamedSocket as unknown as typeof globalThis.WebSocket,
  });
}

function draw(doc: Y.Doc, id: string, also: () => void): void {
  rootsOf(doc).drawing.set(id, drawnBox());
  also();
}

async function judge(on: TestBoards, network: BadNetwork, tablets: readonly BoardSession[]): Promise<NetworkResult> {
  const state = await on.boards.read(on.table, (doc) => doc.toJSON());
  const shows = (tablet: BoardSession): boolean => isDeepStrictEqual(tablet.snapshot().doc.toJSON(), state);
  await eventually(() => tablets.every(shows), "all show the same", 10_000).catch(() => undefined);
  const drawn = await on.boards.read(on.table, (doc) => rootsOf(doc).drawing.size);
  return {
    drawn: STEPS,
    lost: STEPS - (drawn ?? 0),
    apart: tablets.filter((tablet) => !shows(tablet)).length,
    troubles: network.troubles,
    refused: on.boards.metrics().refused,
  };
}
