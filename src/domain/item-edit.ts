/**
 * What the coordinator does to the register after the meeting: words an item anew, passes it on, splits
 * it, joins others to it. The tables' and the authors' own words are never touched: an edit stands
 * beside them, and the last one counts. Numbers stay: parts add a letter, joined items keep theirs.
 */
import type { ProposalId, TableId } from "./ids.ts";
import { LIMITS } from "./limits.ts";
import type { ItemId, RegisterIdea, RegisterItem } from "./register.ts";
import { done, type Result, refused } from "./result.ts";
import { clean, lengthOf } from "./text.ts";

/** A part of an item: an item of its own, numbered with the whole's number and this letter. */
export interface ItemPart {
  readonly id: ProposalId;
  readonly letter: string;
}

/** How an item stands in the register. */
export interface ItemPlace {
  /** Null: as the table or the author worded it. */
  readonly wording: string | null;
  /** Null: it is not passed on. */
  readonly passedTo: string | null;
  /** The item that speaks for it; null: it speaks for itself. */
  readonly mergedInto: ItemId | null;
  /** Empty: it is whole. */
  readonly parts: readonly ItemPart[];
}

/** One edit: how the item stands after it, and why. */
export interface ItemEdit extends ItemPlace {
  readonly itemId: ItemId;
  readonly tableId: TableId;
  /** 1, 2, 3 … for each item. */
  readonly n: number;
  readonly reason: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export const UNEDITED: ItemPlace = { wording: null, passedTo: null, mergedInto: null, parts: [] };

export const isSamePlace = (a: ItemPlace, b: ItemPlace): boolean =>
  a.wording === b.wording &&
  a.passedTo === b.passedTo &&
  a.mergedInto === b.mergedInto &&
  a.parts.map(({ id }) => id).join() === b.parts.map(({ id }) => id).join();

/** A reason, as it is stored: every edit needs one. */
export function acceptReason(typed: string): Result<string> {
  const reason = clean(typed);
  if (reason === "") return refused("reason-needed");
  return lengthOf(reason) > LIMITS.editReason ? refused("answer-too-long") : done(reason);
}

/** A wording as it is stored; the original words again are no edit. */
export function acceptWording(typed: string | null, original: string): Result<string | null> {
  const wording = typed === null ? null : clean(typed);
  if (wording === "") return refused("wording-needed");
  if (wording !== null && lengthOf(wording) > LIMITS.proposalText) return refused("answer-too-long");
  return done(wording === original ? null : wording);
}

/** Whom it is passed on to, as it is stored. */
export function acceptAddressee(typed: string | null): Result<string | null> {
  const passedTo = clean(typed ?? "").replace(/\s+/g, " ");
  return lengthOf(passedTo) > LIMITS.department ? refused("answer-too-long") : done(passedTo || null);
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");

/** Letters for new parts: those after every letter that was ever given; null: there are no more. */
export function nextLetters(history: readonly ItemEdit[], count: number): readonly string[] | null {
  const given = history.flatMap(({ parts }) => parts.map(({ letter }) => LETTERS.indexOf(letter)));
  const from = Math.max(-1, ...given) + 1;
  return from + count > LETTERS.length ? null : LETTERS.slice(from, from + count);
}

type Edits = ReadonlyMap<ItemId, ItemEdit>;

/** The last edit of each item. */
export function lastEdits(edits: readonly ItemEdit[]): Map<ItemId, ItemEdit> {
  const last = new Map<ItemId, ItemEdit>();
  for (const edit of edits) if ((last.get(edit.itemId)?.n ?? 0) < edit.n) last.set(edit.itemId, edit);
  return last;
}

/** The items of one table as the coordinator left them; in the same order, parts in the place of their whole. */
export function editedItems(items: readonly RegisterItem[], edits: Edits): RegisterItem[] {
  if (edits.size === 0) return [...items];
  const byId = new Map(items.map((item) => [item.id, item]));
  const joined = new Map<ItemId, RegisterItem[]>();
  const alone = items.filter((item) => {
    const speaker = speakerOf(item, byId, edits);
    if (speaker === item) return true;
    joined.set(speaker.id, [...(joined.get(speaker.id) ?? []), item]);
    return false;
  });
  return alone.flatMap((item) => split(withJoined(placed(item, edits), joined.get(item.id) ?? [], edits), edits));
}

/** Who speaks for an item in the end. One that left the register, or a circle, speaks for nobody. */
function speakerOf(item: RegisterItem, byId: ReadonlyMap<ItemId, RegisterItem>, edits: Edits): RegisterItem {
  const passed = new Set<ItemId>([item.id]);
  let at = item;
  for (;;) {
    const into = edits.get(at.id)?.mergedInto ?? null;
    if (into === null) return at;
    const next = byId.get(into);
    if (!next) return at;
    if (passed.has(next.id)) return item;
    passed.add(next.id);
    at = next;
  }
}

function placed(item: RegisterItem, edits: Edits): RegisterItem {
  const edit = edits.get(item.id);
  return edit ? { ...item, wording: edit.wording, passedTo: edit.passedTo, edit: edit.n } : item;
}

/** Sources are kept: what spoke for the joined ones speaks for it now. */
function withJoined(item: RegisterItem, others: readonly RegisterItem[], edits: Edits): RegisterItem {
  if (others.length === 0) return item;
  const voices = new Map<RegisterIdea["id"], RegisterIdea>();
  for (const voice of [item, ...others].flatMap((one) => one.voices)) voices.set(voice.id, voice);
  return {
    ...item,
    voices: [...voices.values()],
    joined: others.map(({ id, kind, n, part, text }) => ({ id, kind, n, part, text, edit: edits.get(id)?.n ?? 0 })),
  };
}

function split(item: RegisterItem, edits: Edits): RegisterItem[] {
  const parts = edits.get(item.id)?.parts ?? [];
  if (parts.length === 0) return [item];
  return parts.map(({ id, letter }) =>
    placed({ ...item, id, part: letter, partOf: item.id, wording: null, passedTo: null, edit: 0 }, edits),
  );
}
