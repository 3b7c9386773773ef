/**
 * Dot voting at one table: what is voted on, what one person may give, what it adds up to, and what
 * it says about a proposal. Pure.
 */
import type { GroupId, IdeaId, TableId, VoteId } from "./ids.ts";
import { type Repeating, rootOf } from "./repeats.ts";
import { done, type Result, refused } from "./result.ts";

export const VOTE_SUBJECTS = ["ideas", "groups"] as const;
/** Dots go to single ideas, or to groups of them. */
export type VoteSubject = (typeof VOTE_SUBJECTS)[number];

/** Dots per person unless the moderators choose otherwise (the agenda's default). */
export const USUAL_DOTS = 3;

export type VoteItemId = IdeaId | GroupId;

/** Something that can get dots. */
export interface VoteItem {
  readonly id: VoteItemId;
  /** Running number of an idea; null for a group. */
  readonly n: number | null;
  /** Name of a group; null for an idea, whose words are on the board. */
  readonly title: string | null;
  /** The ideas that its dots speak for: the idea and those that repeat it; the ideas of the group. */
  readonly ideas: readonly IdeaId[];
}

/** `items` are what could get dots when the vote was closed, so later grouping does not change a result. */
export type VoteLife =
  | { readonly state: "open" }
  | { readonly state: "closed"; readonly at: string; readonly items: readonly VoteItem[] };

/** The vote of a table. A cleared one is as if there were none. Times are ISO 8601 in UTC. */
export interface Vote {
  readonly id: VoteId;
  readonly tableId: TableId;
  readonly subject: VoteSubject;
  /** Dots of one person. */
  readonly dots: number;
  readonly openedAt: string;
  readonly life: VoteLife;
}

/** Dots on one item. */
export interface Dots {
  readonly item: VoteItemId;
  readonly dots: number;
}

/** What one person gives now. */
export interface Ballot {
  /** Grows with every choice of this person; a repeat of an older one changes nothing. */
  readonly version: number;
  readonly dots: readonly Dots[];
}

/** The board, as far as a vote needs it: groups in their order, then ideas without one. */
export interface VotedBoard {
  readonly groups: readonly { readonly id: GroupId; readonly title: string; readonly ideas: readonly Repeating[] }[];
  readonly loose: readonly Repeating[];
}

/** What can get dots: ideas that repeat no other, by number; or groups that have ideas, in their order. */
export function voteItems(board: VotedBoard, subject: VoteSubject): VoteItem[] {
  const all = [...board.groups.flatMap(({ ideas }) => ideas), ...board.loose];
  const seen = new Map(all.map((idea) => [idea.id, idea]));
  const family = new Map<IdeaId, IdeaId[]>();
  for (const idea of [...all].sort((a, b) => a.n - b.n)) {
    const root = rootOf(idea, seen).id;
    family.set(root, [...(family.get(root) ?? []), idea.id]);
  }
  const familyOf = ({ id }: Repeating): readonly IdeaId[] => {
    const members = family.get(id) ?? [];
    return members.length === 0 ? [] : [id, ...members.filter((other) => other !== id)];
  };
  switch (subject) {
    case "ideas":
      return all
        .filter(({ id }) => family.has(id))
        .sort((a, b) => a.n - b.n)
        .map((idea) => ({ id: idea.id, n: idea.n, title: null, ideas: familyOf(idea) }));
    case "groups":
      return board.groups
        .map(({ id, title, ideas }) => ({ id, n: null, title, ideas: ideas.flatMap(familyOf) }))
        .filter(({ ideas }) => ideas.length > 0);
  }
}

/** One person's dots as they are kept: without zeros; or why they cannot be. */
export function acceptDots(dots: readonly Dots[], perPerson: number): Result<readonly Dots[]> {
  if (new Set(dots.map(({ item }) => item)).size !== dots.length) return refused("bad-request");
  const given = dots.filter(({ dots: count }) => count > 0);
  return sumOfDots(given) > perPerson ? refused("too-many-dots") : done(given);
}

