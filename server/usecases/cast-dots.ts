import type { Actor } from "../../src/domain/access.ts";
import type { VoteId } from "../../src/domain/ids.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import { acceptDots, type Ballot } from "../../src/domain/vote.ts";
import type { Deps } from "./deps.ts";
import { ownVote } from "./own-vote.ts";

/**
 * One person's dots as they are now, in place of all before; answers with what is kept. A repeat of
 * an older choice changes nothing.
 */
export async function castDots(
  deps: Deps,
  actor: Actor,
  { voteId, version, dots }: Ballot & { readonly voteId: VoteId },
): Promise<Result<Ballot>> {
  if (actor.role !== "participant") return refused("not-allowed");
  const own = await ownVote(deps, actor, "vote", voteId);
  if (!own.ok) return own;
  const given = acceptDots(dots, own.value.dots);
  if (!given.ok) return given;
  if (!deps.votePace.take(actor.id)) return refused("slow-down");
  const cast = await deps.votes.cast(voteId, actor.id, { version, dots: given.value });
  if (cast.ok) deps.news.ballotCast(own.value.tableId);
  return cast;
}
