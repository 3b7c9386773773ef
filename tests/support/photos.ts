/** Photos as phones and strangers send them. */
import sharp from "sharp";
import { TABLE_HEADER, UPLOADS } from "../../src/contract/routes.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import type { Answered, Browser } from "./browser.ts";

/** A camera's JPEG, lying on its side: 800 × 600 as stored, red where its top is, with a place and a maker in it. */
export const cameraJpeg = (): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 600, channels: 3, background: "#0000ff" } })
    .extend({ left: 400, background: "#ff0000" })
    .withExif({
      IFD0: { Make: "Aparat", Artist: "Jan Kowalski" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "53/1 1/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "18/1 36/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** A picture without anything beside it. */
export const plainPhoto = (width = 64, height = 48, format: "jpeg" | "png" | "webp" = "jpeg"): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#2e7d32" } })
    .toFormat(format)
    .toBuffer();

export interface Sent {
  readonly id: IdeaId | string;
  readonly text?: string;
  readonly name?: string;
  readonly type?: string;
  readonly source?: string;
  /** The table as it was known when this was written. */
  readonly madeAt?: string;
}

/** Sends a form with a file, as a phone does. */
export async function sendPhoto(
  browser: Browser,
  file: Uint8Array,
  { id, text = "", name = "zdjecie.jpg", type = "image/jpeg", source, madeAt }: Sent,
  path: string = UPLOADS.postIdea,
): Promise<Answered> {
  const form = new FormData();
  form.set("id", id);
  form.set("text", text);
  if (source !== undefined) form.set("source", source);
  form.set("photo", new Blob([new Uint8Array(file)], { type }), name);
  const headers: HeadersInit = madeAt === undefined ? {} : { [TABLE_HEADER]: madeAt };
  const response = await browser.request(path, { method: "POST", body: form, headers });
  return { status: response.status, body: await response.json(), headers: response.headers };
}
