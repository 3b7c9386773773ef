/**
 * Every edit of a board, as functions on its document. The caller wraps them in one `doc.transact`
 * with a `BoardOrigin`; each of them is a single gesture a person would undo as a whole.
 */
import * as Y from "yjs";
import type { GroupId, IdeaId, ProposalId } from "../domain/ids.ts";
import { clean } from "../domain/text.ts";
import {
  type GroupFields,
  type IdeaFields,
  type PlaceFields,
  type ProposalFields,
  type ProposalText,
  rootsOf,
} from "./board-doc.ts";
import { emptyTexts, type ListedIdea, readBoard, readGroup, readIdea } from "./board-read.ts";
import { type Arrangement, nextFreePosition } from "./layout.ts";
import { isOrderKey, keyBetween, keysToInsert } from "./order.ts";

function recordOf(fields: object): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields));
}

/** Server only. Puts an idea on the board, at its former place if it has one, else on free space. Twice is once. */
export function placeIdea(doc: Y.Doc, id: IdeaId, fields: IdeaFields): void {
  const roots = rootsOf(doc);
  if (roots.ideas.has(id)) return;
  const pos = nextFreePosition(doc);
  roots.ideas.set(id, recordOf(fields));
  if (!roots.places.has(id)) {
    const place: PlaceFields = { pos, group: null, order: lastOrder(doc) };
    roots.places.set(id, recordOf(place));
  }
}

/** Server only. Takes an idea off the board (hidden, withdrawn, back to the inbox), with its place. */
export function removeIdea(doc: Y.Doc, id: IdeaId): void {
  const roots = rootsOf(doc);
  roots.ideas.delete(id);
  roots.places.delete(id);
}

/** Server only. A new, empty proposal from `fields.sources`. */
export function addProposal(doc: Y.Doc, id: ProposalId, fields: ProposalFields): void {
  const { proposals } = rootsOf(doc);
  if (proposals.has(id)) return;
  const record = recordOf(fields);
  for (const [key, text] of emptyTexts()) record.set(key, text);
  proposals.set(id, record);
}

/** Server only. Takes a proposal off the table, or brings it back as it is by then. */
export function setProposalRemoved(doc: Y.Doc, id: ProposalId, removed: boolean): void {
  rootsOf(doc).proposals.get(id)?.set("removed", removed);
}

/** Corrects the words of an idea. Blank words are ignored: an idea is hidden, not emptied. */
export function editIdeaText(doc: Y.Doc, id: IdeaId, text: string): void {
  const words = clean(text);
  const record = rootsOf(doc).ideas.get(id);
  if (!record || (words === "" && record.get("hasSketch") !== true && record.get("hasPhoto") !== true)) return;
  if (record.get("text") !== words) record.set("text", words);
}

export function setIdeaSection(doc: Y.Doc, id: IdeaId, section: number | null): void {
  rootsOf(doc).ideas.get(id)?.set("section", section);
}

/** Moves a card on the canvas. */
export function moveIdea(doc: Y.Doc, id: IdeaId, pos: PlaceFields["pos"]): void {
  rootsOf(doc)
    .places.get(id)
    ?.set("pos", [Math.round(pos[0]), Math.round(pos[1])]);
}

/** A new group with a title around these ideas. */
export function groupIdeas(
  doc: Y.Doc,
  groupId: GroupId,
  title: string,
  ideaIds: readonly IdeaId[],
  pos?: GroupFields["pos"],
): void {
  const roots = rootsOf(doc);
  const last = readBoard(doc).groups.at(-1)?.group.order ?? null;
  const fields: GroupFields = { title: clean(title), pos: pos ?? nextFreePosition(doc), order: keyBetween(last, null) };
  roots.groups.set(groupId, recordOf(fields));
  for (const id of ideaIds) assignToGroup(doc, id, groupId);
}

export function renameGroup(doc: Y.Doc, id: GroupId, title: string): void {
  const words = clean(title);
  if (words !== "") rootsOf(doc).groups.get(id)?.set("title", words);
}

export function moveGroup(doc: Y.Doc, id: GroupId, pos: GroupFields["pos"]): void {
  rootsOf(doc)
    .groups.get(id)
    ?.set("pos", [Math.round(pos[0]), Math.round(pos[1])]);
}

/** Puts an idea at the end of a group, or takes it out of any (null). */
export function assignToGroup(doc: Y.Doc, id: IdeaId, group: GroupId | null): void {
  const roots = rootsOf(doc);
  const place = roots.places.get(id);
  if (!place || (group !== null && !roots.groups.has(group))) return;
  place.set("order", lastOrder(doc));
  place.set("group", group);
}

/** Moves an idea one step up or down inside its group. */
export function shiftIdea(doc: Y.Doc, id: IdeaId, step: -1 | 1): void {
  const group = readBoard(doc).groups.find(({ ideas }) => ideas.some(({ idea }) => idea.id === id));
  // Duplicates lie with the idea they repeat and are no step of their own.
  const siblings = group?.ideas.filter(({ idea }) => idea.mergedInto === null || idea.id === id) ?? [];
  const at = siblings.findIndex(({ idea }) => idea.id === id);
  if (at < 0 || at + step < 0 || at + step >= siblings.length) return;
  orderIdeas(doc, keysToInsert(id, keysOf(siblings, id), at + step));
}

