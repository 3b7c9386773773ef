/** What a phone of a table shows to somebody who has done nothing yet: for looking at it without being one. */
import type { PhoneRoundView } from "./round-views.ts";
import type { BoardView, CountsView, MomentView, TableView } from "./views.ts";
import type { VoteHead } from "./vote-views.ts";

export interface PhoneLook {
  readonly table: TableView;
  readonly moment: MomentView;
  readonly counts: CountsView;
  /** While it is silent, nothing of others' words is shown. */
  readonly round: PhoneRoundView;
  readonly vote: VoteHead | null;
  /** What phones read of the board: nothing of the inbox, nothing hidden. */
  readonly board: BoardView;
  readonly view: "write" | "board";
}
