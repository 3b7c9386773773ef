/**
 * A run-through: in a rehearsal the app plays a small meeting against itself and says what became of
 * it. Stored with the meeting's state, so that every instance and every browser knows of it.
 */
import type { CommandId } from "./ids.ts";

/** Sizes that may be asked for. */
export const PHONES_PER_TABLE = [2, 5, 10, 15] as const;
export const RUN_SECONDS = [30, 60, 180] as const;

export interface RunSize {
  readonly phonesPerTable: (typeof PHONES_PER_TABLE)[number];
  readonly seconds: (typeof RUN_SECONDS)[number];
}

/** How far it is. */
export interface RunProgress {
  /** Share of the play, 0 to 1. */
  readonly passed: number;
  readonly phones: number;
  readonly sent: number;
  readonly acknowledged: number;
  /** Seen on a projector. */
  readonly shown: number;
}

/** What was promised against what was found, in numbers. */
export interface RunVerdict {
  /** Nothing lost, nothing doubled, nobody turned away, all boards agree. */
  readonly passed: boolean;
  readonly phones: number;
  readonly tablets: number;
  readonly ideas: { readonly sent: number; readonly acknowledged: number; readonly inRegister: number };
  readonly proposals: number;
  readonly boardEdits: number;
  /** Connections that were cut, answers that were lost and commands that were repeated, all on purpose. */
  readonly provoked: number;
  readonly lost: number;
  readonly doubled: number;
  readonly boardsThatDisagree: number;
  readonly refused: number;
  readonly troubles: number;
  /** Milliseconds that 95 of 100 did not exceed; null: not measured. */
  readonly toAcknowledge: number | null;
  readonly toScreen: number | null;
}

interface Run {
  readonly id: CommandId;
  readonly size: RunSize;
  readonly tables: number;
  /** Server milliseconds. */
  readonly startedAt: number;
}

export type RunThrough = Run &
  (
    | {
        readonly state: "playing";
        /** When its players were last heard of. */
        readonly heardAt: number;
        readonly stopAsked: boolean;
        readonly progress: RunProgress;
      }
    | { readonly state: "over"; readonly verdict: RunVerdict }
    | { readonly state: "stopped" }
    /** Its players ended without a verdict. */
    | { readonly state: "failed" }
  );

/** What its players tell. */
export type RunNews =
  | { readonly kind: "progress"; readonly progress: RunProgress }
  | { readonly kind: "over"; readonly verdict: RunVerdict }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed" };

/** Players that are silent for so long are gone, as after a power cut. Milliseconds; they speak every two seconds. */
export const SILENT_MS = 45_000;

export const NO_PROGRESS: RunProgress = { passed: 0, phones: 0, sent: 0, acknowledged: 0, shown: 0 };

export const newRun = (run: Run): RunThrough => ({
  ...run,
  state: "playing",
  heardAt: run.startedAt,
  stopAsked: false,
  progress: NO_PROGRESS,
});

/** The run-through as it stands now: one whose players are gone has failed. */
export function runNow(run: RunThrough | null, now: number): RunThrough | null {
  if (run?.state !== "playing" || now - run.heardAt <= SILENT_MS) return run;
  return { ...factsOf(run), state: "failed" };
}

export const isPlaying = (run: RunThrough | null, now: number): boolean => runNow(run, now)?.state === "playing";

/** Somebody wants it to end. */
export const askToStop = (run: RunThrough | null): RunThrough | null =>
  run?.state === "playing" ? { ...run, stopAsked: true } : run;

/** After news of the run with this id; news of another, or of one that has ended, change nothing. */
export function runAfter(run: RunThrough | null, id: CommandId, news: RunNews, now: number): RunThrough | null {
  if (run?.state !== "playing" || run.id !== id) return run;
  if (news.kind === "progress") return { ...run, heardAt: now, progress: news.progress };
  if (news.kind === "over") return { ...factsOf(run), state: "over", verdict: news.verdict };
  return { ...factsOf(run), state: news.kind };
}

const factsOf = ({ id, size, tables, startedAt }: Run): Run => ({ id, size, tables, startedAt });