/** Puts an idea into a group before the sibling at `index` (of the group without it); beyond the end is the end. */
export function insertIntoGroup(doc: Y.Doc, id: IdeaId, group: GroupId, index: number): void {
  const roots = rootsOf(doc);
  const place = roots.places.get(id);
  if (!place || !roots.groups.has(group)) return;
  const ideas = readBoard(doc).groups.find((entry) => entry.group.id === group)?.ideas ?? [];
  const siblings = keysOf(ideas, id);
  if (index >= siblings.length) {
    assignToGroup(doc, id, group);
    return;
  }
  orderIdeas(doc, keysToInsert(id, siblings, Math.max(0, index)));
  place.set("group", group);
}

/** The order keys of these ideas, without `id`. */
const keysOf = (ideas: readonly ListedIdea[], id: IdeaId) =>
  ideas.filter(({ idea }) => idea.id !== id).map(({ idea, place }) => ({ id: idea.id, order: place?.order ?? null }));

function orderIdeas(doc: Y.Doc, keys: ReadonlyMap<IdeaId, string>): void {
  const { places } = rootsOf(doc);
  for (const [id, key] of keys) places.get(id)?.set("order", key);
}

/** Takes an idea out of its group and lays it at `pos`. */
export function layLoose(doc: Y.Doc, id: IdeaId, pos: PlaceFields["pos"]): void {
  const place = rootsOf(doc).places.get(id);
  if (!place) return;
  if (place.get("group") !== null) place.set("group", null);
  moveIdea(doc, id, pos);
}

/** Moves a group one step up or down among the groups. */
export function shiftGroup(doc: Y.Doc, id: GroupId, step: -1 | 1): void {
  const groups = readBoard(doc).groups.map(({ group }) => group);
  const at = groups.findIndex((group) => group.id === id);
  if (at < 0 || at + step < 0 || at + step >= groups.length) return;
  const others = groups.filter((group) => group.id !== id);
  for (const [key, order] of keysToInsert(id, others, at + step)) rootsOf(doc).groups.get(key)?.set("order", order);
}

/** Lays the board out anew; what is gone meanwhile is skipped. */
export function applyArrangement(doc: Y.Doc, { groups, ideas }: Arrangement): void {
  for (const { id, pos } of groups) moveGroup(doc, id, pos);
  for (const { id, pos } of ideas) moveIdea(doc, id, pos);
}

/** Dissolves a group; its ideas become loose. */
export function ungroup(doc: Y.Doc, id: GroupId): void {
  const roots = rootsOf(doc);
  for (const place of roots.places.values()) if (place.get("group") === id) place.set("group", null);
  roots.groups.delete(id);
}

/** Marks ideas as repeating `into`, in the same group. Sources keep their number and words. */
export function mergeIdeas(doc: Y.Doc, into: IdeaId, duplicates: readonly IdeaId[]): void {
  const roots = rootsOf(doc);
  const target = readIdea(roots, into);
  if (!target || target.mergedInto !== null) return;
  const group = roots.places.get(into)?.get("group");
  for (const id of duplicates) {
    if (id === into || !roots.ideas.has(id)) continue;
    roots.ideas.get(id)?.set("mergedInto", into);
    roots.places.get(id)?.set("group", group ?? null);
    for (const other of roots.ideas.values()) if (other.get("mergedInto") === id) other.set("mergedInto", into);
  }
}

export function unmergeIdea(doc: Y.Doc, id: IdeaId): void {
  rootsOf(doc).ideas.get(id)?.set("mergedInto", null);
}

/** Sets one register of a proposal. */
export function setProposalField<K extends "section" | "change" | "sources" | "priority">(
  doc: Y.Doc,
  id: ProposalId,
  key: K,
  value: ProposalFields[K],
): void {
  rootsOf(doc).proposals.get(id)?.set(key, value);
}

/** The shared text of a proposal's field, for two to type in; null when it is not there (any more). */
export function proposalText(doc: Y.Doc, id: ProposalId, key: ProposalText): Y.Text | null {
  const text = rootsOf(doc).proposals.get(id)?.get(key);
  return text instanceof Y.Text ? text : null;
}

/** Is this group still there and without ideas? */
export function isEmptyGroup(doc: Y.Doc, id: GroupId): boolean {
  const roots = rootsOf(doc);
  if (!readGroup(roots, id)) return false;
  return ![...roots.places.values()].some((place) => place.get("group") === id);
}

/** A key behind every idea on the board. */
function lastOrder(doc: Y.Doc): string {
  let last: string | null = null;
  for (const place of rootsOf(doc).places.values()) {
    const order = place.get("order");
    if (isOrderKey(order) && (last === null || order > last)) last = order;
  }
  return keyBetween(last, null);
}
