/** Reading a board on a phone: what is new in it, and finding words without Polish letters. Pure. */
import type { BoardIdeaView, BoardView } from "../../../contract/views.ts";
import { ideaNumber, parseNumber } from "../../../domain/number.ts";
import { fold } from "../../../domain/text.ts";

export type BoardNews =
  | { readonly kind: "same" }
  /** Moved, regrouped or corrected, but nothing new. */
  | { readonly kind: "changed" }
  | { readonly kind: "new"; readonly count: number };

export const ideasOf = (board: BoardView): readonly BoardIdeaView[] => [
  ...board.groups.flatMap(({ ideas }) => ideas),
  ...board.loose,
];

/** What `fresh` has that the reader of `shown` has not seen. */
export function newsBetween(shown: BoardView, fresh: BoardView): BoardNews {
  const seen = new Set(ideasOf(shown).map(({ id }) => id));
  const count = ideasOf(fresh).filter(({ id }) => !seen.has(id)).length;
  if (count > 0) return { kind: "new", count };
  return JSON.stringify(shown) === JSON.stringify(fresh) ? { kind: "same" } : { kind: "changed" };
}

/** The board with only what `query` finds: words anywhere, or a number (`kul 7`). Empty groups leave. */
export function searchBoard(board: BoardView, query: string, mark: string): BoardView {
  const wanted = fold(query);
  if (wanted === "") return board;
  const number = parseNumber(query);
  const hits = (idea: BoardIdeaView): boolean =>
    fold(`${ideaNumber(mark, idea.n)} ${idea.text}`).includes(wanted) ||
    (number?.kind === "idea" && number.mark === mark && number.n === idea.n);
  const groups = board.groups
    .map((group) => ({ ...group, ideas: fold(group.title).includes(wanted) ? group.ideas : group.ideas.filter(hits) }))
    .filter(({ ideas }) => ideas.length > 0);
  return { ...board, groups, loose: board.loose.filter(hits) };
}
