/** The archive as one download, sent as it is made. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FILES } from "../../src/contract/routes.ts";
import { isId } from "../../src/domain/ids.ts";
import { writeArchive } from "../archive/write-archive.ts";
import { archiveFacts } from "../usecases/archive-facts.ts";
import type { HttpDoor } from "./http-call.ts";
import { send, sendJson, sendRefusal } from "./http-io.ts";

const PICTURE = /^\/api\/organiser\/tablice\/([a-z0-9_]{1,60})\.(\d{1,9})\.svg$/;

/** Without a byte taken for so long, a download is given up. */
const STALLED_MS = 60_000;

/** Answers a request for `path` if it is the archive; false: not ours. */
export async function answerArchive(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [, tableId, seq] = PICTURE.exec(path) ?? [];
  if (path !== FILES.archiveZip && tableId === undefined) return false;
  if (request.method === "GET" && tableId !== undefined)
    await sendPicture(door, { tableId, seq: Number(seq) }, request, response);
  else if (request.method === "GET") await sendArchive(door, request, response);
  else sendJson(response, 405, { refusal: "bad-request" }, { allow: "GET", connection: "close" });
  return true;
}

async function sendArchive({ auth, deps }: HttpDoor, request: IncomingMessage, response: ServerResponse) {
  const actor = await auth.authenticate(request.headers.cookie, "organiser");
  if (!actor) return sendRefusal(response, "not-signed-in");
  const facts = await archiveFacts(deps, actor);
  if (!facts.ok) return sendRefusal(response, facts.refusal);
  // Whoever stops listening must not hold up the next one for ever.
  response.setTimeout(STALLED_MS, () => response.destroy());
  // One after another: each holds one moment of the whole record.
  await deps.turns.inTurn("report", () =>
    deps.record.read(async (reader) => {
      response.writeHead(200, {
        "cache-control": "no-store",
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="archiwum-${facts.value.date}.zip"`,
      });
      await pipeline(Readable.from(writeArchive(reader, facts.value)), response).catch(unlessGone);
    }),
  );
}

async function sendPicture(
  { auth, deps }: HttpDoor,
  { tableId, seq }: { readonly tableId: string; readonly seq: number },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const actor = await auth.authenticate(request.headers.cookie, "organiser");
  if (!actor) return sendRefusal(response, "not-signed-in");
  const facts = await archiveFacts(deps, actor);
  if (!facts.ok) return sendRefusal(response, facts.refusal);
  const svg = isId("table", tableId) ? await deps.store.boardPicture(tableId, seq) : null;
  if (svg === null) return sendRefusal(response, "unknown-table");
  send(response, 200, svg, {
    "content-type": "image/svg+xml; charset=utf-8",
    // A picture that can do nothing but be looked at.
    "content-security-policy": "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
    "content-disposition": `inline; filename="tablica-${seq}.svg"`,
  });
}

/** Who closes the browser in the middle gets half a file; that is no accident of ours. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE")) throw error;
}
