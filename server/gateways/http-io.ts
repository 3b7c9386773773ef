/** Small steps of HTTP that every door shares. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { STATUS_OF } from "../../src/contract/http-status.ts";
import { ANSWER_HEADER } from "../../src/contract/routes.ts";
import type { RefusalCode } from "../../src/domain/refusal.ts";

/** Seconds after which somebody who was too fast may come again. */
const RETRY_AFTER: Partial<Record<RefusalCode, number>> = {
  "slow-down": 1,
  "too-many-tries": 5,
  restarting: 2,
  "storage-unavailable": 2,
};

/** The body, or null when it is larger than `limit` bytes or was cut off. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size > limit) return null;
      chunks.push(bytes);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks, size);
}

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

/** Sends a whole answer. Nothing under our own addresses is ever cached unless the headers say so. */
export function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string | readonly string[]>>,
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(body),
    ...headers,
  } as Record<string, string | string[] | number>);
  response.end(response.req.method === "HEAD" ? undefined : body);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
): void {
  send(response, status, JSON.stringify(value), {
    "content-type": "application/json; charset=utf-8",
    [ANSWER_HEADER]: "1",
    ...headers,
  });
}

/** A refusal with its status. A connection whose body was not read to the end is not used again. */
export function sendRefusal(
  response: ServerResponse,
  refusal: RefusalCode,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
): void {
  const wait = RETRY_AFTER[refusal];
  sendJson(
    response,
    STATUS_OF[refusal],
    { refusal },
    {
      ...(wait === undefined ? {} : { "retry-after": String(wait) }),
      ...(response.req.complete ? {} : { connection: "close" }),
      ...headers,
    },
  );
}

/** Sends the browser on with GET. */
export function redirect(
  response: ServerResponse,
  location: string,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
): void {
  send(response, 303, "", { location, ...headers });
}
