/** What an idea shows besides its words, as everybody who lists ideas knows it. */
export interface Pictured {
  readonly hasSketch: boolean;
  /** Left out: no. An idea has a sketch or a photo, never both. */
  readonly hasPhoto?: boolean | undefined;
}

export type Picture = "sketch" | "photo";

/** Null: words only. */
export function pictureOf({ hasSketch, hasPhoto }: Pictured): Picture | null {
  if (hasSketch) return "sketch";
  return hasPhoto === true ? "photo" : null;
}

/** The sizes in which a photo is kept. */
export const PHOTO_SIZES = ["full", "small"] as const;
export type PhotoSize = (typeof PHOTO_SIZES)[number];
