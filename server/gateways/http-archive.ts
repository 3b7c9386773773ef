/** The archive as one download, sent as it is made. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FILES } from "../../src/contract/routes.ts";
import { writeArchive } from "../archive/write-archive.ts";
import { archiveFacts } from "../usecases/archive-facts.ts";
import type { HttpDoor } from "./http-call.ts";
import { sendJson, sendRefusal } from "./http-io.ts";

/** Answers a request for `path` if it is the archive; false: not ours. */
export async function answerArchive(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (path !== FILES.archiveZip) return false;
  if (request.method === "GET") await sendArchive(door, request, response);
  else sendJson(response, 405, { refusal: "bad-request" }, { allow: "GET", connection: "close" });
  return true;
}

async function sendArchive({ auth, deps }: HttpDoor, request: IncomingMessage, response: ServerResponse) {
  const actor = await auth.authenticate(request.headers.cookie, "organiser");
  if (!actor) return sendRefusal(response, "not-signed-in");
  const facts = await archiveFacts(deps, actor);
  if (!facts.ok) return sendRefusal(response, facts.refusal);
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

/** Who closes the browser in the middle gets half a file; that is no accident of ours. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE")) throw error;
}
