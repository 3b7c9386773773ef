/**
 * What screens are told about dot voting. Before a vote is closed nobody is told what others gave:
 * not moderators, not the organiser, not the hall; only how many people have voted.
 */
import type { IdeaId, TableId, VoteId } from "../domain/ids.ts";
import type { Ballot, Dots, VoteItemId, VoteSubject } from "../domain/vote.ts";

/** A vote as everyone at the table may know it. */
export interface VoteHead {
  readonly id: VoteId;
  readonly state: "open" | "closed";
  readonly subject: VoteSubject;
  /** Dots of one person. */
  readonly dots: number;
}

export interface VotedIdeaView {
  readonly id: IdeaId;
  readonly n: number;
  readonly text: string;
  readonly hasSketch: boolean;
  readonly hasPhoto?: boolean | undefined;
}

/** Something that can get dots, in words. */
export interface VoteItemView {
  readonly id: VoteItemId;
  /** Name of a group; null for an idea. */
  readonly title: string | null;
  /** The idea itself, or the ideas of the group; without those that repeat others. */
  readonly ideas: readonly VotedIdeaView[];
}

export interface RankedItemView extends VoteItemView {
  readonly phone: number;
  readonly paper: number;
}

/** The result, most dots first. */
export interface VoteResultView {
  /** People who gave at least one dot by phone. */
  readonly voters: number;
  readonly items: readonly RankedItemView[];
}

/** A participant's sheet: what can get dots and what oneself gave; after closing the result. */
export interface VoteSheetView extends VoteHead {
  /** Empty once the vote is closed. */
  readonly items: readonly VoteItemView[];
  readonly mine: Ballot;
  readonly result: VoteResultView | null;
}

/** The vote on a moderator's tablet. */
export interface TableVoteView extends VoteHead {
  /** ISO 8601 in UTC; null while it is open. */
  readonly closedAt: string | null;
  readonly voted: number;
  /** Dots on paper, as moderators entered them. */
  readonly paper: readonly Dots[];
  readonly result: VoteResultView | null;
}

/** The vote in the control room. */
export interface OverviewVoteView {
  readonly state: "open" | "closed";
  readonly voted: number;
}

/** What the hall sees of a closed vote. */
export interface RankingView extends VoteResultView {
  readonly tableId: TableId;
  readonly subject: VoteSubject;
}
