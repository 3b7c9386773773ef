/**
 * Going back to how a board was, as one edit of how it is: only registers that differ are written,
 * so everyone's replica follows and the log keeps what was in between. Nobody's work disappears:
 * ideas and proposals made since stay, and what was taken off the board since stays away.
 */
import * as Y from "yjs";
import { type GroupId, type IdeaId, type IdKind, type IdOf, isId, type ProposalId } from "../domain/ids.ts";
import { type BoardRoots, IDEA_EDITABLE, PROPOSAL_EDITABLE, PROPOSAL_TEXTS, rootsOf } from "./board-doc.ts";
import {
  type BoardGroup,
  type BoardIdea,
  type BoardPlace,
  type BoardProposal,
  plain,
  readGroup,
  readIdea,
  readPlace,
  readProposal,
} from "./board-read.ts";
import { nextFreePosition } from "./layout.ts";
import { applyTextChange, textChange } from "./text-change.ts";

type Registers = Readonly<Record<string, unknown>>;

/** A board as it was at one moment: plain data, free of its document. */
export interface BoardPast {
  readonly ideas: ReadonlyMap<IdeaId, BoardIdea>;
  readonly places: ReadonlyMap<IdeaId, BoardPlace>;
  readonly groups: ReadonlyMap<GroupId, BoardGroup>;
  readonly proposals: ReadonlyMap<ProposalId, BoardProposal>;
  readonly drawing: ReadonlyMap<string, Registers>;
}

/** Everything readable of a board. */
export function pastOf(doc: Y.Doc): BoardPast {
  const roots = rootsOf(doc);
  return {
    ideas: readAll(roots.ideas, "idea", (id) => readIdea(roots, id)),
    places: readAll(roots.places, "idea", (id) => readPlace(roots, id)),
    groups: readAll(roots.groups, "group", (id) => readGroup(roots, id)),
    proposals: readAll(roots.proposals, "proposal", (id) => readProposal(roots, id)),
    drawing: new Map([...roots.drawing].flatMap(([id, it]) => (it instanceof Y.Map ? [[id, plain(it)] as const] : []))),
  };
}

function readAll<K extends IdKind, R>(
  root: { keys(): Iterable<string> },
  kind: K,
  read: (id: IdOf[K]) => R | null,
): Map<IdOf[K], R> {
  const all = new Map<IdOf[K], R>();
  for (const id of root.keys()) {
    const record = isId(kind, id) ? read(id) : null;
    if (record !== null && isId(kind, id)) all.set(id, record);
  }
  return all;
}

/**
 * Server only. Makes words, places, groups, drawings and proposals as they were. Ideas placed since
 * lie loose afterwards; a repetition of an idea that is no longer here stands by itself.
 */
export function restoreBoard(doc: Y.Doc, past: BoardPast): void {
  const roots = rootsOf(doc);
  restoreRecords(
    roots.groups,
    new Map([...past.groups].map(([id, { title, pos, order }]) => [id, { title, pos, order }])),
  );
  restoreRecords(roots.drawing, past.drawing);
  for (const [id, idea] of past.ideas) restoreIdea(roots, id, idea);
  const loosened = [...roots.ideas.keys()].filter((id) => isId("idea", id)).filter((id) => !lay(roots, past, id));
  for (const [id, proposal] of past.proposals) restoreProposal(roots, id, proposal);
  // Last, when everything else lies where it was: what was in a group since gets free space.
  for (const id of loosened) roots.places.get(id)?.set("pos", nextFreePosition(doc));
}

/** Records that people make and remove: those of then are back, those made since are gone. */
function restoreRecords(root: BoardRoots["groups" | "drawing"], then: ReadonlyMap<string, Registers>): void {
  for (const id of root.keys()) if (!then.has(id)) root.delete(id);
  for (const [id, registers] of then) {
    const record: unknown = root.get(id);
    if (record instanceof Y.Map) rewrite(record, registers);
    else root.set(id, new Y.Map(Object.entries(registers)));
  }
}

function rewrite(record: Y.Map<unknown>, registers: Registers): void {
  for (const key of record.keys()) if (!Object.hasOwn(registers, key)) record.delete(key);
  for (const [key, value] of Object.entries(registers)) put(record, key, value);
}

function restoreIdea(roots: BoardRoots, id: IdeaId, was: BoardIdea): void {
  const record = roots.ideas.get(id);
  if (!record) return;
  const isTargetHere = was.mergedInto !== null && roots.ideas.has(was.mergedInto);
  const fields = { ...was, mergedInto: isTargetHere ? was.mergedInto : null };
  for (const key of IDEA_EDITABLE) put(record, key, fields[key]);
}

/** Lays an idea where it was, or takes one placed since out of its group. False: it needs a place of its own. */
function lay(roots: BoardRoots, past: BoardPast, id: IdeaId): boolean {
  const isNew = !past.ideas.has(id);
  if (isNew) put(roots.ideas.get(id), "mergedInto", null);
  const was = isNew ? undefined : past.places.get(id);
  const place = roots.places.get(id);
  if (was && place) {
    const group = was.group !== null && past.groups.has(was.group) ? was.group : null;
    rewrite(place, { pos: was.pos, group, order: was.order });
    return true;
  }
  const isLoose = (place?.get("group") ?? null) === null;
  put(place, "group", null);
  return isLoose;
}

function restoreProposal(roots: BoardRoots, id: ProposalId, was: BoardProposal): void {
  const record = roots.proposals.get(id);
  for (const key of PROPOSAL_EDITABLE) put(record, key, was[key]);
  for (const key of PROPOSAL_TEXTS) {
    const text = record?.get(key);
    const change = text instanceof Y.Text ? textChange(text.toJSON(), was[key], was[key].length) : null;
    if (text instanceof Y.Text && change) applyTextChange(text, change);
  }
}

/** Writes a register that differs. */
function put(record: Y.Map<unknown> | undefined, key: string, value: unknown): void {
  if (record && JSON.stringify(record.get(key)) !== JSON.stringify(value)) record.set(key, value);
}
