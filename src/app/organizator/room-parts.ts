/** Messages the control room needs: its own, the journal's, and the slides' for the small picture of the hall. */
export const ROOM_PARTS = [
  "common",
  "refusal",
  "office",
  "organiser",
  "projector",
  "show",
  "journal",
  "heads",
] as const;
