/**
 * The board server against public ones: the same load, the same generator, one run. Ratios count,
 * not absolute values; all servers stand ready and take short turns, because a machine that is shared
 * is twice as fast in one minute as in the next.
 */
import { pathToFileURL } from "node:url";
import { installPeers, PROMISE, SERVERS, type ServerName } from "./sync/servers.ts";
import { type JoinStorm, type Measured, measureJoins, setStage, WORKLOADS, type Workload } from "./sync/workloads.ts";

export interface SyncBenchOptions {
  /** Rounds of each workload, in each of which every server has a turn; the middle one counts. */
  readonly rounds?: number;
  /** Seconds of each turn. */
  readonly seconds?: number;
  /** Devices of the join storm. */
  readonly joins?: number;
  /** Numbers of the workloads (see `WORKLOADS`); all of them when left out. */
  readonly only?: readonly number[];
  readonly progress?: (line: string) => void;
}

/** Runs everything and gives a report in Markdown. */
export async function runSyncBench(options: SyncBenchOptions = {}): Promise<string> {
  const { rounds = 10, seconds = 3, joins = 300, only, progress = () => undefined } = options;
  const names: readonly ServerName[] = installPeers() ? SERVERS : ["ours"];
  const parts = [
    "## Board server against public servers",
    "",
    ...names.map((name) => `- ${name}: ${PROMISE[name]}`),
    "",
  ];
  if (names.length === 1) parts.push("The other servers could not be installed: only our own figures.", "");
  for (const load of WORKLOADS.filter((_, i) => only === undefined || only.includes(i))) {
    parts.push(await compare(names, load, rounds, seconds, progress), "");
  }
  if (joins > 0) parts.push(await compareJoins(names, joins, progress), "");
  return parts.join("\n");
}

async function compare(
  names: readonly ServerName[],
  load: Workload,
  rounds: number,
  seconds: number,
  progress: (line: string) => void,
): Promise<string> {
  const results = new Map<ServerName, Measured[]>(names.map((name) => [name, []]));
  const stages = await Promise.all(names.map((name) => setStage(name, load)));
  try {
    await Promise.all(stages.map((stage) => stage.warmUp()));
    for (let round = 0; round < rounds; round += 1) {
      for (const stage of round % 2 === 0 ? stages : [...stages].reverse()) {
        const result = await stage.turn(seconds, round);
        results.get(stage.name)?.push(result);
        progress(
          `${load.name}, round ${round + 1}, ${stage.name}: ${result.cpuUs.toFixed(2)} µs, p95 ${result.p95.toFixed(1)} ms, generator ${result.generator.toFixed(0)}%`,
        );
      }
    }
  } finally {
    await Promise.all(stages.map((stage) => stage.stop()));
  }
  return table(load, results);
}

function table(load: Workload, results: ReadonlyMap<ServerName, readonly Measured[]>): string {
  const ours = results.get("ours") ?? [];
  const lines = [
    `### ${load.name}`,
    "",
    "| server | µs CPU per delivery | ours / it | p50 ms | p95 ms | p99 ms | delivered | frames | MB RSS | generator |",
    "|---|---|---|---|---|---|---|---|---|---|",
  ];
  for (const [name, all] of results) {
    const of = (pick: (one: Measured) => number): number => median(all.map(pick));
    const ratio = median(all.map((one, i) => (ours[i]?.cpuUs ?? Number.NaN) / one.cpuUs));
    const share = of((one) => (one.deliveries / one.expected) * 100);
    const cells = [
      of((one) => one.cpuUs).toFixed(2),
      ratio.toFixed(2),
      of((one) => one.p50).toFixed(1),
      of((one) => one.p95).toFixed(1),
      of((one) => one.p99).toFixed(1),
      `${share.toFixed(0)}%`,
      of((one) => one.frames).toFixed(0),
      of((one) => one.rssMb).toFixed(0),
      `${of((one) => one.generator).toFixed(0)}%`,
    ];
    lines.push(`| ${name} | ${cells.join(" | ")} |`);
  }
  return lines.join("\n");
}

async function compareJoins(
  names: readonly ServerName[],
  joins: number,
  progress: (line: string) => void,
): Promise<string> {
  const lines = [
    `### ${joins} joins of a 690 kB board`,
    "",
    "| server | ms CPU per join | ours / it | all in after s |",
    "|---|---|---|---|",
  ];
  let ours: JoinStorm | null = null;
  for (const name of names) {
    const result = await measureJoins(name, joins);
    ours ??= result;
    progress(`${joins} joins, ${name}: ${result.cpuMs.toFixed(2)} ms each, ${result.seconds.toFixed(2)} s`);
    lines.push(
      `| ${name} | ${result.cpuMs.toFixed(2)} | ${(ours.cpuMs / result.cpuMs).toFixed(2)} | ${result.seconds.toFixed(2)} |`,
    );
  }
  return lines.join("\n");
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [rounds, seconds, joins, only] = process.argv.slice(2);
  const report = await runSyncBench({
    ...(rounds ? { rounds: Number(rounds) } : {}),
    ...(seconds ? { seconds: Number(seconds) } : {}),
    ...(joins ? { joins: Number(joins) } : {}),
    ...(only ? { only: only.split(",").map(Number) } : {}),
    progress: (line) => console.error(line),
  });
  console.log(report);
}
