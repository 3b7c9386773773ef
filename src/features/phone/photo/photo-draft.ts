/** A photo that is not sent yet, as it lies on the phone. */
export interface PhotoDraft {
  /** Data URL; null: only a caption so far. */
  readonly photo: string | null;
  readonly caption: string;
}

export const NO_PHOTO: PhotoDraft = { photo: null, caption: "" };

/** The one being worked on first; others wait when a refused one was laid back over it. */
export const freezePhotos = (drafts: readonly PhotoDraft[]): string => {
  const kept = drafts.filter(({ photo, caption }) => photo !== null || caption !== "");
  return kept.length === 0 ? "" : JSON.stringify(kept);
};

/** Back from the phone; none for what cannot be read. */
export function thawPhotos(text: string): readonly PhotoDraft[] {
  try {
    const drafts: unknown = JSON.parse(text);
    return Array.isArray(drafts) ? drafts.filter(isDraft) : [];
  } catch {
    return [];
  }
}

const isDraft = (value: unknown): value is PhotoDraft =>
  typeof value === "object" &&
  value !== null &&
  "caption" in value &&
  typeof value.caption === "string" &&
  "photo" in value &&
  (value.photo === null || isPhoto(value.photo));

/** A picture as text, and nothing that could be an address of somebody else's. */
export const isPhoto = (value: unknown): value is string =>
  typeof value === "string" && /^data:[a-z0-9/.+-]*;base64,/i.test(value);
