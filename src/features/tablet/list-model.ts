/** What the list view shows, derived from the board. Pure. */
import type { BoardList, ListedIdea } from "../../board/board-read.ts";
import type { GroupId, IdeaId } from "../../domain/ids.ts";

/** An idea with those that repeat it: one row. */
export interface Row {
  readonly item: ListedIdea;
  readonly merged: readonly ListedIdea[];
}

/** A tray of the list; null: the ideas that are in no group. */
export interface Section {
  readonly group: { readonly id: GroupId; readonly title: string } | null;
  readonly rows: readonly Row[];
  readonly mergedCount: number;
}

/** All ideas on the board, in the order of the list. */
export const allIdeas = (list: BoardList): readonly ListedIdea[] => [
  ...list.groups.flatMap(({ ideas }) => ideas),
  ...list.loose,
];

/** Groups in order, then the loose ideas. Duplicates stand in the row of the idea they repeat, wherever they lie. */
export function sectionsOf(list: BoardList): readonly Section[] {
  const all = allIdeas(list);
  const known = new Set(all.map(({ idea }) => idea.id));
  const heads = ({ idea }: ListedIdea): boolean => idea.mergedInto === null || !known.has(idea.mergedInto);
  const followers = new Map<IdeaId, ListedIdea[]>();
  for (const item of all) {
    const into = item.idea.mergedInto;
    if (into !== null && known.has(into)) followers.set(into, [...(followers.get(into) ?? []), item]);
  }
  const section = (group: Section["group"], ideas: readonly ListedIdea[]): Section => {
    const rows = ideas.filter(heads).map((item) => ({ item, merged: followers.get(item.idea.id) ?? [] }));
    return { group, rows, mergedCount: rows.reduce((sum, { merged }) => sum + merged.length, 0) };
  };
  return [...list.groups.map(({ group, ideas }) => section(group, ideas)), section(null, list.loose)];
}

/** These ideas and everything merged into them: what moves when they move. */
export function withDuplicates(list: BoardList, ids: readonly IdeaId[]): readonly IdeaId[] {
  const wanted = new Set(ids);
  const followers = allIdeas(list).filter(({ idea }) => idea.mergedInto !== null && wanted.has(idea.mergedInto));
  return [...new Set([...ids, ...followers.map(({ idea }) => idea.id)])];
}

/** Where a row stands in its section: from 1, with how many there are. */
export function positionOf(list: BoardList, id: IdeaId): { readonly at: number; readonly of: number } | null {
  for (const { rows } of sectionsOf(list)) {
    const at = rows.findIndex(({ item }) => item.idea.id === id);
    if (at >= 0) return { at: at + 1, of: rows.length };
  }
  return null;
}

/** Ids of ideas that are a source of some proposal. */
export const usedIdeas = (list: BoardList): ReadonlySet<IdeaId> =>
  new Set(list.proposals.flatMap(({ sources }) => sources));

/** Ideas on the board that no proposal uses; one that repeats a used idea counts as used. */
export function unusedIdeas(list: BoardList): readonly ListedIdea[] {
  const used = usedIdeas(list);
  return allIdeas(list).filter(
    ({ idea }) => !used.has(idea.id) && (idea.mergedInto === null || !used.has(idea.mergedInto)),
  );
}
