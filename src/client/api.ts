/** Calls of the HTTP contract from the browser. */
import type { AnswerOf, ApiName, BodyOf } from "../contract/http.ts";
import { ANSWER_HEADER, ROUTES, TABLE_HEADER } from "../contract/routes.ts";
import type { TableId } from "../domain/ids.ts";
import { REFUSALS, type RefusalCode } from "../domain/refusal.ts";

/**
 * What a call came to. `unreachable`: no answer (offline, dead server, timeout); the command may or
 * may not have arrived, so send the same one again.
 */
export type Answer<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly refusal: RefusalCode }
  | { readonly kind: "unreachable" };

/** Milliseconds before a silent network counts as unreachable. */
const PATIENCE = 12_000;
/** A file of some megabytes on weak Wi-Fi. */
const FILE_PATIENCE = 120_000;

/** One command or read. Never throws. `madeAt` is the table as it was known when a command was made that may have waited since. */
export async function call<N extends ApiName>(
  name: N,
  body: BodyOf<N>,
  madeAt?: TableId | null,
): Promise<Answer<AnswerOf<N>>> {
  const { method, path } = ROUTES[name];
  try {
    const response = await fetch(path, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
      ...(method === "POST" && {
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", ...atTable(madeAt) },
      }),
    });
    return await answerIn(response);
  } catch {
    return { kind: "unreachable" };
  }
}

/** The header that says at which table, as it was known then, something was made. */
export const atTable = (madeAt: TableId | null | undefined): Record<string, string> =>
  madeAt ? { [TABLE_HEADER]: madeAt } : {};

/** What a response says; a portal's or a proxy's is no answer, whatever its status. */
async function answerIn<T>(response: Response): Promise<Answer<T>> {
  if (!response.headers.has(ANSWER_HEADER)) return { kind: "unreachable" };
  const answer: unknown = await response.json();
  // The server made it by the contract; the path says which answer it is.
  return response.ok ? { kind: "done", value: answer as T } : { kind: "refused", refusal: refusalIn(answer) };
}

/** The code of a refusal, whatever came. */
export function refusalIn(answer: unknown): RefusalCode {
  const code = typeof answer === "object" && answer !== null && "refusal" in answer ? answer.refusal : null;
  return REFUSALS.find((known) => known === code) ?? "bad-request";
}

/** Sends a file as it is; what comes back is an answer of the contract. Never throws. */
export async function sendFile<T>(
  path: string,
  file: Blob,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(FILE_PATIENCE),
      body: file,
      headers: { ...headers, "content-type": type },
    });
    return await answerIn(response);
  } catch {
    return { kind: "unreachable" };
  }
}
