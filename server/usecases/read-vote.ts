import type { VoteSheetView } from "../../src/contract/vote-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { ParticipantId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { type Ballot, dotsOnItems, type Vote } from "../../src/domain/vote.ts";
import type { Deps } from "./deps.ts";
import { allowedTable } from "./rights.ts";
import { boardOf, inWords, itemsOf, resultView, voteHead } from "./vote-words.ts";

/** The vote of a participant's table with one's own dots; null: there is none. */
export async function readVote(deps: Deps, actor: Actor): Promise<Result<{ readonly vote: VoteSheetView | null }>> {
  if (actor.role !== "participant") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "read-board", actor.tableId);
  if (!table.ok) return table;
  const vote = await deps.votes.vote(actor.tableId);
  return done({ vote: vote && (await sheetOf(deps, vote, actor.id)) });
}

const NOTHING_GIVEN: Ballot = { version: 0, dots: [] };

async function sheetOf(deps: Deps, vote: Vote, person: ParticipantId): Promise<VoteSheetView> {
  const [board, mine] = await Promise.all([boardOf(deps, vote.tableId), deps.votes.ballot(vote.id, person)]);
  const items = itemsOf(vote, board);
  return {
    ...voteHead(vote),
    items: vote.life.state === "open" ? inWords(items, board) : [],
    mine: mine ? { ...mine, dots: dotsOnItems(mine.dots, items) } : NOTHING_GIVEN,
    result: await resultView(deps, vote, board),
  };
}
