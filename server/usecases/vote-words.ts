/** The vote of a table in words: what stands on the sheet, and what came out. */
import { boardView } from "../../src/board/board-view.ts";
import type { BoardIdeaView, BoardView } from "../../src/contract/views.ts";
import type { VotedIdeaView, VoteHead, VoteItemView, VoteResultView } from "../../src/contract/vote-views.ts";
import type { IdeaId, TableId } from "../../src/domain/ids.ts";
import { countVote, type Vote, type VoteItem, type VoteResult, voteItems } from "../../src/domain/vote.ts";
import type { Deps } from "./deps.ts";

const NO_BOARD: BoardView = { groups: [], loose: [], proposals: [] };

export async function boardOf({ boards }: Pick<Deps, "boards">, tableId: TableId): Promise<BoardView> {
  return (await boards.read(tableId, boardView)) ?? NO_BOARD;
}

export const voteHead = ({ id, life, subject, dots }: Vote): VoteHead => ({ id, state: life.state, subject, dots });

/** What can get dots now; of a closed vote, what could when it was closed. */
export const itemsOf = ({ life, subject }: Vote, board: BoardView): readonly VoteItem[] =>
  life.state === "closed" ? life.items : voteItems(board, subject);

/**
 * Items in the words that are on the board now. What was hidden or withdrawn since has none, and is
 * left out, also of a result.
 */
export function inWords(items: readonly VoteItem[], board: BoardView): VoteItemView[] {
  const seen = new Map<IdeaId, BoardIdeaView>(
    [...board.groups.flatMap(({ ideas }) => ideas), ...board.loose].map((idea) => [idea.id, idea]),
  );
  return items.flatMap((item): VoteItemView[] => {
    const ideas = item.ideas.flatMap((id) => seen.get(id) ?? []);
    const shown = item.n === null ? ideas.filter(({ mergedInto }) => mergedInto === null) : ideas.slice(0, 1);
    if (item.n !== null && shown[0]?.id !== item.id) return [];
    return [{ id: item.id, title: item.title, ideas: shown.map(ideaView) }];
  });
}

const ideaView = ({ id, n, text, hasSketch, hasPhoto }: BoardIdeaView): VotedIdeaView => ({
  id,
  n,
  text,
  hasSketch,
  hasPhoto,
});

/** The figures of a closed vote; null while it is open: nobody counts before. */
export async function resultOf({ votes }: Pick<Deps, "votes">, vote: Vote): Promise<VoteResult | null> {
  if (vote.life.state === "open") return null;
  const [ballots, paper] = await Promise.all([votes.ballots(vote.id), votes.paper(vote.id)]);
  return countVote(vote.life.items, ballots, paper);
}

/** The result in words; null while the vote is open. */
export async function resultView(
  deps: Pick<Deps, "votes" | "boards">,
  vote: Vote,
  board?: BoardView,
): Promise<VoteResultView | null> {
  const result = await resultOf(deps, vote);
  if (!result) return null;
  const words = new Map(
    inWords(
      result.tallies.map(({ item }) => item),
      board ?? (await boardOf(deps, vote.tableId)),
    ).map((item) => [item.id, item]),
  );
  const items = result.tallies.flatMap(({ item, phone, paper }) => {
    const view = words.get(item.id);
    return view ? [{ ...view, phone, paper }] : [];
  });
  return { voters: result.voters, items };
}
