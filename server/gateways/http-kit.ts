/** Downloads of the printed kit as PDF. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { API } from "../../src/contract/http.ts";
import { FILES } from "../../src/contract/routes.ts";
import { KIT_PARTS, type KitPart } from "../../src/domain/kit.ts";
import { kitFile } from "../kit/kit-file.ts";
import { slipsToPrint } from "../usecases/print-slips.ts";
import { readKit } from "../usecases/read-kit.ts";
import type { HttpDoor } from "./http-call.ts";
import { send, sendJson, sendRefusal } from "./http-io.ts";
import { plainForm } from "./plain-form.ts";

interface KitFile {
  /** Of the file, in Polish. */
  readonly name: string;
  readonly parts: readonly KitPart[];
}

const NAMES: Readonly<Record<KitPart, string>> = {
  tents: "karty-na-stoliki",
  cards: "karteczki",
  moderators: "karty-moderatorow",
  agenda: "harmonogram",
  help: "pomoc",
};

const KIT_FILES = new Map<string, KitFile>([
  [FILES.kit("all"), { name: "zestaw", parts: KIT_PARTS }],
  ...KIT_PARTS.map((part) => [FILES.kit(part), { name: NAMES[part], parts: [part] }] as const),
]);

/** Answers a request for `path` if it is a part of the kit; false: not ours. */
export async function answerKit(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const file = KIT_FILES.get(path);
  if (file === undefined && path !== FILES.slips) return false;
  const allow = file ? "GET" : "POST";
  if (request.method !== allow) sendJson(response, 405, { refusal: "bad-request" }, { allow, connection: "close" });
  else if (file) await sendKit(door, file, request, response);
  else await sendSlips(door, request, response);
  return true;
}

async function sendKit(
  { auth, deps }: HttpDoor,
  { name, parts }: KitFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const actor = await auth.authenticate(request.headers.cookie, "organiser");
  if (!actor) return sendRefusal(response, "not-signed-in");
  const kit = await readKit(deps, actor);
  if (!kit.ok) return sendRefusal(response, kit.refusal);
  // One after another: each needs a thread and memory of its own.
  const bytes = await deps.turns.inTurn("report", () => kitFile({ kind: "kit", kit: kit.value, parts }));
  sendPdf(response, bytes, `${name}-${kit.value.date}`);
}

/** A form, because what it asks for is made by asking: the slips of this printing. */
async function sendSlips({ auth, deps }: HttpDoor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const actor = await auth.authenticate(request.headers.cookie, "organiser");
  if (!actor) return sendRefusal(response, "not-signed-in");
  const form = await plainForm(request, deps.baseUrl());
  if (!form.ok) return sendRefusal(response, form.refusal);
  const printing = API.printSlips.body.safeParse({ id: form.value.get("id"), count: Number(form.value.get("count")) });
  if (!printing.success) return sendRefusal(response, "bad-request");
  const data = await slipsToPrint(deps, actor, printing.data);
  if (!data.ok) return sendRefusal(response, data.refusal);
  const bytes = await deps.turns.inTurn("report", () => kitFile({ kind: "slips", data: data.value }));
  sendPdf(response, bytes, `karteczki-z-kodem-${data.value.date}`);
}

const sendPdf = (response: ServerResponse, bytes: Buffer, name: string): void =>
  send(response, 200, bytes, {
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="${name}.pdf"`,
  });
