/** Reading a form with a file in it, within bounds of one upload and of all that are under way. */
import type { IncomingMessage } from "node:http";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";

/** The largest form: a photo, its caption, and what separates them. */
const MAX_FORM = LIMITS.photoBytes + 64 * 1024;
/** What is listened to, and thrown away, after a form has become too large: then its sender hears why. */
const MAX_HEARD = MAX_FORM * 4;
/** Bytes of all uploads in memory: a hall of phones sends small copies, a few send originals. */
const MAX_UNDER_WAY = 128 * 1024 * 1024;

/** The fields of a form, and its file. */
export interface UploadForm {
  field(name: string): string;
  readonly file: Uint8Array;
}

let underWay = 0;

/**
 * The form of a request. Refused with `slow-down` while others fill the memory (phones come again by
 * themselves), `photo-too-large`, `photo-unreadable` for one without a file, `bad-request` for no form.
 */
export async function readUpload(request: IncomingMessage): Promise<Result<UploadForm>> {
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return refused("bad-request");
  const declared = Number(request.headers["content-length"] ?? MAX_FORM);
  if (!(declared <= MAX_HEARD)) return refused("photo-too-large");
  const room = Math.min(declared, MAX_FORM);
  if (underWay + room > MAX_UNDER_WAY) return refused("slow-down");
  underWay += room;
  try {
    const body = await readWithin(request, room);
    return body.ok ? await formOf(body.value, type) : body;
  } finally {
    underWay -= room;
  }
}

async function readWithin(request: IncomingMessage, room: number): Promise<Result<Buffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size <= room) chunks.push(bytes);
      else chunks.length = 0;
      if (size > MAX_HEARD) break;
    }
  } catch {
    return refused("bad-request");
  }
  return size > room ? refused("photo-too-large") : done(Buffer.concat(chunks, size));
}

async function formOf(body: Buffer, type: string): Promise<Result<UploadForm>> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  if (!form) return refused("bad-request");
  const photo = form.get("photo");
  if (photo === null || typeof photo === "string" || photo.size === 0) return refused("photo-unreadable");
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return done({ field, file: new Uint8Array(await photo.arrayBuffer()) });
}
