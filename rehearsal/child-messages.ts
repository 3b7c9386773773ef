/** What the server and the process of its players say to each other. */
import type { RunNews } from "../src/domain/run-through.ts";

/** To the players. */
export type ToPlayers =
  | {
      readonly kind: "play";
      readonly base: string;
      /** The organiser's one-time key. */
      readonly key: string;
      readonly phones: number;
      readonly seconds: number;
      readonly seed: number;
    }
  | { readonly kind: "stop" };

/** From the players; the last one is anything but progress. */
export type FromPlayers = RunNews;
