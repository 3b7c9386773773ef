/**
 * Photos as they are kept: opened, turned upright, made small and written anew, so that nothing of the
 * file that was sent is left but what can be seen.
 */
import type { Sharp, SharpOptions } from "sharp";
import { LIMITS } from "../../src/domain/limits.ts";
import { photoFormat } from "../../src/domain/photo-format.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Photo, PhotoFile } from "../usecases/ports.ts";

/** Seconds after which one picture has had its share of the machine. */
const PATIENCE = 20;

/** Stops at the first error of the data: half a photo is not what its author saw. */
const OPENING: SharpOptions = { failOn: "error", limitInputPixels: LIMITS.photoPixels, pages: 1 };

/** A photo from whatever somebody sent; refused with `photo-unreadable` or `photo-too-large`. */
export async function encodePhoto(file: Uint8Array): Promise<Result<Photo>> {
  if (file.length > LIMITS.photoBytes) return refused("photo-too-large");
  // Judged before the library sees it: it would open documents and drawings, too.
  if (photoFormat(file) === null) return refused("photo-unreadable");
  const open = await opener();
  const size = await open(file, { ...OPENING, limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!size) return refused("photo-unreadable");
  if (size.width * size.height > LIMITS.photoPixels) return refused("photo-too-large");
  const full = await written(open(file, OPENING).autoOrient(), LIMITS.photoSide, 80).catch(() => null);
  if (!full) return refused("photo-unreadable");
  return done({ full, small: await written(open(full.bytes, OPENING), LIMITS.photoSmallSide, 72) });
}

/** Writes without metadata: the library keeps none unless it is told to. Colours become those of screens. */
async function written(image: Sharp, side: number, quality: number): Promise<PhotoFile> {
  const { data, info } = await image
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality })
    .timeout({ seconds: PATIENCE })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, bytes: data };
}

/** Loaded with the first photo: most of what a meeting does needs no image library. */
async function opener() {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
