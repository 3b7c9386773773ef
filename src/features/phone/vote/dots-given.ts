/** The sheet as one person sees it: what was given to what, and what is left. Pure. */
import type { VoteItemView, VoteSheetView } from "../../../contract/vote-views.ts";
import { type Dots, sumOfDots, type VoteItemId } from "../../../domain/vote.ts";
import type { BoxState } from "./vote-box.ts";

/** One's own dots: the choice on this phone if it is newer than what the table has told. */
export function dotsNow({ id, mine, items, state }: VoteSheetView, box: BoxState): readonly Dots[] {
  const own = "choice" in box && box.choice.voteId === id && box.choice.version >= mine.version;
  const dots = own && state === "open" ? box.choice.dots : mine.dots;
  if (state === "closed") return dots;
  // Dots on what is no longer voted on fall back to the person.
  const known = new Set(items.map((item) => item.id));
  return dots.filter(({ item }) => known.has(item));
}

export const dotsOf = (dots: readonly Dots[], item: VoteItemId): number =>
  dots.find((one) => one.item === item)?.dots ?? 0;

/** One more (1) or one less (-1) on an item; null: that is not possible. */
export function changeDots(dots: readonly Dots[], item: VoteItemId, by: 1 | -1, most: number): readonly Dots[] | null {
  const count = dotsOf(dots, item) + by;
  if (count < 0 || (by > 0 && sumOfDots(dots) >= most)) return null;
  const others = dots.filter((one) => one.item !== item);
  return count === 0 ? others : [...others, { item, dots: count }];
}

/** Items as they stood before, new ones at the end: nothing moves under a finger. */
export function inOldPlaces(before: readonly VoteItemView[], now: readonly VoteItemView[]): readonly VoteItemView[] {
  const fresh = new Map(now.map((item) => [item.id, item]));
  const kept = before.flatMap(({ id }) => fresh.get(id) ?? []);
  const known = new Set(kept.map(({ id }) => id));
  return [...kept, ...now.filter(({ id }) => !known.has(id))];
}
