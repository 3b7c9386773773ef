/** The two sides of a table. Both moderators have equal rights; the side is only who did it. */
export const SIDES = ["government", "ngo"] as const;
export type Side = (typeof SIDES)[number];
