/**
 * What the city answers. An item of the register is a worded proposal, or an idea on a board that
 * nobody took into one and that repeats no other: in its author's own words. Hidden and withdrawn
 * ideas, and those still in an inbox, are never items and never voices.
 */
import type { Idea } from "./idea.ts";
import type { IdeaId, ProposalId } from "./ids.ts";
import { ideaNumber, proposalNumber } from "./number.ts";
import type { Pictured } from "./picture.ts";
import type { ChangeKind, Proposal } from "./proposal.ts";
import { rootOf } from "./repeats.ts";

export type ItemId = IdeaId | ProposalId;

/** An idea without its drawing: all that a register of a thousand needs to hold in memory. */
export interface RegisterIdea
  extends Pick<Idea, "id" | "tableId" | "n" | "place" | "text" | "signature" | "section" | "mergedInto">,
    Pictured {}

export interface RegisterItem {
  readonly id: ItemId;
  readonly tableId: Idea["tableId"];
  readonly kind: "proposal" | "idea";
  /** Running number at its table, of its own kind. */
  readonly n: number;
  readonly text: string;
  readonly section: number | null;
  /** The next four belong to proposals; empty for an idea. */
  readonly change: ChangeKind | null;
  readonly current: string;
  readonly reason: string;
  /** `a` when it is a part of what bears this number; empty for a whole. */
  readonly part: string;
  /** The item it is a part of; null: it is a whole. */
  readonly partOf: ItemId | null;
  /** The coordinator's wording; null: as `text` has it. */
  readonly wording: string | null;
  /** To whom it is passed on, outside the programme; null: it is not. */
  readonly passedTo: string | null;
  /** How often its place in the register was changed: the version of the last edit. */
  readonly edit: number;
  /** Items joined to it: it speaks for them too. */
  readonly joined: readonly JoinedItem[];
  /** Ideas that an answer to this item answers, the idea itself first; then those that repeat them. */
  readonly voices: readonly RegisterIdea[];
}

/** An item that another one speaks for. */
export type JoinedItem = Pick<RegisterItem, "id" | "kind" | "n" | "part" | "text" | "edit">;

/** `KUL-P04`, `KUL-07`; a part of it is `KUL-P04a`. */
export const itemNumber = (
  mark: string,
  { kind, n, part = "" }: Pick<RegisterItem, "kind" | "n"> & { readonly part?: string },
): string => `${kind === "proposal" ? proposalNumber(mark, n) : ideaNumber(mark, n)}${part}`;

/** As the tables left it: nothing edited, split or joined. */
const AS_IT_WAS = { part: "", partOf: null, wording: null, passedTo: null, edit: 0, joined: [] } as const;

/** The items of one table: proposals, then ideas, each by number. */
export function registerItems(proposals: readonly Proposal[], ideas: readonly RegisterIdea[]): RegisterItem[] {
  const seen = new Map(ideas.filter(({ place }) => place === "board").map((idea) => [idea.id, idea]));
  const worded = proposals.filter(({ wording }) => wording.trim() !== "");
  const taken = new Set(worded.flatMap(({ sources }) => sources));
  const repeats = repeatsOf(seen);
  const free = [...seen.values()].filter((idea) => !taken.has(idea.id) && rootOf(idea, seen) === idea);
  return [
    ...[...worded].sort(byNumber).map((proposal) => proposalItem(proposal, voicesOf(proposal.sources, seen, repeats))),
    ...free.sort(byNumber).map((idea) => ideaItem(idea, voicesOf([idea.id], seen, repeats))),
  ];
}

const byNumber = (a: { readonly n: number }, b: { readonly n: number }): number => a.n - b.n;

type Seen = ReadonlyMap<IdeaId, RegisterIdea>;

function repeatsOf(seen: Seen): ReadonlyMap<IdeaId, readonly RegisterIdea[]> {
  const repeats = new Map<IdeaId, RegisterIdea[]>();
  for (const idea of seen.values()) {
    const root = rootOf(idea, seen);
    if (root !== idea) repeats.set(root.id, [...(repeats.get(root.id) ?? []), idea]);
  }
  return repeats;
}

function voicesOf(
  sources: readonly IdeaId[],
  seen: Seen,
  repeats: ReadonlyMap<IdeaId, readonly RegisterIdea[]>,
): RegisterIdea[] {
  const own = sources.flatMap((id) => seen.get(id) ?? []);
  return [...new Set([...own, ...own.flatMap(({ id }) => repeats.get(id) ?? [])])];
}

const proposalItem = (proposal: Proposal, voices: readonly RegisterIdea[]): RegisterItem => ({
  id: proposal.id,
  tableId: proposal.tableId,
  kind: "proposal",
  n: proposal.n,
  text: proposal.wording,
  section: proposal.section,
  change: proposal.change,
  current: proposal.current,
  reason: proposal.justification,
  ...AS_IT_WAS,
  voices,
});

const ideaItem = (idea: RegisterIdea, voices: readonly RegisterIdea[]): RegisterItem => ({
  id: idea.id,
  tableId: idea.tableId,
  kind: "idea",
  n: idea.n,
  text: idea.text,
  section: idea.section,
  change: null,
  current: "",
  reason: "",
  ...AS_IT_WAS,
  voices,
});
