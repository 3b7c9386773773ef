/**
 * Fractional index over base-36 digits: a key strictly between two others, so an idea can be put
 * between two neighbours by changing its own record only.
 */
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const BASE = DIGITS.length;

/**
 * A key `k` with `before < k < after` in plain string order. Null stands for the open end. Keys
 * never end in `0`, so there is always room below one. Neighbours in the wrong order (two people
 * moved at once) are taken as an open end.
 */
export function keyBetween(before: string | null, after: string | null): string {
  const low = before ?? "";
  const high = after !== null && after > low ? after : null;
  let key = "";
  for (let i = 0; ; i += 1) {
    const a = DIGITS.indexOf(low[i] ?? "0");
    const stillBound = high !== null && high.startsWith(key);
    const b = stillBound && i < high.length ? DIGITS.indexOf(high[i] ?? "0") : BASE;
    if (b - a > 1)
      return key + DIGITS[key === "" && high === null ? Math.min(a + 1, BASE - 1) : Math.floor((a + b) / 2)];
    key += DIGITS[a];
  }
}

/** Plain string order, as the keys mean it; never by locale. */
export const byOrder = (a: { readonly order: string }, b: { readonly order: string }): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
