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

/** Groups and the order of ideas, as text; empty groups do not count. */
const places = ({ groups, loose }: BoardView): string =>
  JSON.stringify([
    groups.filter(({ ideas }) => ideas.length > 0).map(({ title, ideas }) => [title, ...ideas.map(({ id }) => id)]),
    loose.map(({ id }) => id),
  ]);

/** What `fresh` has that the reader of `shown` has not seen. */
export function newsBetween(shown: BoardView, fresh: BoardView): BoardNews {
  const seen = new Set(ideasOf(shown).map(({ id }) => id));
  const count = ideasOf(fresh).filter(({ id }) => !seen.has(id)).length;
  if (count > 0) return { kind: "new", count };
  return places(shown) === places(fresh) ? { kind: "same" } : { kind: "changed" };
}

/**
 * What a reader keeps seeing while `fresh` waits: everything in its old place, but with the words of now,
 * and without what left the board (I8: a hidden idea leaves phones at once).
 */
export function inOldPlaces(shown: BoardView, fresh: BoardView): BoardView {
  const now = new Map(ideasOf(fresh).map((idea) => [idea.id, idea]));
  const keep = (ideas: readonly BoardIdeaView[]): BoardIdeaView[] => ideas.flatMap(({ id }) => now.get(id) ?? []);
  const groups = shown.groups.map((group) => ({ ...group, ideas: keep(group.ideas) }));
  return { ...shown, groups: groups.filter(({ ideas }) => ideas.length > 0), loose: keep(shown.loose) };
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
