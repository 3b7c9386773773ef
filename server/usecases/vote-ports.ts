/** What voting needs from the world, beside `ports.ts`. Adapters: `server/store/*-votes.ts`. */
import type { ParticipantId, TableId, VoteId } from "../../src/domain/ids.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Ballot, Dots, Vote, VoteItem, VoteSubject } from "../../src/domain/vote.ts";

export interface NewVote {
  readonly id: VoteId;
  readonly tableId: TableId;
  readonly subject: VoteSubject;
  readonly dots: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** What moderators do to a vote. Each is harmless when it is so already. */
export type VoteStep =
  | { readonly kind: "close"; readonly at: string; readonly items: readonly VoteItem[] }
  | { readonly kind: "reopen" }
  | { readonly kind: "clear" };

/**
 * The votes of the tables. Every write is refused with `table-frozen` when the table is frozen at the
 * moment of the commit, and with `unknown-vote` when the vote is not there or was cleared.
 */
export interface VoteStore {
  /** The vote of a table that was not cleared; null: there is none. */
  vote(tableId: TableId): Promise<Vote | null>;
  /** The same for all tables at once. */
  votes(): Promise<readonly Vote[]>;
  /** The same id again is the vote that is there; `vote-there` while another one is not cleared. */
  open(vote: NewVote): Promise<Result<Vote>>;
  step(id: VoteId, step: VoteStep): Promise<Result<null>>;
  /**
   * Keeps what a person gives, and answers with what is kept: an older version changes nothing. Refused
   * with `vote-closed` when the vote is not open at the moment of the commit.
   */
  cast(id: VoteId, person: ParticipantId, ballot: Ballot): Promise<Result<Ballot>>;
  ballot(id: VoteId, person: ParticipantId): Promise<Ballot | null>;
  ballots(id: VoteId): Promise<readonly Ballot[]>;
  /** Dots on paper for one item, in place of those before; 0 takes them away. */
  putPaper(id: VoteId, dots: Dots): Promise<Result<null>>;
  paper(id: VoteId): Promise<readonly Dots[]>;
}
