/** Open data for anybody: the published answers as JSON and CSV, and their sketches. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { FILES } from "../../src/contract/routes.ts";
import { isId } from "../../src/domain/ids.ts";
import { resultsCsv } from "../report/results-csv.ts";
import { resultsOf, resultsSchema } from "../report/results-json.ts";
import { readPublicSketch } from "../usecases/read-public-sketch.ts";
import { readResults } from "../usecases/read-results.ts";
import type { HttpDoor } from "./http-call.ts";
import { sendPicture } from "./http-files.ts";
import { send, sendJson, sendRefusal } from "./http-io.ts";

const SKETCH = /^\/api\/results\/sketches\/([a-z0-9_]{1,60})\.svg$/;

type Send = (door: HttpDoor, request: IncomingMessage, response: ServerResponse) => Promise<void>;

const SENDERS = new Map<string, Send>([
  [FILES.resultsJson, sendResults],
  [FILES.resultsCsv, sendTable],
  [FILES.resultsSchema, async (_, __, response) => sendPublic(response, pretty(resultsSchema()), JSON_TYPE)],
]);

const JSON_TYPE = "application/json; charset=utf-8";

/** Answers a request for `path` if it is open data; false: not ours. */
export async function answerResults(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const ideaId = SKETCH.exec(path)?.[1];
  const sender = ideaId === undefined ? SENDERS.get(path) : sketchSender(ideaId);
  if (!sender) return false;
  if (request.method === "GET" || request.method === "HEAD") await sender(door, request, response);
  else sendJson(response, 405, { refusal: "bad-request" }, { allow: "GET", connection: "close" });
  return true;
}

const sketchSender =
  (id: string): Send =>
  async ({ deps }, request, response) => {
    if (!isId("idea", id)) return sendRefusal(response, "unknown-idea");
    const found = await readPublicSketch(deps, id);
    if (found.ok) sendPicture(request, response, found.value);
    else sendRefusal(response, found.refusal);
  };

async function sendResults({ deps }: HttpDoor, _: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = resultsOf(await readResults(deps), deps.baseUrl(), new Date(deps.clock.now()).toISOString());
  sendPublic(response, pretty(file), JSON_TYPE);
}

async function sendTable({ deps }: HttpDoor, _: IncomingMessage, response: ServerResponse): Promise<void> {
  const view = await readResults(deps);
  const name = `wyniki-${view.meeting.date}.csv`;
  sendPublic(response, resultsCsv(view), "text/csv; charset=utf-8", {
    "content-disposition": `attachment; filename="${name}"`,
  });
}

const pretty = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Other pages may read it: it is open data and carries nobody's cookies. */
function sendPublic(
  response: ServerResponse,
  body: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  send(response, 200, body, { "content-type": type, "access-control-allow-origin": "*", ...headers });
}
