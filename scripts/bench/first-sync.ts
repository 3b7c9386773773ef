/** What a device that comes to a table waits for, through the real door. */
import { randomBytes } from "node:crypto";
import { openBoard } from "../../rehearsal/devices/board-client.ts";
import { openDoor } from "../../rehearsal/devices/door.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { freePort, startServer } from "../support/server-process.ts";

export interface FirstSyncs {
  /** Milliseconds to the whole board: when the server has to load it, and when it is open already. */
  readonly cold: number;
  readonly warm: number;
  readonly bytes: number;
}

/** Starts the server on `dataDir` and opens the board twice. */
export async function firstSyncs(dataDir: string, tableId: TableId): Promise<FirstSyncs> {
  const password = randomBytes(16).toString("hex");
  const env = { ORGANISER_PASSWORD: password };
  const server = await startServer({ dataDir, port: await freePort(), pages: false, env });
  try {
    const door = openDoor(server.base);
    const entered = await door.call("enterOrganiser", { password });
    if (entered.kind !== "done") throw new Error("the organiser's door does not open");
    const cold = await sync(server.base, door.cookie(), tableId);
    const warm = await sync(server.base, door.cookie(), tableId);
    return { cold: cold.ms, warm: warm.ms, bytes: cold.bytes };
  } finally {
    await server.stop();
  }
}

async function sync(base: string, cookie: string, tableId: TableId): Promise<{ ms: number; bytes: number }> {
  const start = performance.now();
  const board = openBoard({ base, tableId, role: "organiser", cookie, returnAfter: () => 500 });
  await board.synced();
  const result = { ms: performance.now() - start, bytes: board.received() };
  board.close();
  return result;
}
