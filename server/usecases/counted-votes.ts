import type { TableId } from "../../src/domain/ids.ts";
import type { CountedVote } from "../../src/domain/vote.ts";
import type { Deps } from "./deps.ts";
import { resultOf } from "./vote-words.ts";

/** The closed votes of all tables, counted: what support is read from. */
export async function countedVotes(deps: Pick<Deps, "votes">): Promise<ReadonlyMap<TableId, CountedVote>> {
  const counted = new Map<TableId, CountedVote>();
  for (const vote of await deps.votes.votes()) {
    const result = await resultOf(deps, vote);
    if (result) counted.set(vote.tableId, { ...result, subject: vote.subject });
  }
  return counted;
}
