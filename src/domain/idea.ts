import type { IdeaId, ParticipantId, TableId } from "./ids.ts";
import { LIMITS } from "./limits.ts";
import { done, type Result, refused } from "./result.ts";
import { clean, lengthOf } from "./text.ts";

/** How an idea came: typed on a phone, spoken and written down, or copied from a paper card. */
export const IDEA_SOURCES = ["phone", "spoken", "paper"] as const;
export type IdeaSource = (typeof IDEA_SOURCES)[number];

/**
 * Where an idea is. `inbox`: waits for a moderator, seen by moderators and its author only.
 * `board`: everyone sees it. `hidden`: taken away with a reason, kept in the record.
 * `withdrawn`: taken back by its author, kept in the record.
 */
export const IDEA_PLACES = ["inbox", "board", "hidden", "withdrawn"] as const;
export type IdeaPlace = (typeof IDEA_PLACES)[number];

export const SIGNATURE_KINDS = ["type", "organisation", "name"] as const;

/** How an author signs: by the type of organisation, by its name, by one's own name, or (null) not at all. */
export type Signature = { readonly kind: (typeof SIGNATURE_KINDS)[number]; readonly text: string } | null;

export const PENS = ["black", "blue", "red"] as const;
export type Pen = (typeof PENS)[number];

export interface Stroke {
  readonly pen: Pen;
  /** Width in sheet units. */
  readonly width: number;
  /** Points on the sheet, flat: x, y, x, y … as whole numbers. */
  readonly points: readonly number[];
}

/** A drawing on a bounded sheet of 1000 × 700 units; the vectors are the original. */
export interface Sketch {
  readonly strokes: readonly Stroke[];
  /** Words on the drawing (sample data and imports). */
  readonly labels?:
    | readonly { readonly x: number; readonly y: number; readonly text: string; readonly size: number }[]
    | undefined;
}

export const SHEET = { width: 1000, height: 700 } as const;

/** What an author sends: words, a sketch or a photo with a caption. Original and unchanged for ever. */
export interface IdeaContent {
  /** The words; for a picture its caption. May be empty only with a picture. */
  readonly text: string;
  readonly sketch: Sketch | null;
  /** Is there a photo with it? The words are then its caption. Left out: no. */
  readonly hasPhoto?: boolean | undefined;
}

/** An idea as the record keeps it. */
export interface Idea {
  readonly id: IdeaId;
  readonly tableId: TableId;
  /** Running number at its table, from 1. */
  readonly n: number;
  readonly source: IdeaSource;
  readonly place: IdeaPlace;
  /** As it was sent. */
  readonly original: IdeaContent;
  /** The words now: the original, or as a moderator corrected them on the board. */
  readonly text: string;
  readonly signature: Signature;
  /** Number of a programme section, or null: not assigned. */
  readonly section: number | null;
  readonly authorId: ParticipantId | null;
  /** Why it is hidden; null unless `place` is `hidden`. */
  readonly hiddenReason: string | null;
  /** The idea this one repeats, when a moderator merged them. */
  readonly mergedInto: IdeaId | null;
  /** Name of its group on the board, or null. */
  readonly groupTitle: string | null;
  /** When the server accepted it, ISO 8601 in UTC. */
  readonly at: string;
}

/** What may be sent as an idea, cleaned; or the reason why not. */
export function acceptContent(content: IdeaContent): Result<IdeaContent> {
  const text = clean(content.text);
  if (content.hasPhoto === true)
    // A photo of a paper card may stand beside all the words of the card.
    return lengthOf(text) > LIMITS.ideaText ? refused("idea-too-long") : done({ text, sketch: null, hasPhoto: true });
  if (content.sketch === null) {
    if (text === "") return refused("idea-empty");
    return lengthOf(text) > LIMITS.ideaText ? refused("idea-too-long") : done({ text, sketch: null });
  }
  if (lengthOf(text) > LIMITS.caption) return refused("caption-too-long");
  const points = content.sketch.strokes.reduce((sum, stroke) => sum + stroke.points.length / 2, 0);
  if (points === 0) return refused("sketch-empty");
  return points > LIMITS.sketchPoints ? refused("sketch-too-large") : done({ text, sketch: content.sketch });
}

/** A signature as it is stored: blank means none; or the reason why not. */
export function acceptSignature(signature: Signature): Result<Signature> {
  if (signature === null) return done(null);
  const text = clean(signature.text).replace(/\n/g, " ");
  if (text === "") return done(null);
  return lengthOf(text) > LIMITS.signature ? refused("signature-invalid") : done({ kind: signature.kind, text });
}
