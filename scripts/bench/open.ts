/** A board at the end of a very long evening: how fast it opens, and what a device gets. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createBoards } from "../../server/boards/boards.ts";
import type { OpenedStore } from "../../server/store/open-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { SYSTEM_CLOCK, SYSTEM_RANDOM } from "../../server/system.ts";
import type { Clock } from "../../server/usecases/ports.ts";
import { standingOfTable } from "../../server/usecases/standing.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { firstSyncs } from "./first-sync.ts";
import { fillBoard, LONG_EVENING } from "./long-evening.ts";
import { kilobytes, ms, type Results } from "./table.ts";

const OPENINGS = 9;
const NIGHT_MS = 12 * 3_600_000;

export async function benchOpen(): Promise<Results> {
  const dataDir = mkdtempSync(join(tmpdir(), "wspolnie-bench-open-"));
  try {
    const opened = await openStore({ dataDir });
    await opened.seed(SYSTEM_RANDOM);
    const [table] = await opened.store.tables();
    if (!table) throw new Error("the template has no tables");
    const filled = await fillBoard(opened, table.id);
    const sameEvening = await timeOpenings(opened, table.id, SYSTEM_CLOCK);
    // The first opening after the rest makes the document anew; the median is of those that follow.
    const nextDay = await timeOpenings(opened, table.id, { now: () => Date.now() + NIGHT_MS });
    const compacted = (await opened.log.load(table.id))?.snapshot?.bytes.length ?? 0;
    await opened.close();
    const syncs = await firstSyncs(dataDir, table.id);
    const { ideas, sketches, edits } = LONG_EVENING;
    return {
      title: `Opening a board of ${ideas} ideas, ${sketches} sketches and ${edits.toLocaleString("en")} past edits`,
      how: `Edits by three writers, written through the board log with the product's own snapshots. Median of ${OPENINGS} openings by a fresh engine.`,
      columns: ["what", "figure"],
      rows: [
        ["server opens the board from the database in the same evening: time, CPU", figure(sameEvening)],
        [
          "the same after the board had rested: first opening (makes it anew), later ones",
          `${figure(nextDay.slice(0, 1))}; ${figure(nextDay)}`,
        ],
        [
          "stored: snapshot + updates after it; made anew",
          `${kilobytes(filled.snapshotBytes)} + ${filled.tail} updates; ${kilobytes(compacted)}`,
        ],
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

async function timeOpenings({ log, store }: OpenedStore, tableId: TableId, clock: Clock): Promise<Opening[]> {
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const openings: Opening[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const boards = createBoards({
      log,
      standing: (id) => standingOfTable(store, id),
      clock,
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

const figure = (openings: readonly Opening[]): string =>
  `${ms(median(openings.map(({ wall }) => wall)))}, ${ms(median(openings.map(({ cpu }) => cpu)))}`;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
