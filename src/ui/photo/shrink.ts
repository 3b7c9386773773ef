/** A photo made small on the device that took it: weak Wi-Fi carries a fifth of a megabyte, not twelve. */
import { LIMITS } from "../../domain/limits.ts";
import { photoFormat } from "../../domain/photo-format.ts";
import type { RefusalCode } from "../../domain/refusal.ts";
import { dataUrlOf } from "./data-url.ts";

/** Aimed at, in bytes. */
const GOAL = 350 * 1024;
/** Longest side and quality, from the best down; the last is taken as it is. */
const STEPS = [
  [LIMITS.photoSide, 0.8],
  [LIMITS.photoSide, 0.68],
  [1280, 0.68],
  [1024, 0.6],
] as const;

export type Shrunk =
  | { readonly kind: "ready"; readonly photo: string }
  | { readonly kind: "refused"; readonly refusal: RefusalCode };

/**
 * The photo upright, at most 1600 pixels long, as a JPEG in a data URL; drawing it anew leaves place and
 * camera behind. What this browser cannot open but the server may is left as it is: there it is made anew.
 */
export async function shrink(file: File): Promise<Shrunk> {
  const picture = await open(file);
  const small = picture && drawn(picture);
  picture?.close();
  if (small) return { kind: "ready", photo: small };
  const start = await file
    .slice(0, 16)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  if (photoFormat(new Uint8Array(start)) === null) return { kind: "refused", refusal: "photo-unreadable" };
  if (file.size > LIMITS.photoBytes) return { kind: "refused", refusal: "photo-too-large" };
  return dataUrlOf(file).then(
    (photo) => ({ kind: "ready", photo }) as const,
    () => ({ kind: "refused", refusal: "photo-unreadable" }) as const,
  );
}

interface Opened {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  close(): void;
}

/** Opened and turned upright; null when this browser cannot. */
async function open(file: File): Promise<Opened | null> {
  const bitmap = await bitmapOf(file);
  if (bitmap) return { source: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() };
  const address = URL.createObjectURL(file);
  const image = new Image();
  image.src = address;
  const shown = await image.decode().then(
    () => true,
    () => false,
  );
  const close = (): void => URL.revokeObjectURL(address);
  if (shown && image.naturalWidth > 0)
    return { source: image, width: image.naturalWidth, height: image.naturalHeight, close };
  close();
  return null;
}

/** Older browsers lack the function, or its options. */
async function bitmapOf(file: File): Promise<ImageBitmap | null> {
  if (typeof createImageBitmap !== "function") return null;
  return createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
}

function drawn(picture: Opened): string | null {
  let best: string | null = null;
  for (const [side, quality] of STEPS) {
    best = drawnAt(picture, side, quality);
    if (best === null || best.length * 0.75 <= GOAL) return best;
  }
  return best;
}

/** Null: the browser had no memory for it. */
function drawnAt({ source, width, height }: Opened, side: number, quality: number): string | null {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const brush = canvas.getContext("2d");
  if (!brush) return null;
  // A JPEG has no see-through parts: they become paper.
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.imageSmoothingQuality = "high";
  brush.drawImage(source, 0, 0, canvas.width, canvas.height);
  const made = canvas.toDataURL("image/jpeg", quality);
  return made.startsWith("data:image/jpeg") ? made : null;
}
