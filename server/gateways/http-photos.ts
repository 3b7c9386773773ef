/** Photos in and out: ideas that come with one, and the pictures for whoever may see them. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { UPLOADS } from "../../src/contract/routes.ts";
import { ideaText } from "../../src/contract/shapes.ts";
import type { OwnIdeaView } from "../../src/contract/views.ts";
import type { Role } from "../../src/domain/access.ts";
import { isId } from "../../src/domain/ids.ts";
import type { PhotoSize } from "../../src/domain/picture.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import { isSameOrigin } from "../auth/same-origin.ts";
import { postIdea, type SentIdea } from "../usecases/post-idea.ts";
import { mayReadPhoto, mayReadPublicPhoto } from "../usecases/read-photo.ts";
import { scribeIdea } from "../usecases/scribe-idea.ts";
import { isOutlived } from "./begun-anew.ts";
import type { HttpDoor } from "./http-call.ts";
import { everyone } from "./http-files.ts";
import { send, sendJson, sendRefusal } from "./http-io.ts";
import { readUpload, type UploadForm } from "./upload-form.ts";

const PHOTO = /^\/api\/(results\/)?photos\/([a-z0-9_]{1,60})(\.small)?\.jpg$/;

/** Answers a request for `path` if it is about a photo; false: not ours. */
export async function answerPhoto(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (path === UPLOADS.postIdea || path === UPLOADS.scribeIdea) {
    if (request.method === "POST") await takeIdea(door, path, request, response);
    else sendJson(response, 405, { refusal: "bad-request" }, { allow: "POST", connection: "close" });
    return true;
  }
  const [, open, id = "", small] = PHOTO.exec(path) ?? [];
  if (id === "") return false;
  if (request.method !== "GET" && request.method !== "HEAD")
    sendJson(response, 405, { refusal: "bad-request" }, { allow: "GET", connection: "close" });
  else await sendPhoto(door, { id, size: small ? "small" : "full", isPublic: open !== undefined }, request, response);
  return true;
}

async function takeIdea(door: HttpDoor, path: string, request: IncomingMessage, response: ServerResponse) {
  const taken = await (path === UPLOADS.postIdea
    ? taking(door, "participant", request, (actor, idea) => postIdea(door.deps, actor, idea))
    : taking(door, "moderator", request, (actor, idea, form) => {
        const source = form.field("source") === "spoken" ? "spoken" : "paper";
        const card = form.field("card");
        const slip = form.field("slip").slice(0, 60);
        return scribeIdea(door.deps, actor, {
          ...idea,
          source,
          ...(card !== "" && { card: Number(card) }),
          ...(slip !== "" && { slip }),
        });
      }));
  if (taken.ok) sendJson(response, 200, taken.value);
  else sendRefusal(response, taken.refusal);
}

type Actor = NonNullable<Awaited<ReturnType<HttpDoor["auth"]["authenticate"]>>>;

/** By what uploads are counted: the two tablets of a side come with one link. */
function senderOf(actor: Actor): string {
  if (actor.role === "participant") return actor.id;
  return actor.role === "moderator" ? actor.linkId : actor.role;
}

/** Who is asking comes first: nobody else's files are read. */
async function taking(
  { auth, deps }: HttpDoor,
  role: Role,
  request: IncomingMessage,
  run: (actor: Actor, idea: SentIdea, form: UploadForm) => Promise<Result<OwnIdeaView>>,
): Promise<Result<OwnIdeaView>> {
  if (!isSameOrigin(request, deps.baseUrl())) return refused("not-allowed");
  const actor = await auth.authenticate(request.headers.cookie, role);
  if (!actor) return refused("not-signed-in");
  if (isOutlived(request, actor)) return refused("begun-anew");
  const form = await readUpload(request, senderOf(actor));
  if (!form.ok) return form;
  const id = form.value.field("id");
  const text = ideaText.safeParse(form.value.field("text"));
  if (!isId("idea", id) || !text.success) return refused("bad-request");
  return run(actor, { id, text: text.data, sketch: null, file: form.value.file }, form.value);
}

interface Wanted {
  readonly id: string;
  readonly size: PhotoSize;
  readonly isPublic: boolean;
}

async function sendPhoto(
  door: HttpDoor,
  { id, size, isPublic }: Wanted,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asking = isPublic ? [] : await everyone(door, request);
  if (!isPublic && asking.length === 0) return sendRefusal(response, "not-signed-in");
  if (!isId("idea", id)) return sendRefusal(response, "unknown-idea");
  const may = await (isPublic ? mayReadPublicPhoto(door.deps, id) : mayReadPhoto(door.deps, asking, id));
  if (!may.ok) return sendRefusal(response, may.refusal);
  const headers = {
    // Asked for every time, because an idea may be hidden; answered in a few bytes, because a photo never changes.
    "cache-control": "private, max-age=0, must-revalidate",
    "content-security-policy": "default-src 'none'; sandbox",
    "content-type": "image/jpeg",
    etag: `"${id}-${size}"`,
  };
  if (request.headers["if-none-match"] === headers.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const photo = await door.deps.store.photo(id, size);
  if (photo) send(response, 200, Buffer.from(photo.bytes), headers);
  else sendRefusal(response, "unknown-idea");
}
