import type { Actor } from "../../src/domain/access.ts";
import type { VoteId } from "../../src/domain/ids.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Dots } from "../../src/domain/vote.ts";
import type { Deps } from "./deps.ts";
import { ownVote } from "./own-vote.ts";
import { boardOf, itemsOf } from "./vote-words.ts";

/** Writes down how many dots on paper an idea or a group has; 0 takes them away. Before and after closing. */
export async function putPaperDots(
  deps: Deps,
  actor: Actor,
  { voteId, item, dots }: Dots & { readonly voteId: VoteId },
): Promise<Result<null>> {
  const own = await ownVote(deps, actor, "run-vote", voteId);
  if (!own.ok) return own;
  const { tableId } = own.value;
  if (!itemsOf(own.value, await boardOf(deps, tableId)).some(({ id }) => id === item)) return refused("unknown-item");
  const put = await deps.votes.putPaper(voteId, { item, dots });
  if (put.ok) deps.news.voteChanged(tableId);
  return put;
}
