import type { Random } from "./ports.ts";

/** A secret for an address: 24 random bytes, safe in a path. */
export const newToken = (random: Random): string => Buffer.from(random.bytes(24)).toString("base64url");

const DAY = 24 * 60 * 60 * 1000;

/** A secret that is good for 24 hours; until when stands in it, and the record vouches for it. */
export const newOneTimeToken = (random: Random, now: number): string =>
  `${(now + DAY).toString(36)}.${newToken(random)}`;

/** Is a one-time secret from the record still good at `now`? */
export function isFresh(token: string, now: number): boolean {
  const until = Number.parseInt(token.split(".")[0] ?? "", 36);
  return Number.isFinite(until) && until > now;
}
