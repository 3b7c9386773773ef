/** What every actor of a rehearsal is given. */
import type { LinksView } from "../src/contract/link-views.ts";
import type { Curtain } from "./curtain.ts";
import type { BoardClient } from "./devices/board-client.ts";
import type { Ledger, Sights } from "./ledger.ts";
import type { Dice } from "./random.ts";
import type { SampleIdea } from "./sample.ts";

/** One table with its ways in. */
export type Seat = LinksView["tables"][number] & { readonly number: number };

export interface Play {
  readonly base: string;
  /** Do devices open their page first, as browsers do? */
  readonly pages: boolean;
  readonly ledger: Ledger;
  readonly sights: Sights;
  readonly sample: readonly SampleIdea[];
  readonly dice: Dice;
  /** What rehearsing people sign with; null: with the sample's types of organisation. */
  readonly signature: string | null;
  /** Milliseconds a moderator thinks before taking an idea in: lowest and highest. */
  readonly thinking: readonly [number, number];
  /** Milliseconds between two gestures of a tablet: lowest and highest. */
  readonly gestures: readonly [number, number];
  /** Ideas of each phone. */
  readonly ideasPerPhone: number;
  /** Should people lose answers, repeat themselves and reconnect? */
  readonly mischief: boolean;
  readonly schedule: Schedule;
  readonly curtain: Curtain;
}

/** The clock of one rehearsal. */
export interface Schedule {
  /** Waits until this share (0 to 1) of the play has passed. */
  until(share: number): Promise<void>;
  /** Share of the play that has passed, 1 when it is over. */
  passed(): number;
  /** Milliseconds since it began. */
  elapsed(): number;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function createSchedule(seconds: number): Schedule {
  const start = performance.now();
  return {
    until: (share) => pause(Math.max(0, start + seconds * 1000 * share - performance.now())),
    elapsed: () => performance.now() - start,
    passed: () => Math.min(1, (performance.now() - start) / (seconds * 1000)),
  };
}

/** Waits until `isSo`, at most `ms`. False: it did not come true. */
export async function waitUntil(isSo: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await pause(50);
  }
  return true;
}

/** Milliseconds before a device that lost its board comes back, as browsers do: jittered. */
export const returnAfter =
  (dice: Dice): (() => number) =>
  () =>
    dice.between(200, 1500);

/** How long a board may take to arrive, in milliseconds. */
const ARRIVAL_MS = 30_000;

/** Is the whole board here, in a time that people would wait? */
export function whenSynced(board: BoardClient): Promise<boolean> {
  const arrived = board.synced().then(() => true);
  return Promise.race([arrived, pause(ARRIVAL_MS).then(() => false)]);
}
