/** What a plain HTML form of ours sends. */
import type { IncomingMessage } from "node:http";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { isSameOrigin } from "../auth/same-origin.ts";
import { readBody } from "./http-io.ts";

/** A thousand characters, percent-encoded, with room. */
const MAX_BYTES = 64 * 1024;

/** The fields; refused when they come from another site, are no form, or are too much. */
export async function plainForm(request: IncomingMessage, baseUrl: string): Promise<Result<URLSearchParams>> {
  if (!isSameOrigin(request, baseUrl)) return refused("not-allowed");
  if (!request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) return refused("bad-request");
  const bytes = await readBody(request, MAX_BYTES);
  return bytes === null ? refused("too-large") : done(new URLSearchParams(bytes.toString("utf8")));
}
