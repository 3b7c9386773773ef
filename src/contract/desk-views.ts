/** What a table's desk shows: who confirmed the result, what lies in the trash, what was done and by whom. */
import type { IdeaId, ProposalId, TableId } from "../domain/ids.ts";
import type { Doer, JournalEntryView } from "../domain/journal.ts";
import type { Side } from "../domain/side.ts";
import type { HeadCountView } from "./before-views.ts";

/** How the two sides stand to the table's proposals. */
export interface ResultView {
  /** Names the worded proposals as they are now, and is sent back with a confirmation; null: none is worded. */
  readonly state: string | null;
  /** Who confirmed exactly these proposals. ISO times. */
  readonly confirmed: readonly { readonly side: Side; readonly at: string }[];
  /** When the proposals changed after a confirmation that stands no more; null: there is none such. */
  readonly withdrawnAt: string | null;
}

/** What of a table changes besides its board and inbox. */
export interface DeskView {
  /** Ideas go straight to the board. */
  readonly autoPlace: boolean;
  readonly result: ResultView;
  /** Things in the trash. */
  readonly trash: number;
  /** People at the table as they were last counted; null: nobody counted. */
  readonly headCount: HeadCountView | null;
}

/** Who took something away, and when; null: from before this was noted. */
interface Taken {
  readonly by: Doer | null;
  readonly at: string | null;
}

/** One thing in the trash of a table. */
export type TrashItem =
  | (Taken & {
      readonly kind: "hidden";
      readonly id: IdeaId;
      readonly n: number;
      readonly text: string;
      readonly hasSketch: boolean;
      readonly hasPhoto?: boolean | undefined;
      readonly reason: string;
    })
  /** Taken back by its author: its words are nobody else's any more, and only the register keeps them. */
  | (Taken & { readonly kind: "withdrawn"; readonly id: IdeaId; readonly n: number })
  | (Taken & {
      readonly kind: "proposal";
      readonly id: ProposalId;
      readonly n: number;
      readonly text: string;
      readonly reason: string;
    });

/** A page of the journal, the newest first. */
export interface JournalView {
  readonly entries: readonly JournalEntryView[];
  /** Ask for what is before this entry; null: that was all. */
  readonly before: number | null;
}

/** What a table has open before it is frozen. */
export interface FreezeCheck {
  readonly tableId: TableId;
  readonly confirmed: readonly Side[];
  /** Worded proposals, and how many of them are priorities. */
  readonly proposals: number;
  readonly priorities: number;
  readonly inbox: number;
  /** Ideas on the board without a group. */
  readonly loose: number;
  /** Sketches on the board without a word of description. */
  readonly bareSketches: number;
}
