import type { Actor } from "../../src/domain/access.ts";
import type { VoteId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { type VoteSubject, voteItems } from "../../src/domain/vote.ts";
import type { Deps } from "./deps.ts";
import { allowedTable } from "./rights.ts";
import { boardOf } from "./vote-words.ts";

/** Opens a vote at the moderators' own table. Refused with `vote-empty` when there is nothing to vote on. */
export async function openVote(
  deps: Deps,
  actor: Actor,
  { id, subject, dots }: { readonly id: VoteId; readonly subject: VoteSubject; readonly dots: number },
): Promise<Result<null>> {
  if (actor.role !== "moderator") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "run-vote", actor.tableId);
  if (!table.ok) return table;
  if (voteItems(await boardOf(deps, actor.tableId), subject).length === 0) return refused("vote-empty");
  const at = new Date(deps.clock.now()).toISOString();
  const opened = await deps.votes.open({ id, tableId: actor.tableId, subject, dots, at });
  if (!opened.ok) return opened;
  deps.news.voteChanged(actor.tableId);
  return done(null);
}
