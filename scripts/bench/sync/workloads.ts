/** What the servers are made to do, and what is measured meanwhile. */
import { createDice } from "../../../rehearsal/random.ts";
import { BenchClient, newTally, type Tally } from "./client.ts";
import { fillBoard, fillDrawing } from "./content.ts";
import { type RunningServer, type ServerName, startServer } from "./servers.ts";

export interface Workload {
  readonly name: string;
  readonly boards: number;
  /** Per board. */
  readonly readers: number;
  readonly writers: number;
  /** Edits a second, per writer. */
  readonly hz: number;
}

export const WORKLOADS: readonly Workload[] = [
  { name: "meeting: 7 boards × 40 readers + 2 writers × 20 Hz", boards: 7, readers: 40, writers: 2, hz: 20 },
  { name: "fast meeting: the same × 60 Hz", boards: 7, readers: 40, writers: 2, hz: 60 },
  { name: "hot board: 300 readers + 10 writers × 15 Hz", boards: 1, readers: 300, writers: 10, hz: 15 },
];

/**
 * An evening lasts hours. In a server's first seconds a third of its CPU is V8 compiling what is hot,
 * the more the more it does besides passing bytes on; every server gets the same time to settle.
 */
const WARM_UP_MS = 60_000;
/** From the first edit of a turn until it counts: what a quiet server does otherwise is over. */
const SETTLE_MS = 400;

export interface Measured {
  /** Server CPU per delivered update, microseconds. */
  readonly cpuUs: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Delivered updates, and those that should have been, their senders not counted. */
  readonly deliveries: number;
  readonly expected: number;
  readonly frames: number;
  readonly rssMb: number;
  /** The load generator's own CPU, per cent of a core: above 80 its figures are doubtful. */
  readonly generator: number;
}

/** A server with its devices, which write only in its turns. */
export interface Stage {
  readonly name: ServerName;
  /** Writes for a while; nothing is measured. */
  warmUp(): Promise<void>;
  /** One turn. `seed` decides when each writer writes. */
  turn(seconds: number, seed: number): Promise<Measured>;
  stop(): Promise<void>;
}

export async function setStage(name: ServerName, load: Workload): Promise<Stage> {
  const server = await startServer(name, false);
  const tally = newTally();
  const { writers, readers } = await joinAll(server, load, tally);
  const written = async <T>(seed: number, work: () => Promise<T>): Promise<T> => {
    const stop = startWriting(writers, load.hz, seed);
    try {
      return await work();
    } finally {
      stop();
    }
  };
  return {
    name,
    warmUp: () => written(0, () => sleep(WARM_UP_MS)),
    turn: (seconds, seed) =>
      written(seed, async () => {
        await sleep(SETTLE_MS);
        return watch(server, load, tally, seconds);
      }),
    async stop() {
      for (const client of [...writers, ...readers]) client.close();
      await server.stop();
    },
  };
}

async function joinAll(server: RunningServer, load: Workload, tally: Tally) {
  const writers: BenchClient[] = [];
  const readers: BenchClient[] = [];
  for (let board = 0; board < load.boards; board += 1) {
    const filler = server.filled ? null : await fill(server, board);
    for (let i = 0; i < load.writers; i += 1)
      writers.push(new BenchClient(server, board, "writer", board * 100 + i, tally));
    for (let i = 0; i < load.readers; i += 1) readers.push(new BenchClient(server, board, "reader", 5000 + i, tally));
    await Promise.all([...writers, ...readers].map(({ synced }) => synced));
    filler?.close();
  }
  return { writers, readers };
}

/** The board's content by a first client, who stays until others hold the board open. */
async function fill(server: RunningServer, board: number, big = false): Promise<BenchClient> {
  const first = new BenchClient(server, board, "writer", 9999, newTally());
  await first.synced;
  first.fill(big ? fillDrawing : fillBoard);
  await sleep(big ? 500 : 100);
  return first;
}

/** Each writer edits its own ideas at its own moments, which wander as people's do: the same at every server. */
function startWriting(writers: readonly BenchClient[], hz: number, seed: number): () => void {
  const timers = new Map<BenchClient, NodeJS.Timeout>();
  const dice = createDice(seed);
  writers.forEach((writer, i) => {
    let turn = 0;
    const write = (): void => {
      timers.set(writer, setTimeout(write, (1000 / hz) * dice.between(0.8, 1.2)));
      writer.edit(((i * 5 + (turn += 1)) % 5) + (i % 12) * 5);
    };
    timers.set(writer, setTimeout(write, dice.next() * (1000 / hz)));
  });
  return () => timers.forEach((timer) => clearTimeout(timer));
}

async function watch(server: RunningServer, load: Workload, tally: Tally, seconds: number): Promise<Measured> {
  const before = await server.usage();
  const own = process.cpuUsage();
  const started = performance.now();
  Object.assign(tally, newTally());
  tally.measuring = true;
  await sleep(seconds * 1000);
  tally.measuring = false;
  const elapsed = (performance.now() - started) / 1000;
  const generator = process.cpuUsage(own);
  const after = await server.usage();
  const sorted = Float64Array.from(tally.latencies).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const expected = load.boards * load.writers * load.hz * elapsed * (load.readers + load.writers - 1);
  return {
    // Peers send a writer its own updates too; they are counted as what they are: deliveries.
    cpuUs: (after.cpuUs - before.cpuUs) / Math.min(tally.deliveries, expected),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    deliveries: tally.deliveries,
    expected: Math.round(expected),
    frames: tally.frames,
    rssMb: after.rss / 2 ** 20,
    generator: (generator.user + generator.system) / 10_000 / elapsed,
  };
}

export interface JoinStorm {
  /** Server CPU per join, milliseconds. */
  readonly cpuMs: number;
  readonly seconds: number;
  readonly joins: number;
}

/** Everybody joins one board of about 690 kB at once. */
export async function measureJoins(name: ServerName, joins: number): Promise<JoinStorm> {
  const server = await startServer(name, true);
  try {
    const filler = server.filled ? null : await fill(server, 0, true);
    const first = new BenchClient(server, 0, "reader", 9998, newTally());
    await first.synced;
    const before = await server.usage();
    const started = performance.now();
    const clients = Array.from({ length: joins }, (_, i) => new BenchClient(server, 0, "reader", i, newTally()));
    await Promise.all(clients.map(({ synced }) => synced));
    const seconds = (performance.now() - started) / 1000;
    const after = await server.usage();
    for (const client of [first, ...clients]) client.close();
    filler?.close();
    return { cpuMs: (after.cpuUs - before.cpuUs) / 1000 / joins, seconds, joins };
  } finally {
    await server.stop();
  }
}

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
