/** A board at the end of a very long evening: how fast it opens, and what a device gets. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createBoards } from "../../server/boards/boards.ts";
import type { OpenedStore } from "../../server/store/open-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { SYSTEM_CLOCK, SYSTEM_RANDOM } from "../../server/system.ts";
import { standingOfTable } from "../../server/usecases/standing.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { firstSyncs } from "./first-sync.ts";
import { fillBoard, LONG_EVENING } from "./long-evening.ts";
import { kilobytes, ms, type Results } from "./table.ts";

const OPENINGS = 9;

export async function benchOpen(): Promise<Results> {
  const dataDir = mkdtempSync(join(tmpdir(), "wspolnie-bench-open-"));
  try {
    const opened = await openStore({ dataDir });
    await opened.seed(SYSTEM_RANDOM);
    const [table] = await opened.store.tables();
    if (!table) throw new Error("the template has no tables");
    const filled = await fillBoard(opened, table.id);
    const openings = await timeOpenings(opened, table.id);
    await opened.close();
    const syncs = await firstSyncs(dataDir, table.id);
    const { ideas, sketches, edits } = LONG_EVENING;
    return {
      title: `Opening a board of ${ideas} ideas, ${sketches} sketches and ${edits.toLocaleString("en")} past edits`,
      how: `Edits by three writers, written through the board log with the product's own snapshots. Median of ${OPENINGS} openings by a fresh engine.`,
      columns: ["what", "figure"],
      rows: [
        [
          "server opens the board from the database: time, CPU",
          `${ms(median(openings.map(({ wall }) => wall)))}, ${ms(median(openings.map(({ cpu }) => cpu)))}`,
        ],
        ["stored: snapshot + updates after it", `${kilobytes(filled.snapshotBytes)} + ${filled.tail} updates`],
        ["first device: connected → whole board (board not open yet)", ms(syncs.cold)],
        ["next device: connected → whole board", ms(syncs.warm)],
        ["bytes of the first sync", kilobytes(syncs.bytes)],
      ],
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Opening {
  readonly wall: number;
  readonly cpu: number;
}

async function timeOpenings({ log, store }: OpenedStore, tableId: TableId): Promise<Opening[]> {
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const openings: Opening[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const boards = createBoards({
      log,
      standing: (id) => standingOfTable(store, id),
      clock: SYSTEM_CLOCK,
      logger: silent,
      dataDir: null,
    });
    const [start, used] = [performance.now(), process.cpuUsage()];
    await boards.open(tableId);
    const { user, system } = process.cpuUsage(used);
    // Not closed: closing would keep a fresh snapshot, and the next opening would have less to do.
    openings.push({ wall: performance.now() - start, cpu: (user + system) / 1000 });
  }
  return openings;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
