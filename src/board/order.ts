/**
 * Fractional index over base-36 digits: a key strictly between two others, so an idea can be put
 * between two neighbours by changing its own record only.
 */
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const BASE = DIGITS.length;
const MIDDLE = "i";

/** A key never ends in `0`: there would be no room just below it. */
const KEY = /^[0-9a-z]{0,199}[1-9a-z]$/;

/** Is this a key, as the functions here make them? */
export const isOrderKey = (value: unknown): value is string => typeof value === "string" && KEY.test(value);

/**
 * A key `k` with `before < k < after` in plain string order. Null, or what is no key, stands for the
 * open end. Neighbours in the wrong order (two people moved at once): a key just above `before`.
 */
export function keyBetween(before: string | null, after: string | null): string {
  const low = isOrderKey(before) ? before : "";
  if (!isOrderKey(after)) return keyAfter(low);
  return low < after ? middle(low, after) : low + MIDDLE;
}

/**
 * The next key at the open end. Most things are added at the end, so it counts there: keys that start
 * with `r` times `z` have a counter of `r + 2` digits, and thousands of them stay a few characters.
 */
function keyAfter(low: string): string {
  const rank = low.length - low.replace(/^z+/, "").length;
  const counter = low.slice(rank, rank * 2 + 2).padEnd(rank + 2, "0");
  const head = counter.replace(/z+$/, "");
  return low.slice(0, rank) + head.slice(0, -1) + DIGITS[DIGITS.indexOf(head.at(-1) ?? "0") + 1];
}

function middle(low: string, high: string): string {
  let key = "";
  for (let i = 0; ; i += 1) {
    const a = DIGITS.indexOf(low[i] ?? "0");
    const b = i < high.length && high.startsWith(key) ? DIGITS.indexOf(high[i] ?? "0") : BASE;
    if (b - a > 1) return key + DIGITS[Math.floor((a + b) / 2)];
    key += DIGITS[a];
  }
}

/**
 * Keys that put `id` before the sibling at `index` (beyond the last: at the end). Usually only its
 * own; when the neighbours there share a key (two people added at once), all get new ones.
 */
export function keysToInsert<Id extends string>(
  id: Id,
  siblings: readonly { readonly id: Id; readonly order: string | null }[],
  index: number,
): ReadonlyMap<Id, string> {
  const at = Math.min(index, siblings.length);
  const before = siblings[at - 1]?.order ?? null;
  const after = siblings[at]?.order ?? null;
  if (before === null || after === null || before < after) return new Map([[id, keyBetween(before, after)]]);
  const ids = siblings.map((sibling) => sibling.id);
  return freshKeys([...ids.slice(0, at), id, ...ids.slice(at)]);
}

function freshKeys<Id extends string>(ids: readonly Id[]): ReadonlyMap<Id, string> {
  const keys = new Map<Id, string>();
  let last: string | null = null;
  for (const id of ids) {
    last = keyBetween(last, null);
    keys.set(id, last);
  }
  return keys;
}

/** Plain string order, as the keys mean it; never by locale. */
export const byOrder = (a: { readonly order: string }, b: { readonly order: string }): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
