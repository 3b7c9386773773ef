/** The HTTP door of a running server, with a cookie jar of its own: one `Door` is one browser. */
import type { Answer } from "../../src/client/api.ts";
import { type AnswerOf, API, type ApiName, type BodyOf } from "../../src/contract/http.ts";
import { REFUSALS, type RefusalCode } from "../../src/domain/refusal.ts";

export interface Door {
  readonly base: string;
  /** One command or read. Never throws; a cut one is `unreachable`. */
  call<N extends ApiName>(name: N, body: BodyOf<N>, cut?: AbortSignal): Promise<Answer<AnswerOf<N>>>;
  /** Opens a page and reads it to its end. False: it did not come. */
  open(path: string): Promise<boolean>;
  /** Everything the server has set, as a Cookie header. */
  cookie(): string;
}

/** Milliseconds before silence counts as unreachable, as in the browser. */
const PATIENCE = 12_000;
/** Milliseconds that a person looks at a page that does not come. */
const PAGE_PATIENCE = 60_000;

/** Opens the door of the server at `base` (no trailing slash). */
export function openDoor(base: string): Door {
  const jar = new Map<string, string>();
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  return {
    base,
    cookie,
    open: async (path) => {
      const answer = fetch(`${base}${path}`, {
        headers: { cookie: cookie() },
        signal: AbortSignal.timeout(PAGE_PATIENCE),
      });
      return answer.then(async (page) => page.ok && (await page.text()) !== "").catch(() => false);
    },
    call: async (name, body, cut) => {
      try {
        const response = await request(base, name, body, cookie(), cut);
        keepCookies(jar, response.headers);
        return await readAnswer(response);
      } catch {
        return { kind: "unreachable" };
      }
    },
  };
}

function request<N extends ApiName>(base: string, name: N, body: BodyOf<N>, cookie: string, cut?: AbortSignal) {
  const { method, path } = API[name];
  const patience = AbortSignal.timeout(PATIENCE);
  return fetch(`${base}${path}`, {
    method,
    headers: { cookie, origin: base, ...(method === "POST" && { "content-type": "application/json" }) },
    signal: cut ? AbortSignal.any([cut, patience]) : patience,
    ...(method === "POST" && { body: JSON.stringify(body) }),
  });
}

function keepCookies(jar: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    if (at > 0) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const answer: unknown = await response.json();
  // The contract is the server's promise; the rehearsal looks at what it needs and counts what is missing.
  if (response.ok) return { kind: "done", value: answer as T };
  return { kind: "refused", refusal: refusalIn(answer) };
}

function refusalIn(answer: unknown): RefusalCode {
  const code = typeof answer === "object" && answer !== null && "refusal" in answer ? answer.refusal : null;
  return REFUSALS.find((known) => known === code) ?? "bad-request";
}
