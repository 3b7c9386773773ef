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
/** Uploads of one sender at a time: a phone sends one after another, perhaps beside a try that it gave up. */
const MAX_OF_SENDER = 3;

/** The fields of a form, and its file. */
export interface UploadForm {
  field(name: string): string;
  readonly file: Uint8Array;
}

/** Bytes that have come: what somebody only announces, and then never sends, takes nobody's room. */
let underWay = 0;
const bySender = new Map<string, number>();

/**
 * The form of a request. Refused with `slow-down` while others fill the memory, or the same sender has
 * several under way (phones come again by themselves), `photo-too-large`, `photo-unreadable` for one
 * without a file, `bad-request` for no form.
 */
export async function readUpload(request: IncomingMessage, sender: string): Promise<Result<UploadForm>> {
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return refused("bad-request");
  const declared = Number(request.headers["content-length"] ?? MAX_FORM);
  if (!(declared <= MAX_HEARD)) return refused("photo-too-large");
  const own = bySender.get(sender) ?? 0;
  if (own >= MAX_OF_SENDER || underWay >= MAX_UNDER_WAY) return refused("slow-down");
  bySender.set(sender, own + 1);
  const room = { taken: 0 };
  try {
    const body = await readWithin(request, room);
    return body.ok ? await formOf(body.value, type) : body;
  } finally {
    underWay -= room.taken;
    const left = (bySender.get(sender) ?? 1) - 1;
    if (left === 0) bySender.delete(sender);
    else bySender.set(sender, left);
  }
}

/** The bytes as they come; `room` says how many of them are kept meanwhile. */
async function readWithin(request: IncomingMessage, room: { taken: number }): Promise<Result<Buffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size > MAX_HEARD) break;
      if (size > MAX_FORM) {
        chunks.length = 0;
        continue;
      }
      if (underWay + bytes.length > MAX_UNDER_WAY) return refused("slow-down");
      chunks.push(bytes);
      room.taken += bytes.length;
      underWay += bytes.length;
    }
  } catch {
    return refused("bad-request");
  }
  return size > MAX_FORM ? refused("photo-too-large") : done(Buffer.concat(chunks, size));
}

/** More than a form of ours has; taking apart a hundred thousand would hold up everybody. */
const MAX_PARTS = 12;
/** Bytes of what stands above one part. */
const MAX_HEAD = 2048;
const HEAD_END = Buffer.from("\r\n\r\n");

/** Is it a form as browsers send them, cheap to take apart? */
function isSmall(body: Buffer, type: string): boolean {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type) ?? [];
  const boundary = Buffer.from(`--${quoted ?? plain ?? ""}`, "latin1");
  let parts = 0;
  for (let at = body.indexOf(boundary); at >= 0; at = body.indexOf(boundary, at + boundary.length)) {
    parts += 1;
    const isLast = body.subarray(at + boundary.length, at + boundary.length + 2).toString("latin1") === "--";
    const head = body.subarray(at, at + MAX_HEAD);
    if (parts > MAX_PARTS || (!isLast && !head.includes(HEAD_END))) return false;
  }
  return parts > 0;
}

async function formOf(body: Buffer, type: string): Promise<Result<UploadForm>> {
  if (!isSmall(body, type)) return refused("bad-request");
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
