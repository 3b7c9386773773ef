/** The commands and reads of the contract over HTTP: a table of routes, parsed at the edge, answered in JSON. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type AnswerOf, API, type Api, type ApiName, MAX_BODY } from "../../src/contract/http.ts";
import type { Actor, Role } from "../../src/domain/access.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import { isSameOrigin } from "../auth/same-origin.ts";
import { isOutlived } from "./begun-anew.ts";
import { type Call, callOf, type HttpDoor } from "./http-call.ts";
import { HANDLERS, type Handler } from "./http-handlers.ts";
import { parseJson, readBody, sendJson, sendRefusal } from "./http-io.ts";

/** Every entry by its path. */
const BY_PATH = new Map<string, ApiName>((Object.keys(API) as ApiName[]).map((name) => [API[name].path, name]));

/** Answers a request for `path` if it is an entry of the API; false: not ours. */
export async function answerApi(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const name = BY_PATH.get(path);
  if (name === undefined) return false;
  const { method } = API[name];
  if (request.method !== method) {
    sendJson(response, 405, { refusal: "bad-request" }, { allow: method, connection: "close" });
    return true;
  }
  const call = callOf(door, request);
  const answer = await ask(name, call, request);
  const cookies = call.granted.length > 0 ? { "set-cookie": call.granted } : {};
  if (!answer.ok) sendRefusal(response, answer.refusal, cookies);
  else sendJson(response, 200, answer.value, cookies);
  return true;
}

async function ask<N extends ApiName>(name: N, call: Call, request: IncomingMessage): Promise<Result<AnswerOf<N>>> {
  const handler: Handler<N> = HANDLERS[name];
  if (request.method === "POST" && !isSameOrigin(request, call.deps.baseUrl())) return refused("not-allowed");
  const actors = handler.as === null ? [] : await actorsOf(call, handler.as);
  if (handler.as !== null && actors.length === 0) return refused("not-signed-in");
  const body = await bodyOf(name, request);
  if (!body.ok) return body;
  return handler.as === null
    ? handler.run(call, body.value)
    : firstAllowed(actors, async (actor) =>
        isOutlived(request, actor) ? refused("begun-anew") : handler.run(call.deps, actor, body.value),
      );
}

/** Everything this browser is, of the roles that may ask. */
async function actorsOf({ auth, cookies }: Call, roles: readonly Role[]): Promise<Actor[]> {
  const actors = await Promise.all(roles.map((role) => auth.authenticate(cookies, role)));
  return actors.filter((actor) => actor !== null);
}

/** A browser may be a moderator of one table and the organiser: whoever of them may, does. */
async function firstAllowed<T>(actors: readonly Actor[], run: (actor: Actor) => Promise<Result<T>>) {
  let answer: Result<T> = refused("not-signed-in");
  for (const actor of actors) {
    answer = await run(actor);
    if (answer.ok || answer.refusal !== "not-allowed") return answer;
  }
  return answer;
}

type Body<N extends ApiName> = Parameters<Extract<Handler<N>, { as: null }>["run"]>[1];

async function bodyOf<N extends ApiName>(name: N, request: IncomingMessage): Promise<Result<Body<N>>> {
  const given = await givenBody(request);
  if (!given.ok) return given;
  const shape: Api[N]["body"] = API[name].body;
  const parsed = shape.safeParse(given.value);
  // The output of the entry's own schema: what `Body<N>` is defined as.
  return parsed.success ? { ok: true, value: parsed.data as Body<N> } : refused("bad-request");
}

async function givenBody(request: IncomingMessage): Promise<Result<unknown>> {
  if (request.method === "GET") return { ok: true, value: {} };
  // A foreign page can send a plain form, but not JSON, without asking first.
  if (!request.headers["content-type"]?.startsWith("application/json")) return refused("bad-request");
  const bytes = await readBody(request, MAX_BODY);
  return bytes === null ? refused("too-large") : { ok: true, value: parseJson(bytes) };
}
