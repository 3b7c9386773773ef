import type * as Y from "yjs";
import type { BoardIdeaView, BoardView, ProposalView } from "../contract/views.ts";
import { type BoardIdea, type BoardProposal, type ListedIdea, readBoard } from "./board-read.ts";

/** A board as reading text, for phones and everyone who does not open the canvas. */
export function boardView(doc: Y.Doc): BoardView {
  const board = readBoard(doc);
  return {
    groups: board.groups.map(({ group, ideas }) => ({ id: group.id, title: group.title, ideas: ideas.map(ideaView) })),
    loose: board.loose.map(ideaView),
    proposals: board.proposals.map(proposalView),
  };
}

const ideaView = ({ idea }: ListedIdea): BoardIdeaView => pick(idea);

const pick = ({
  id,
  n,
  text,
  hasSketch,
  hasPhoto,
  signature,
  source,
  at,
  section,
  mergedInto,
}: BoardIdea): BoardIdeaView => ({
  id,
  n,
  text,
  hasSketch,
  ...(hasPhoto === true && { hasPhoto }),
  signature,
  source,
  at,
  section,
  mergedInto,
});

const proposalView = (proposal: BoardProposal): ProposalView => ({
  id: proposal.id,
  n: proposal.n,
  section: proposal.section,
  change: proposal.change,
  sources: proposal.sources,
  wording: proposal.wording,
  current: proposal.current,
  justification: proposal.justification,
});
