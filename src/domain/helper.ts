/** Who the organiser lets in by a link with a name: people who run the meeting too, or who only look. */
export const HELPER_KINDS = ["co-organiser", "observer"] as const;
export type HelperKind = (typeof HELPER_KINDS)[number];
