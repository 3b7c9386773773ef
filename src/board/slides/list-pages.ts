import type { GroupId } from "../../domain/ids.ts";
import type { TextSize } from "../../domain/screen.ts";
import type { BoardList, BoardProposal } from "../board-read.ts";
import { fill, type IdeaPiece, mergedNumbers, packed, piecesOf, type Room, roomFor } from "./board-pages.ts";
import { lineCount, textPages } from "./text-pages.ts";

/** The whole width of a screen, numbers on the left: cards cost little more than their words. */
const WIDE: Room = { lines: 10, width: 31, cardCost: 1, sketchCost: 4.6 };

/** A proposal, or one piece of a long one, as a card on the screen. */
export interface ProposalPiece {
  readonly proposal: BoardProposal;
  readonly text: string;
  readonly first: boolean;
  readonly last: boolean;
}

/** One group of a board, page by page. None: it is empty or gone. */
export function groupPages(board: BoardList, id: GroupId, text: TextSize): IdeaPiece[][] {
  const found = board.groups.find(({ group }) => group.id === id);
  const room = roomFor(WIDE, text);
  return found ? fill(piecesOf(found.ideas, mergedNumbers(board), room), room) : [];
}

/** What a table proposes: every proposal that has words, page by page. */
export function proposalPages(board: BoardList, text: TextSize): ProposalPiece[][] {
  const room = roomFor(WIDE, text);
  const lines = Math.max(1, Math.floor(room.lines - room.cardCost));
  const pieces = board.proposals
    .filter(({ wording }) => wording.trim() !== "")
    .flatMap((proposal) => {
      const texts = textPages(proposal.wording.trim(), room.width, lines);
      return texts.map((part, i) => ({ proposal, text: part, first: i === 0, last: i === texts.length - 1 }));
    });
  return packed(pieces, room.lines, (piece) => room.cardCost + lineCount(piece.text, room.width));
}