export const sumOfDots = (dots: readonly Dots[]): number => dots.reduce((sum, { dots: count }) => sum + count, 0);

/**
 * The same dots on what can get dots now. Those of an idea that was merged meanwhile go to the one it
 * repeats; those of what is no longer voted on (hidden, dissolved) fall back to the person.
 */
export function dotsOnItems(dots: readonly Dots[], items: readonly VoteItem[]): readonly Dots[] {
  const targets = targetsOf(items);
  const sums = new Map<VoteItemId, number>();
  for (const { item, dots: count } of dots) {
    const target = targets.get(item);
    if (target !== undefined) sums.set(target, (sums.get(target) ?? 0) + count);
  }
  return [...sums].map(([item, count]) => ({ item, dots: count }));
}

/** Where dots go: an item to itself; an idea that repeats another to that one. */
function targetsOf(items: readonly VoteItem[]): ReadonlyMap<VoteItemId, VoteItemId> {
  const targets = new Map<VoteItemId, VoteItemId>();
  for (const { id, n, ideas } of items) {
    targets.set(id, id);
    if (n !== null) for (const idea of ideas) targets.set(idea, id);
  }
  return targets;
}

/** What an item got: on phones, and on paper, kept apart. */
export interface Tally {
  readonly item: VoteItem;
  readonly phone: number;
  readonly paper: number;
}

export interface VoteResult {
  /** People who gave at least one dot by phone. */
  readonly voters: number;
  /** Most dots first; equal ones by number, groups in their order. */
  readonly tallies: readonly Tally[];
}

/** Counts. Dots on what is not among `items` do not count. */
export function countVote(items: readonly VoteItem[], ballots: readonly Ballot[], paper: readonly Dots[]): VoteResult {
  const given = ballots.map(({ dots }) => dotsOnItems(dots, items));
  const [phone, written] = [sumsOf(given.flat()), sumsOf(dotsOnItems(paper, items))];
  const tallies = items.map((item) => ({ item, phone: phone.get(item.id) ?? 0, paper: written.get(item.id) ?? 0 }));
  // Sorting is stable: among equals the order of the items stays.
  return {
    voters: given.filter((dots) => dots.length > 0).length,
    tallies: tallies.sort((a, b) => total(b) - total(a)),
  };
}

const total = ({ phone, paper }: Pick<Tally, "phone" | "paper">): number => phone + paper;

function sumsOf(dots: readonly Dots[]): ReadonlyMap<VoteItemId, number> {
  const sums = new Map<VoteItemId, number>();
  for (const { item, dots: count } of dots) sums.set(item, (sums.get(item) ?? 0) + count);
  return sums;
}

/** Support (poparcie) in dots: of an idea, or of a proposal by the ideas it was made from. */
export interface Support {
  readonly phone: number;
  readonly paper: number;
  /** What the dots were given to. */
  readonly subject: VoteSubject;
}

export const supportDots = ({ phone, paper }: Support): number => phone + paper;

/** A closed vote, counted. */
export interface CountedVote extends VoteResult {
  readonly subject: VoteSubject;
}

/**
 * The support that these ideas have: the dots of everything voted on that speaks for at least one of
 * them, each counted once. So two ideas of one group do not double the group's dots, nor does an idea
 * together with its repeat. Null: there was no vote, or none of them was there when it was closed.
 */
export function supportOf(vote: CountedVote | null, ideas: readonly IdeaId[]): Support | null {
  if (vote === null) return null;
  const wanted = new Set(ideas);
  const speaking = vote.tallies.filter(({ item }) => item.ideas.some((id) => wanted.has(id)));
  if (speaking.length === 0) return null;
  const sum = (figure: (tally: Tally) => number): number => speaking.reduce((all, one) => all + figure(one), 0);
  return { phone: sum(({ phone }) => phone), paper: sum(({ paper }) => paper), subject: vote.subject };
}
