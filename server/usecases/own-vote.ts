import type { Action, Actor } from "../../src/domain/access.ts";
import type { VoteId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Vote } from "../../src/domain/vote.ts";
import type { Deps } from "./deps.ts";
import { allowedTable } from "./rights.ts";

/** The vote of the actor's own table, when the actor may do this there now and it is the one that is meant. */
export async function ownVote(
  { store, votes }: Pick<Deps, "store" | "votes">,
  actor: Actor,
  action: Action,
  id: VoteId,
): Promise<Result<Vote>> {
  if (actor.role !== "participant" && actor.role !== "moderator") return refused("not-allowed");
  const table = await allowedTable(store, actor, action, actor.tableId);
  if (!table.ok) return table;
  const vote = await votes.vote(actor.tableId);
  return vote?.id === id ? done(vote) : refused("unknown-vote");
}
