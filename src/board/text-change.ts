/** The smallest change that makes one text another, so that what others write in it stays. */
import type * as Y from "yjs";

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
