import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import type { Photo } from "./ports.ts";

/** The photo that came with an idea, if one did. One of each sender at a time: nobody makes the others wait for a heap. */
export const takePhoto = async (
  { photos, turns }: Pick<Deps, "photos" | "turns">,
  sender: string,
  file: Uint8Array | undefined,
): Promise<Result<Photo | undefined>> =>
  file === undefined ? done(undefined) : turns.inTurn(`photo ${sender}`, () => photos.take(file));
