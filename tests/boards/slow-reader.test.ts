import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import type * as Y from "yjs";
import { drawnText } from "../../rehearsal/drawn.ts";
import { rootsOf } from "../../src/board/board-doc.ts";
import { CLOSE } from "../../src/contract/close-codes.ts";
import { BoardClient } from "../support/board-client.ts";
import { startBoards } from "../support/board-server.ts";
import { eventually } from "../support/eventually.ts";

test("G7: a reader that does not drain is dropped, the others wait for nothing, and it resyncs to the same state", async () => {
  const on = await startBoards();
  const writer = new BoardClient(on.addressOf("ngo"));
  const slow = new BoardClient(on.addressOf("screen99"));
  await eventually(() => slow.synced && writer.synced, "in");
  const socket = Reflect.get(slow.ws, "_socket");
  socket.pause();
  const room = await on.boards.open(on.table);
  let step = 0;
  await eventually(async () => {
    step += 1;
    await room?.edit("ngo", (doc) => rootsOf(doc).drawing.set(`shape:s${step % 5}`, bigShape(step)));
    return on.boards.metrics().slowReaders > 0;
  }, "dropped");
  expect(writer.closeCode).toBeNull();
  socket.resume();
  expect([CLOSE.tooSlow, 1006]).toContain((await slow.closed).code);
  const again = new BoardClient(on.addressOf("screen99"), { doc: slow.doc });
  await eventually(() => again.synced, "back");
  await eventually(() => isDeepStrictEqual(again.doc.toJSON(), writer.doc.toJSON()), "the same state");
  await on.close();
});

const bigShape = (n: number): Y.Map<unknown> => drawnText(`${n} ${"słowo ".repeat(4000)}`, { pos: [n, 0] });
