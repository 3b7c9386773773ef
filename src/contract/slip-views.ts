import type { OwnIdeaView, TableView } from "./views.ts";

/** The code of a person's claim slip, for that person only. */
export interface SlipView {
  /** `ABCD-EFGH-JKMN`. */
  readonly code: string;
  /** Address with the code in its fragment, which no server sees; for a QR code. */
  readonly url: string;
  /** Host and path that people type. */
  readonly address: string;
}

/** What somebody with a slip's code sees: every seat of its holder, the newest first. */
export interface SlipIdeasView {
  readonly seats: readonly {
    readonly table: TableView;
    readonly ideas: readonly OwnIdeaView[];
  }[];
}

/** Blank slips to be printed; shown once, because only their hashes are kept. */
export interface BlankSlipsView {
  readonly slips: readonly SlipView[];
}
