/** One rehearsal from the first phone to the verdict. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { LinksView } from "../src/contract/link-views.ts";
import { type Cast, gatherCast } from "./cast.ts";
import { createCurtain } from "./curtain.ts";
import { gatherEvidence } from "./evidence.ts";
import { createLedger, createSights, type Ledger } from "./ledger.ts";
import { createSchedule, type Play, type Seat } from "./part.ts";
import { createDice } from "./random.ts";
import { readSample } from "./sample.ts";
import type { Stage } from "./stage.ts";
import type { Usage } from "./usage.ts";
import { judge, type Verdict } from "./verdict.ts";

export interface RehearseOptions {
  readonly phones: number;
  readonly seconds: number;
  readonly seed: number;
  /** Ideas of each phone; by default one a minute, at least one. */
  readonly ideasPerPhone?: number;
  /** What rehearsing people sign with; null: with the sample's types of organisation. */
  readonly signature: string | null;
  /** `people`: moderators think first and things go wrong; `bench`: everything at once, nothing goes wrong. */
  readonly manner: "people" | "bench";
  /** Told every few seconds until the verdict. */
  readonly onProgress?: (progress: Progress) => void;
  /** Ends it early: everybody goes, the meeting is put back as it was, and there is no verdict. */
  readonly stop?: AbortSignal;
}

export interface Progress {
  readonly passed: number;
  readonly ledger: Ledger;
  readonly usage: Usage | null;
}

/** The machines during the play. */
export interface Load {
  readonly seconds: number;
  /** Share of one CPU core, in per cent; null where it cannot be read. */
  readonly serverCpu: number | null;
  readonly serverPeakBytes: number | null;
  /** The actors run in this process: when it is busy, latencies are partly its own. */
  readonly actorsCpu: number;
  readonly actorsLoopDelayP99Ms: number;
}

export interface Rehearsal {
  readonly seed: number;
  readonly phones: number;
  readonly joined: number;
  readonly tablets: number;
  readonly projectors: number;
  readonly mischief: Ledger["mischief"];
  /** Was the server killed hard before the counting? */
  readonly powerCut: boolean;
  readonly load: Load;
  readonly verdict: Verdict;
}

const PROGRESS_EVERY_MS = 2000;

/** Plays and judges. The stage stays open. Rejects with the signal's reason when it was stopped. */
export async function rehearse(stage: Stage, options: RehearseOptions): Promise<Rehearsal> {
  const play = playOf(stage, options);
  const { organiser, links } = stage;
  const stopTelling = tellProgress(stage, play, options);
  try {
    const seats = seatsOf(links);
    const gathering = gatherCast(play, { phones: options.phones, seats, screenLink: links.screen, organiser });
    const cast = await unlessStopped(gathering, options.stop);
    return await withCast(stage, options, play, cast);
  } finally {
    stopTelling();
  }
}

async function withCast(stage: Stage, options: RehearseOptions, play: Play, cast: Cast): Promise<Rehearsal> {
  try {
    const load = await measured(stage, () => unlessStopped(cast.perform(), options.stop));
    await stage.powerCut?.();
    const verdict = judge(await unlessStopped(gatherEvidence(play, cast, stage.organiser), options.stop));
    return summary(options, play.ledger, stage, load, verdict, cast);
  } finally {
    await cast.leave();
  }
}

/** The work, or the reason to stop if that comes first. */
function unlessStopped<T>(work: Promise<T>, stop: AbortSignal | undefined): Promise<T> {
  if (!stop) return work;
  const stopped = new Promise<never>((_, reject) => {
    const end = (): void => reject(stop.reason);
    if (stop.aborted) end();
    else stop.addEventListener("abort", end, { once: true });
  });
  return Promise.race([work, stopped]);
}

function summary(
  options: RehearseOptions,
  ledger: Ledger,
  stage: Stage,
  load: Load,
  verdict: Verdict,
  cast: Cast,
): Rehearsal {
  const { seed, phones } = options;
  const { joined, projectors, mischief } = ledger;
  return {
    seed,
    phones,
    joined,
    tablets: cast.tablets.length,
    projectors,
    mischief,
    powerCut: stage.powerCut !== null,
    load,
    verdict,
  };
}

function playOf(stage: Stage, options: RehearseOptions): Play {
  const ledger = createLedger();
  const isBench = options.manner === "bench";
  return {
    base: stage.base,
    pages: stage.pages,
    ledger,
    sights: createSights(ledger),
    sample: readSample(),
    dice: createDice(options.seed),
    signature: options.signature,
    thinking: isBench ? [0, 0] : [400, 2500],
    gestures: [700, 2300],
    ideasPerPhone: options.ideasPerPhone ?? Math.max(1, Math.round(options.seconds / 60)),
    mischief: !isBench,
    schedule: createSchedule(options.seconds),
    curtain: createCurtain(),
  };
}

const seatsOf = ({ tables }: LinksView): Seat[] => tables.map((table, at) => ({ ...table, number: at + 1 }));

function tellProgress(stage: Stage, { schedule, ledger }: Play, { onProgress }: RehearseOptions): () => void {
  if (!onProgress) return () => undefined;
  const tell = async (): Promise<void> => onProgress({ passed: schedule.passed(), ledger, usage: await stage.usage() });
  const timer = setInterval(() => void tell(), PROGRESS_EVERY_MS);
  return () => clearInterval(timer);
}

/** Runs the play and measures both sides while it runs. */
async function measured(stage: Stage, run: () => Promise<void>): Promise<Load> {
  const loop = monitorEventLoopDelay({ resolution: 10 });
  const [own, before, start] = [process.cpuUsage(), await stage.usage(), performance.now()];
  loop.enable();
  await run();
  loop.disable();
  const ms = performance.now() - start;
  const after = await stage.usage();
  const used = process.cpuUsage(own);
  return {
    seconds: ms / 1000,
    serverCpu: before && after ? ((after.cpuMs - before.cpuMs) / ms) * 100 : null,
    serverPeakBytes: after?.peakBytes ?? null,
    actorsCpu: ((used.user + used.system) / 1000 / ms) * 100,
    actorsLoopDelayP99Ms: loop.percentile(99) / 1e6,
  };
}
