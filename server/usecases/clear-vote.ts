import type { Actor } from "../../src/domain/access.ts";
import type { VoteId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { leaveRanking } from "./leave-screen.ts";
import { allowedTable } from "./rights.ts";

/** Takes the vote and its dots away, so that another one can be opened. Clearing again is harmless. */
export async function clearVote(
  deps: Deps,
  actor: Actor,
  { voteId }: { readonly voteId: VoteId },
): Promise<Result<null>> {
  if (actor.role !== "moderator") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "run-vote", actor.tableId);
  if (!table.ok) return table;
  const vote = await deps.votes.vote(actor.tableId);
  if (vote?.id !== voteId) return done(null);
  const cleared = await deps.votes.step(voteId, { kind: "clear" });
  if (!cleared.ok) return cleared;
  await leaveRanking(deps, actor.tableId);
  deps.news.voteChanged(actor.tableId);
  return cleared;
}
