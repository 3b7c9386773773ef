import type { MeView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { withAnswers } from "./own-answers.ts";
import { phoneRound } from "./round-views.ts";
import { momentOf, ownIdeaViews, tableView } from "./views.ts";
import { voteHead } from "./vote-words.ts";

/** The participant's own page: table, moment, own ideas. */
export async function readMe(deps: Deps, actor: Actor): Promise<Result<MeView>> {
  if (actor.role !== "participant") return refused("not-allowed");
  const [person, table, vote] = await Promise.all([
    deps.store.participant(actor.id),
    deps.store.table(actor.tableId),
    deps.votes.vote(actor.tableId),
  ]);
  if (!person || !table) return refused("not-signed-in");
  return done({
    participantId: person.id,
    signature: person.signature,
    signatureAsked: person.signatureAsked,
    table: tableView(table),
    round: await phoneRound(deps, table, person.id),
    moment: await momentOf(deps, table),
    vote: vote && voteHead(vote),
    ideas: await withAnswers(deps, await ownIdeaViews(deps.store, await deps.store.ideasBy(person.id))),
  });
}
