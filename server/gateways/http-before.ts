/**
 * The public forms before the meeting. They work without scripts: every answer leads back to the page.
 * The code of what was said is kept in a cookie for an hour, and is in no address.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { BEFORE_PATH, DECLARED_COOKIE } from "../../src/contract/routes.ts";
import type { DeclarationFacts, SuggestionFacts } from "../../src/domain/before.ts";
import { isId, type TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { browserMark, cookieFrom, setCookie } from "../auth/cookies.ts";
import { changeDeclaration, changeSuggestion, withdrawSaid } from "../usecases/change-said.ts";
import { declare } from "../usecases/declare.ts";
import { readOwnSaid } from "../usecases/read-own-said.ts";
import { suggestTopic } from "../usecases/suggest-topic.ts";
import { type Call, callOf, type HttpDoor } from "./http-call.ts";
import { redirect } from "./http-io.ts";
import { plainForm } from "./plain-form.ts";

const CODE_SECONDS = 60 * 60;

const ACTIONS = ["udzial", "temat", "kod", "zmien", "wycofaj", "zamknij"] as const;
type FormAction = (typeof ACTIONS)[number];

/** What a form came to: what the page says, and the code this browser keeps from now on (null: none). */
interface Outcome {
  readonly said: string;
  readonly code: string | null;
}

/** Answers a form of this page; false: not ours. */
export async function answerBefore(
  door: HttpDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const action = ACTIONS.find((one) => path === `${BEFORE_PATH}/${one}`);
  if (action === undefined || request.method !== "POST") return false;
  const call = callOf(door, request);
  const form = await formOf(call, request);
  const outcome = form.ok ? await act(call, action, form.value) : form;
  const query = outcome.ok ? `wynik=${outcome.value.said}` : `problem=${outcome.refusal}&formularz=${action}`;
  const cookies = outcome.ok ? [...call.granted, codeCookie(call, outcome.value.code)] : call.granted;
  redirect(response, `${BEFORE_PATH}?${query}`, cookies.length > 0 ? { "set-cookie": cookies } : {});
  return true;
}

const codeCookie = ({ isSecure }: Call, code: string | null): string =>
  setCookie(DECLARED_COOKIE, code ?? "", code === null ? 0 : CODE_SECONDS, isSecure);

async function formOf(call: Call, request: IncomingMessage): Promise<Result<URLSearchParams>> {
  const form = await plainForm(request, call.deps.baseUrl());
  if (!form.ok) return form;
  // Nobody sees this field; programs that fill in everything do.
  return (form.value.get("strona") ?? "") === "" ? form : refused("hidden-field");
}

async function act(call: Call, action: FormAction, form: URLSearchParams): Promise<Result<Outcome>> {
  const { deps } = call;
  const mark = browserOf(call);
  if (action === "zamknij") return done({ said: "zamkniete", code: null });
  if (action === "kod") {
    const opened = await readOwnSaid(deps, form.get("kod") ?? "", `browser ${mark}`);
    return opened.ok ? done({ said: "otwarte", code: opened.value.view.code }) : opened;
  }
  if (!deps.formGuard.take(mark)) return refused("too-many-tries");
  if (action === "udzial") return outcome("zgloszono", await newDeclaration(call, form));
  if (action === "temat") return outcome("temat", await newSuggestion(call, form));
  const opened = await readOwnSaid(deps, cookieFrom(call.cookies, DECLARED_COOKIE) ?? "", `browser ${mark}`);
  if (!opened.ok) return opened;
  const { hash, view } = opened.value;
  if (action === "wycofaj") {
    const withdrawn = await withdrawSaid(deps, opened.value);
    return withdrawn.ok ? done({ said: "wycofano", code: null }) : withdrawn;
  }
  const changed =
    view.kind === "topic"
      ? await changeSuggestion(deps, hash, suggestionIn(form))
      : await withTable(form, (facts) => changeDeclaration(deps, hash, facts));
  return changed.ok ? done({ said: "zmieniono", code: view.code }) : changed;
}

const outcome = (said: string, code: Result<string>): Result<Outcome> =>
  code.ok ? done({ said, code: code.value }) : code;

async function newDeclaration({ deps }: Call, form: URLSearchParams): Promise<Result<string>> {
  const id = form.get("id");
  return isId("declaration", id) ? withTable(form, (facts) => declare(deps, id, facts)) : refused("bad-request");
}

async function newSuggestion({ deps }: Call, form: URLSearchParams): Promise<Result<string>> {
  const id = form.get("id");
  return isId("suggestion", id) ? suggestTopic(deps, id, suggestionIn(form)) : refused("bad-request");
}

async function withTable<T>(
  form: URLSearchParams,
  then: (facts: DeclarationFacts) => Promise<Result<T>>,
): Promise<Result<T>> {
  const tableId = tableIn(form);
  if (tableId === null) return refused("unknown-table");
  const text = (name: string): string => form.get(name) ?? "";
  return then({ tableId, people: Number(text("osoby")), organisation: text("organizacja"), needs: text("potrzeby") });
}

const suggestionIn = (form: URLSearchParams): SuggestionFacts => ({
  text: form.get("tresc") ?? "",
  organisation: form.get("organizacja") ?? "",
  tableId: tableIn(form),
});

function tableIn(form: URLSearchParams): TableId | null {
  const id = form.get("stolik");
  return isId("table", id) ? id : null;
}

/** By what this browser's forms and tries are counted; a new one is remembered with the answer. */
function browserOf(call: Call): string {
  const known = browserMark(call.cookies);
  const mark = known ?? call.deps.random.id();
  if (known === null) call.markBrowser(mark);
  return mark;
}
