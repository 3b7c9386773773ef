/**
 * A plain text field on a shared Yjs text: what a person types becomes the smallest change, what
 * the other types arrives without moving one's own caret off its word.
 */
import * as Y from "yjs";

/** One replaced stretch of a text. */
export interface TextChange {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The smallest single change from `before` to `after`, or null when they are equal. `caret` (the end of what
 * was typed, in `after`) decides between equal letters: "aa" typed into "aaa" went in at the caret.
 * Surrogate pairs are never split.
 */
export function textChange(before: string, after: string, caret: number): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const tail = after.length - Math.min(Math.max(caret, 0), after.length);
  let end = 0;
  while (end < Math.min(tail, shorter) && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  let start = 0;
  while (start < shorter - end && before[start] === after[start]) start += 1;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (splitsPair(before, start) || splitsPair(after, start)) start -= 1;
  if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end -= 1;
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) };
}

const splitsPair = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xd8_00 && unit <= 0xdb_ff;
};

/** Writes a change; call inside a transaction. */
export function applyTextChange(text: Y.Text, { at, remove, insert }: TextChange): void {
  if (remove > 0) text.delete(at, remove);
  if (insert !== "") text.insert(at, insert);
}

/** Where a caret at `position` is after others changed the text. What is inserted right at it goes behind it. */
export function moveCaret(position: number, delta: Y.YTextEvent["delta"]): number {
  let at = 0;
  let caret = position;
  for (const part of delta) {
    if (part.retain !== undefined) at += part.retain;
    else if (typeof part.insert === "string") {
      if (at < caret) caret += part.insert.length;
      at += part.insert.length;
    } else if (part.delete !== undefined && at < caret) caret -= Math.min(part.delete, caret - at);
  }
  return caret;
}

/** A caret that stays at its letter however the text changes, as plain JSON. */
export const caretToJson = (text: Y.Text, index: number): unknown =>
  Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index));

/** Where such a caret is now; null when it cannot be found. */
export function caretFromJson(text: Y.Text, json: unknown): number | null {
  if (!text.doc) return null;
  try {
    const place = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(json), text.doc);
    return place?.type === text ? place.index : null;
  } catch {
    return null;
  }
}
