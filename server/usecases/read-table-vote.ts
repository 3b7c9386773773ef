import type { OverviewVoteView, RankingView, TableVoteView } from "../../src/contract/vote-views.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Slide } from "../../src/domain/screen.ts";
import type { Vote } from "../../src/domain/vote.ts";
import type { Deps } from "./deps.ts";
import { resultView, voteHead } from "./vote-words.ts";

/** The vote as moderators of the table see it; null: there is none. */
export async function tableVoteView(
  deps: Pick<Deps, "votes" | "boards">,
  tableId: TableId,
): Promise<TableVoteView | null> {
  const vote = await deps.votes.vote(tableId);
  if (!vote) return null;
  const [voted, paper, result] = await Promise.all([
    votedIn(deps, vote),
    deps.votes.paper(vote.id),
    resultView(deps, vote),
  ]);
  return { ...voteHead(vote), closedAt: vote.life.state === "closed" ? vote.life.at : null, voted, paper, result };
}

/** How many people have given at least one dot. */
const votedIn = async ({ votes }: Pick<Deps, "votes">, { id }: Vote): Promise<number> =>
  (await votes.ballots(id)).filter(({ dots }) => dots.length > 0).length;

/** The votes of all tables, for the control room. */
export async function overviewVotes(deps: Pick<Deps, "votes">): Promise<ReadonlyMap<TableId, OverviewVoteView>> {
  const votes = await deps.votes.votes();
  return new Map(
    await Promise.all(
      votes.map(async (vote) => [vote.tableId, { state: vote.life.state, voted: await votedIn(deps, vote) }] as const),
    ),
  );
}

/** What the hall may see with this slide; null: it shows no result, or the vote is not closed. */
export async function rankingOf(deps: Pick<Deps, "votes" | "boards">, slide: Slide): Promise<RankingView | null> {
  if (slide.kind !== "ranking") return null;
  const vote = await deps.votes.vote(slide.tableId);
  const result = vote && (await resultView(deps, vote));
  return result && { ...result, tableId: slide.tableId, subject: vote.subject };
}
