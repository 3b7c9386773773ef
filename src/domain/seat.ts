/** Who keeps a seat at a table that is full, and whose seat gives way to somebody who comes. Pure. */
import type { ParticipantId } from "./ids.ts";

/**
 * How long nobody may be heard from a seat before it counts as unused, in milliseconds: longer than a
 * phone takes to come back, shorter than somebody at the door waits.
 */
export const SEAT_KEPT_MS = 3 * 60_000;

/** A seat from which nothing was ever said: no idea, dots, hand, "gotowe", signature or slip. */
export interface QuietSeat {
  readonly id: ParticipantId;
  /** When its person was heard last, or sat down. ISO 8601. */
  readonly heardAt: string;
}

/** Whom nobody may take a seat from, besides those who said something. */
export interface Present {
  /** Whoever was heard at this moment or later, ISO 8601; null: nobody knows, everybody stays. */
  readonly heardBefore: string | null;
  /** Whoever is connected, or asked something lately. */
  readonly here: ReadonlySet<ParticipantId>;
}

/** The quiet seat that nobody has used for the longest time; null: all of them are used. */
export function seatToGive(quiet: readonly QuietSeat[], { heardBefore, here }: Present): ParticipantId | null {
  if (heardBefore === null) return null;
  const unused = quiet.filter(({ id, heardAt }) => heardAt < heardBefore && !here.has(id));
  return unused.sort((a, b) => (a.heardAt < b.heardAt ? -1 : 1))[0]?.id ?? null;
}
