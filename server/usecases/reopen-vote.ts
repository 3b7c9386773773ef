import type { Actor } from "../../src/domain/access.ts";
import type { VoteId } from "../../src/domain/ids.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { leaveRanking } from "./leave-screen.ts";
import { ownVote } from "./own-vote.ts";

/** Opens a closed vote again, with all dots where they were. The result is hidden again at once. */
export async function reopenVote(
  deps: Deps,
  actor: Actor,
  { voteId }: { readonly voteId: VoteId },
): Promise<Result<null>> {
  const own = await ownVote(deps, actor, "run-vote", voteId);
  if (!own.ok) return own;
  const reopened = await deps.votes.step(voteId, { kind: "reopen" });
  if (!reopened.ok) return reopened;
  await leaveRanking(deps, own.value.tableId);
  deps.news.voteChanged(own.value.tableId);
  return reopened;
}
