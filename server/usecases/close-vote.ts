import type { Actor } from "../../src/domain/access.ts";
import type { TableId, VoteId } from "../../src/domain/ids.ts";
import { done, type Result } from "../../src/domain/result.ts";
import { type Vote, voteItems } from "../../src/domain/vote.ts";
import type { Deps } from "./deps.ts";
import { ownVote } from "./own-vote.ts";
import { boardOf } from "./vote-words.ts";

/** Closes the vote: nobody's dots change any more, and the result is shown to everyone at the table. */
export async function closeVote(
  deps: Deps,
  actor: Actor,
  { voteId }: { readonly voteId: VoteId },
): Promise<Result<null>> {
  const own = await ownVote(deps, actor, "run-vote", voteId);
  if (!own.ok) return own;
  return count(deps, own.value);
}

/** A table that is about to be frozen: what was given until now counts. */
export async function closeBeforeFreeze(deps: Deps, tableId: TableId): Promise<void> {
  const vote = await deps.votes.vote(tableId);
  if (vote) await count(deps, vote);
}

async function count(deps: Deps, { id, subject, tableId, life }: Vote): Promise<Result<null>> {
  if (life.state === "closed") return done(null);
  const items = voteItems(await boardOf(deps, tableId), subject);
  const at = new Date(deps.clock.now()).toISOString();
  const closed = await deps.votes.step(id, { kind: "close", at, items });
  if (closed.ok) deps.news.voteChanged(tableId);
  return closed;
}
