/** Pictures and downloads: sketches as SVG, the register as CSV and JSON. */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AnswerWork } from "../../src/contract/answer-views.ts";
import { FILES } from "../../src/contract/routes.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { Sketch } from "../../src/domain/idea.ts";
import { isId } from "../../src/domain/ids.ts";
import { declarationsCsv } from "../report/declarations-csv.ts";
import { registerCsv } from "../report/register-csv.ts";
import { registerJson } from "../report/register-json.ts";
import { sketchSvg } from "../report/sketch-svg.ts";
import { confirmationsOf } from "../usecases/desk-view.ts";
import { readAnswers } from "../usecases/read-answers.ts";
import { readBoardPicture } from "../usecases/read-board-picture.ts";
import { readDeclarations } from "../usecases/read-declarations.ts";
import { readRegister } from "../usecases/read-register.ts";
import { readSketch } from "../usecases/read-sketch.ts";
import type { HttpDoor } from "./http-call.ts";
import { send, sendJson, sendRefusal } from "./http-io.ts";

const SKETCH = /^\/api\/sketches\/([a-z0-9_]{1,60})\.svg$/;

/** Answers a request for `path` if it is a file; false: not ours. */
export async function answerFile(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const isBoard = path === FILES.boardPicture;
  const ideaId = SKETCH.exec(path)?.[1];
  if (path === FILES.declarationsCsv) {
    await sendDeclarations(door, request, response);
    return true;
  }
  const isRegister = path === FILES.registerCsv || path === FILES.registerJson;
  if (ideaId === undefined && !isRegister && !isBoard) return false;
  if (request.method !== "GET" && request.method !== "HEAD")
    sendJson(response, 405, { refusal: "bad-request" }, { allow: "GET", connection: "close" });
  else if (isBoard) await sendBoard(door, request, response);
  else if (isRegister) await sendRegister(door, path, request, response);
  else await sendSketch(door, ideaId ?? "", request, response);
  return true;
}

async function sendBoard(door: HttpDoor, request: IncomingMessage, response: ServerResponse) {
  const actor = await door.auth.authenticate(request.headers.cookie, "participant");
  if (!actor) return sendRefusal(response, "not-signed-in");
  const picture = await readBoardPicture(door.deps, actor);
  if (picture.ok) sendSvg(request, response, picture.value);
  else sendRefusal(response, picture.refusal);
}

async function sendSketch(door: HttpDoor, id: string, request: IncomingMessage, response: ServerResponse) {
  const asking = await everyone(door, request);
  if (asking.length === 0) return sendRefusal(response, "not-signed-in");
  if (!isId("idea", id)) return sendRefusal(response, "unknown-idea");
  const found = await readSketch(door.deps, asking, id);
  if (found.ok) sendPicture(request, response, found.value);
  else sendRefusal(response, found.refusal);
}

/** A sketch as a picture. */
export const sendPicture = (
  request: IncomingMessage,
  response: ServerResponse,
  { sketch, title }: { readonly sketch: Sketch; readonly title: string },
): void => sendSvg(request, response, sketchSvg(sketch, title));

/** A picture that can do nothing but be looked at. */
function sendSvg(request: IncomingMessage, response: ServerResponse, svg: string): void {
  const etag = `"${createHash("sha256").update(svg).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "cache-control": "private, max-age=0, must-revalidate",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "content-type": "image/svg+xml; charset=utf-8",
    etag,
  };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  send(response, 200, svg, headers);
}

/** Everybody this browser is: a picture may be asked for by any page of ours. */
export async function everyone({ auth }: HttpDoor, request: IncomingMessage): Promise<Actor[]> {
  const roles = ["moderator", "participant", "screen", "organiser", "department", "observer"] as const;
  const actors = await Promise.all(roles.map((role) => auth.authenticate(request.headers.cookie, role)));
  return [...actors.filter((actor) => actor !== null), ...(await auth.slipHolder(request.headers.cookie))];
}

/** The work on every item that gets an answer, by the id of its row. */
async function officeWork({ deps }: HttpDoor, actor: Actor): Promise<ReadonlyMap<string, AnswerWork>> {
  const view = await readAnswers(deps, actor);
  return new Map(view.ok ? view.value.items.map((item) => [item.itemId, item]) : []);
}

async function sendRegister(door: HttpDoor, path: string, request: IncomingMessage, response: ServerResponse) {
  const actor = await door.auth.authenticate(request.headers.cookie, "organiser");
  if (!actor) return sendRefusal(response, "not-signed-in");
  const rows = await readRegister(door.deps, actor);
  if (!rows.ok) return sendRefusal(response, rows.refusal);
  const meeting = await door.deps.store.meeting();
  const isCsv = path === FILES.registerCsv;
  const text = isCsv
    ? registerCsv(rows.value, meeting.sections, await officeWork(door, actor))
    : registerJson(
        meeting,
        rows.value,
        await confirmationsOf(door.deps),
        new Date(door.deps.clock.now()).toISOString(),
      );
  send(response, 200, text, {
    "content-type": isCsv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
    "content-disposition": `attachment; filename="rejestr-${meeting.date}.${isCsv ? "csv" : "json"}"`,
  });
}

async function sendDeclarations({ deps, auth }: HttpDoor, request: IncomingMessage, response: ServerResponse) {
  const actor = await auth.authenticate(request.headers.cookie, "organiser");
  if (!actor) return sendRefusal(response, "not-signed-in");
  const allowed = await readDeclarations(deps, actor);
  if (!allowed.ok) return sendRefusal(response, allowed.refusal);
  const [{ date }, tables, declarations, topics] = await Promise.all([
    deps.store.meeting(),
    deps.store.tables(),
    deps.before.declarations(),
    deps.before.suggestions(),
  ]);
  send(response, 200, declarationsCsv(tables, declarations, topics), {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="zgloszenia-${date}.csv"`,
  });
}
