/**
 * A plain text field on a shared Yjs text: what a person types becomes the smallest change, what
 * the other types arrives without moving one's own caret off its word.
 */
import * as Y from "yjs";

/** Where a caret at `position` is after others changed the text. What is inserted right at it goes behind it. */
export function moveCaret(position: number, delta: Y.YTextEvent["delta"]): number {
  let at = 0;
  let caret = position;
  for (const part of delta) {
    if (part.retain !== undefined) at += part.retain;
    else if (typeof part.insert === "string") {
      if (at < caret) caret += part.insert.length;
      at += part.insert.length;
    } else if (part.delete !== undefined && at < caret) caret -= Math.min(part.delete, caret - at);
  }
  return caret;
}

/** A caret that stays at its letter however the text changes, as plain JSON. */
export const caretToJson = (text: Y.Text, index: number): unknown =>
  Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index));

/** Where such a caret is now; null when it cannot be found. */
export function caretFromJson(text: Y.Text, json: unknown): number | null {
  if (!text.doc) return null;
  try {
    const place = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(json), text.doc);
    return place?.type === text ? place.index : null;
  } catch {
    return null;
  }
}
