/** Addresses people scan and type that are not pages: links that let in, loose spellings, the plain form. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { LOCALE_COOKIE } from "../../src/contract/routes.ts";
import { parseCode } from "../../src/domain/code.ts";
import { type IdeaId, idFrom, isId } from "../../src/domain/ids.ts";
import { LANGUAGES } from "../../src/domain/meeting.ts";
import { ideaNumber } from "../../src/domain/number.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Deps } from "../usecases/deps.ts";
import { postIdea } from "../usecases/post-idea.ts";
import { type Call, callOf, type HttpDoor } from "./http-call.ts";
import { enterAsDepartment, enterAsHelper, enterAsModerator, enterAsScreen, join } from "./http-handlers.ts";
import { redirect } from "./http-io.ts";
import { plainForm } from "./plain-form.ts";

const LINK = /^\/([bdmorw])\/([A-Za-z0-9_.-]{8,200})$/;
const LANGUAGE = new RegExp(`^/jezyk/(${LANGUAGES.join("|")})$`);
const TABLE = /^\/s\/([^/]{1,60})(\/pomysl)?$/;

/** Answers a request for `path` if it is an entrance; false: a page, or nothing of ours. */
export async function answerEntrance(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [, letter, token = ""] = LINK.exec(path) ?? [];
  if (letter !== undefined && request.method === "GET") return enter(callOf(door, request), letter, token, response);
  const [, language] = LANGUAGE.exec(path) ?? [];
  if (language !== undefined && request.method === "GET") return chooseLanguage(language, request, response);
  const [, spelling, form] = TABLE.exec(path) ?? [];
  if (spelling === undefined) return false;
  if (form !== undefined && request.method === "POST") return takeForm(door, decoded(spelling), request, response);
  return form === undefined && request.method === "GET" && tidy(decoded(spelling), request, response);
}

/** Remembers a language for a year and leads back to the page of ours that asked; from elsewhere to the home page. */
function chooseLanguage(language: string, request: IncomingMessage, response: ServerResponse): boolean {
  const { referer, host } = request.headers;
  const asked = referer !== undefined && URL.canParse(referer) ? new URL(referer) : null;
  // Only the path is used, so that this leads nowhere else.
  const back = asked?.host === host ? `${asked?.pathname}${asked?.search}` : "/";
  const cookie = `${LOCALE_COOKIE}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
  redirect(response, back.startsWith("//") ? "/" : back, { "set-cookie": [cookie] });
  return true;
}

/** A link for many uses lets in at once. The organiser's works once, so a page asks first: previews open links too. */
async function enter(call: Call, letter: string, token: string, response: ServerResponse): Promise<boolean> {
  if (letter === "o") redirect(response, `/organizator?token=${encodeURIComponent(token)}`);
  else if (letter === "m") letIn(call, await enterAsModerator(call, { token }), "/moderator", response);
  else if (letter === "d") letIn(call, await enterAsDepartment(call, token), "/wydzial", response);
  else if (letter === "b") letIn(call, await enterAsHelper(call, "observer", token), "/obserwator", response);
  else if (letter === "w") letIn(call, await enterAsHelper(call, "co-organiser", token), "/organizator", response);
  else letIn(call, await enterAsScreen(call, { token }), "/rzutnik", response);
  return true;
}

function letIn(call: Call, entered: Result<unknown>, page: string, response: ServerResponse): void {
  if (entered.ok) redirect(response, page, { "set-cookie": call.granted });
  else redirect(response, `${page}?problem=${entered.refusal}`);
}

/** `/s/k7 2m` leads to `/s/K72M`; what cannot be a code is left to the page, which says what to do. */
function tidy(spelling: string, request: IncomingMessage, response: ServerResponse): boolean {
  const code = parseCode(spelling);
  if (code === null || code === spelling) return false;
  const query = request.url?.split("?")[1];
  redirect(response, `/s/${code}${query ? `?${query}` : ""}`);
  return true;
}

/** An idea as a plain HTML form sends it: joins when needed, posts, and leads back to the page with the outcome. */
async function takeForm(door: HttpDoor, spelling: string, request: IncomingMessage, response: ServerResponse) {
  const call = callOf(door, request);
  const outcome = await post(call, spelling, request);
  const page = `/s/${encodeURIComponent(parseCode(spelling) ?? spelling)}`;
  const query = outcome.ok ? `wyslano=${encodeURIComponent(outcome.value)}` : `problem=${outcome.refusal}`;
  redirect(response, `${page}?${query}`, call.granted.length > 0 ? { "set-cookie": call.granted } : {});
  return true;
}

async function post(call: Call, code: string, request: IncomingMessage): Promise<Result<string>> {
  const form = await plainForm(request, call.deps.baseUrl());
  if (!form.ok) return form;
  const me = await join(call, { code });
  if (!me.ok) return me;
  const actor = { role: "participant", id: me.value.participantId, tableId: me.value.table.id } as const;
  const id = idOf(form.value.get("id"), call.deps);
  const idea = await postIdea(call.deps, actor, { id, text: form.value.get("text") ?? "", sketch: null });
  return idea.ok ? { ok: true, value: ideaNumber(me.value.table.mark, idea.value.n) } : idea;
}

/** The page puts an id into the form, so that sending it twice is one idea; without one each form is new. */
const idOf = (given: string | null, { random }: Deps): IdeaId =>
  isId("idea", given) ? given : idFrom("idea", random.id());

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
