/** What the use cases of a run-through need from the world: players that come and go. */
import type { CommandId } from "../../src/domain/ids.ts";
import type { RunNews } from "../../src/domain/run-through.ts";

export interface RunJob {
  readonly id: CommandId;
  readonly phones: number;
  readonly seconds: number;
  /** Lets an organiser in once. */
  readonly key: string;
}

/** Phones, tablets and projectors that play through the doors of this very server. */
export interface Players {
  /** Starts them; what becomes of it is told to `noteRunThrough`. */
  play(job: RunJob): void;
}

/** Told by players; answers whether they shall go on. */
export type HearPlayers = (id: CommandId, news: RunNews) => Promise<boolean>;
