/** A spreadsheet with answers, as a file: what it would change, and the changing. Organisers only. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { FILES, SHEET_FINGERPRINT } from "../../src/contract/routes.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { isSameOrigin } from "../auth/same-origin.ts";
import { applySheet } from "../usecases/apply-sheet.ts";
import { readSheet } from "../usecases/read-sheet.ts";
import type { HttpDoor } from "./http-call.ts";
import { readBody, sendJson, sendRefusal } from "./http-io.ts";
import { readCells } from "./read-cells.ts";

/** Answers a request for `path` if it is about a spreadsheet; false: not ours. */
export async function answerSheet(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (path !== FILES.sheetPreview && path !== FILES.sheetApply) return false;
  if (request.method === "POST") await takeSheet(door, path, request, response);
  else sendJson(response, 405, { refusal: "bad-request" }, { allow: "POST", connection: "close" });
  return true;
}

async function takeSheet({ auth, deps }: HttpDoor, path: string, request: IncomingMessage, response: ServerResponse) {
  if (!isSameOrigin(request, deps.baseUrl())) return sendRefusal(response, "not-allowed");
  const actor = await auth.authenticate(request.headers.cookie, "organiser");
  if (!actor) return sendRefusal(response, "not-signed-in");
  // A foreign page can send a plain form, but not this type, without asking first.
  if (!request.headers["content-type"]?.startsWith("text/csv")) return sendRefusal(response, "bad-request");
  const file = await readBody(request, LIMITS.sheetBytes);
  if (file === null) return sendRefusal(response, "file-too-large");
  const cells = readCells(file);
  const seen = request.headers[SHEET_FINGERPRINT];
  const result =
    path === FILES.sheetPreview
      ? await readSheet(deps, actor, cells)
      : await applySheet(deps, actor, cells, typeof seen === "string" ? seen : "");
  if (result.ok) sendJson(response, 200, result.value);
  else sendRefusal(response, result.refusal);
}
