import { freezePhotos, thawPhotos } from "../photo/photo-draft.ts";
import { freezeSketch, thawSketch } from "../sketch/sketch-draft.ts";
import type { KeyValue } from "../storage/key-value.ts";
import type { Entry } from "./entry.ts";

export const wordsDraft = (code: string): string => `draft/${code}/words`;
export const sketchDraft = (code: string): string => `draft/${code}/sketch`;
export const photoDraft = (code: string): string => `draft/${code}/photo`;

/** Lays an idea back on its sheet, with whatever unfinished lies there: nothing is overwritten. */
export async function backToDraft(store: KeyValue, { code, content }: Entry): Promise<void> {
  const { text, sketch, photo } = content;
  const key = photo !== undefined ? photoDraft(code) : sketch ? sketchDraft(code) : wordsDraft(code);
  const there = (await store.get(key).catch(() => null)) ?? "";
  // The one to be corrected lies on top; another unfinished one waits under it.
  if (photo !== undefined) return store.set(key, freezePhotos([{ photo, caption: text }, ...thawPhotos(there)]));
  if (!sketch) return store.set(key, [there, text].filter(Boolean).join("\n\n"));
  const before = thawSketch(there);
  const strokes = [...(before?.strokes ?? []), ...sketch.strokes];
  return store.set(key, freezeSketch({ strokes, caption: [before?.caption, text].filter(Boolean).join(" ") }));
}
