/**
 * Reading a board tolerantly: a bad record is skipped, never fatal for the others.
 */
import * as Y from "yjs";
import { z } from "zod";
import { IDEA_SOURCES } from "../domain/idea.ts";
import { type GroupId, type IdeaId, isId, type ProposalId } from "../domain/ids.ts";
import { LIMITS } from "../domain/limits.ts";
import { CHANGE_KINDS } from "../domain/proposal.ts";
import { legible } from "../domain/text.ts";
import { type BoardRoots, PROPOSAL_TEXTS, rootsOf } from "./board-doc.ts";
import { byOrder, isOrderKey } from "./order.ts";

const ideaId = z.custom<IdeaId>((value) => isId("idea", value));
const groupId = z.custom<GroupId>((value) => isId("group", value));
const coordinate = z.number().min(-1e6).max(1e6);
const position = z.tuple([coordinate, coordinate]);
const order = z.custom<string>(isOrderKey);
const characters = (limit: number) => z.string().max(limit * 4);

/** What each record must look like. The guard checks writes with them, readers skip what fails. */
export const RECORD = {
  ideas: z.object({
    n: z.number().int().min(1),
    text: characters(LIMITS.ideaText),
    hasSketch: z.boolean(),
    hasPhoto: z.boolean().optional(),
    signature: characters(LIMITS.signature).nullable(),
    source: z.enum(IDEA_SOURCES),
    at: z.iso.datetime(),
    section: z.number().int().min(1).max(LIMITS.sectionNumber).nullable(),
    mergedInto: ideaId.nullable(),
  }),
  places: z.object({ pos: position, group: groupId.nullable(), order }),
  groups: z.object({ title: characters(LIMITS.groupTitle), pos: position, order }),
  proposals: z.object({
    n: z.number().int().min(1),
    section: z.number().int().min(1).max(LIMITS.sectionNumber).nullable(),
    change: z.enum(CHANGE_KINDS).nullable(),
    sources: z.array(ideaId).max(50),
    priority: z.boolean(),
    removed: z.boolean().default(false),
    wording: characters(LIMITS.proposalText),
    current: characters(LIMITS.proposalText),
    justification: characters(LIMITS.proposalText),
  }),
} as const;

export type BoardIdea = z.infer<typeof RECORD.ideas> & { readonly id: IdeaId };
export type BoardPlace = z.infer<typeof RECORD.places> & { readonly id: IdeaId };
export type BoardGroup = z.infer<typeof RECORD.groups> & { readonly id: GroupId };
export type BoardProposal = z.infer<typeof RECORD.proposals> & { readonly id: ProposalId };

/** The plain registers of a record; nested texts as strings, without what somebody pasted that cannot be seen. */
export function plain(record: Y.Map<unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, value] of record) out[key] = value instanceof Y.Text ? legible(value.toJSON()) : value;
  return out;
}

function readRecord<T>(shape: z.ZodType<T>, record: unknown): T | null {
  if (!(record instanceof Y.Map)) return null;
  const parsed = shape.safeParse(plain(record));
  return parsed.success ? parsed.data : null;
}

export function readIdea(roots: BoardRoots, id: IdeaId): BoardIdea | null {
  const idea = readRecord(RECORD.ideas, roots.ideas.get(id));
  return idea && { ...idea, id };
}

/** Where an idea lies; null for one without a (readable) place: lists show it as loose. */
export function readPlace(roots: BoardRoots, id: IdeaId): BoardPlace | null {
  const place = readRecord(RECORD.places, roots.places.get(id));
  return place && { ...place, id };
}

export function readGroup(roots: BoardRoots, id: GroupId): BoardGroup | null {
  const group = readRecord(RECORD.groups, roots.groups.get(id));
  return group && { ...group, id };
}

export function readProposal(roots: BoardRoots, id: ProposalId): BoardProposal | null {
  const proposal = readRecord(RECORD.proposals, roots.proposals.get(id));
  return proposal && { ...proposal, id };
}

/** An idea with its place, as lists need it. */
export interface ListedIdea {
  readonly idea: BoardIdea;
  readonly place: BoardPlace | null;
}

/** The board as a list: groups in order with their ideas in order, loose ideas by number, proposals (but those that were removed) by number. */
export interface BoardList {
  readonly groups: readonly { readonly group: BoardGroup; readonly ideas: readonly ListedIdea[] }[];
  readonly loose: readonly ListedIdea[];
  readonly proposals: readonly BoardProposal[];
}

/** How single records are read; a tablet reads through a cache (`board-cache`). */
export interface RecordReads {
  readonly listed: (id: IdeaId) => ListedIdea | null;
  readonly group: (id: GroupId) => BoardGroup | null;
  readonly proposal: (id: ProposalId) => BoardProposal | null;
}

const direct = (roots: BoardRoots): RecordReads => ({
  listed: (id) => {
    const idea = readIdea(roots, id);
    return idea && { idea, place: readPlace(roots, id) };
  },
  group: (id) => readGroup(roots, id),
  proposal: (id) => readProposal(roots, id),
});

/** Reads the whole board. An idea of a group that is gone is loose. */
export function readBoard(doc: Y.Doc, reads?: RecordReads): BoardList {
  const roots = rootsOf(doc);
  const read = reads ?? direct(roots);
  const groups = keys(roots.groups, "group")
    .flatMap((id) => read.group(id) ?? [])
    .sort(byOrder);
  const inGroup = new Map<GroupId, ListedIdea[]>(groups.map((group) => [group.id, []]));
  const loose: ListedIdea[] = [];
  for (const id of keys(roots.ideas, "idea")) {
    const item = read.listed(id);
    if (item) (inGroup.get(item.place?.group ?? NO_GROUP) ?? loose).push(item);
  }
  return {
    groups: groups.map((group) => ({ group, ideas: (inGroup.get(group.id) ?? []).sort(byPlace) })),
    loose: loose.sort((a, b) => a.idea.n - b.idea.n),
    proposals: keys(roots.proposals, "proposal")
      .flatMap((id) => read.proposal(id) ?? [])
      .filter(({ removed }) => !removed)
      .sort((a, b) => a.n - b.n),
  };
}

/** Belongs to no group, as the key of none. */
const NO_GROUP = "" as GroupId;

const byPlace = (a: ListedIdea, b: ListedIdea): number =>
  a.place && b.place && a.place.order !== b.place.order ? byOrder(a.place, b.place) : a.idea.n - b.idea.n;

function keys<K extends "idea" | "group" | "proposal">(root: { keys(): Iterable<string> }, kind: K) {
  return [...root.keys()].filter((key) => isId(kind, key));
}

/** A fresh map of texts for a new proposal. */
export const emptyTexts = (): [string, Y.Text][] => PROPOSAL_TEXTS.map((key) => [key, new Y.Text()]);
