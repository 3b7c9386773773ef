/** Parts of the printed kit, in the order in which they are printed. */
export const KIT_PARTS = ["tents", "cards", "moderators", "agenda", "help"] as const;
export type KitPart = (typeof KIT_PARTS)[number];
