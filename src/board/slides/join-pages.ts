/** More rows than this cannot be read from the back of the hall. */
const MOST = 9;
/** How long a page stays, in milliseconds: long enough to find one's table and read its code. */
const STAYS_MS = 12_000;

/** Tables of the slide "join" by page, as many on each as can be; never none. */
export function joinPages<T>(tables: readonly T[]): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(tables.length / MOST));
  const ends = Array.from({ length: count }, (_, i) => Math.ceil((tables.length * (i + 1)) / count));
  return ends.map((end, i) => tables.slice(ends[i - 1] ?? 0, end));
}

/** The page that is up at `now` (server milliseconds): they take turns by themselves, on all screens at once. */
export const joinPageAt = (now: number, pages: number): number => Math.floor(now / STAYS_MS) % pages;
