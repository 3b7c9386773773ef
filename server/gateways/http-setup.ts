/** Setting up, as files: documents to read (in and out) and the settings for another meeting. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { FILES } from "../../src/contract/routes.ts";
import { isId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { isSameOrigin } from "../auth/same-origin.ts";
import { addDocument } from "../usecases/add-document.ts";
import { exportSettings } from "../usecases/export-settings.ts";
import type { HttpDoor } from "./http-call.ts";
import { readBody, send, sendJson, sendRefusal } from "./http-io.ts";

const DOCUMENT = /^\/api\/documents\/([a-z0-9_]{1,60})\.pdf$/;

/** Answers a request for `path` if it is one of these files; false: not ours. */
export async function answerSetup(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const id = DOCUMENT.exec(path)?.[1];
  if (id !== undefined) await only("GET", request, response, () => sendDocument(door, id, request, response));
  else if (path === FILES.addDocument) await only("POST", request, response, () => take(door, request, response));
  else if (path === FILES.settingsJson) await only("GET", request, response, () => sendFile(door, request, response));
  else return false;
  return true;
}

async function only(
  method: "GET" | "POST",
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<void>,
): Promise<void> {
  if (request.method === method || (method === "GET" && request.method === "HEAD")) return answer();
  sendJson(response, 405, { refusal: "bad-request" }, { allow: method, connection: "close" });
}

/** For anybody, and never changing under its address. Shown by the browser's reader, which may load nothing else. */
async function sendDocument({ deps }: HttpDoor, id: string, request: IncomingMessage, response: ServerResponse) {
  const found = isId("document", id) ? await deps.store.documentBytes(id) : null;
  if (!found) return sendRefusal(response, "unknown-document");
  const etag = `"${id}"`;
  const headers = {
    "content-type": "application/pdf",
    "content-disposition": `inline; filename="dokument.pdf"; filename*=UTF-8''${encodeURIComponent(found.document.name)}.pdf`,
    "content-security-policy":
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, max-age=3600",
    etag,
  };
  if (request.headers["if-none-match"] === etag) response.writeHead(304, headers).end();
  else send(response, 200, Buffer.from(found.bytes), headers);
}

/** The bytes of a document as they are, not a form: nothing to take apart. */
async function take(door: HttpDoor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { deps, auth } = door;
  if (!isSameOrigin(request, deps.baseUrl())) return sendRefusal(response, "not-allowed");
  const actor = await auth.authenticate(request.headers.cookie, "organiser");
  if (!actor) return sendRefusal(response, "not-signed-in");
  // A foreign page can send a plain form, but not this type, without asking first.
  if (request.headers["content-type"] !== "application/pdf") return sendRefusal(response, "file-not-pdf");
  const query = new URLSearchParams(request.url?.split("?")[1] ?? "");
  const id = query.get("id") ?? "";
  if (!isId("document", id)) return sendRefusal(response, "bad-request");
  const bytes = await readBody(request, LIMITS.documentBytes);
  if (bytes === null) return sendRefusal(response, "document-too-large");
  const added = await addDocument(deps, actor, { id, name: query.get("name") ?? "", bytes });
  if (added.ok) sendJson(response, 200, added.value);
  else sendRefusal(response, added.refusal);
}

async function sendFile(door: HttpDoor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const actor = await door.auth.authenticate(request.headers.cookie, "organiser");
  if (!actor) return sendRefusal(response, "not-signed-in");
  const file = await exportSettings(door.deps, actor);
  if (!file.ok) return sendRefusal(response, file.refusal);
  send(response, 200, `${JSON.stringify(file.value, null, 2)}\n`, {
    "content-type": "application/json; charset=utf-8",
    "content-disposition": `attachment; filename="ustawienia-${file.value.facts.date}.json"`,
  });
}
