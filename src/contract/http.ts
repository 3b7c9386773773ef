/**
 * The HTTP commands and reads: one entry each, with its method, path, body and answer. The server's
 * router and the browser's `api` are both built from this table. Every refusal is
 * `{ "refusal": code }` with the status of `http-status.ts`. Commands carry an id made by the
 * client; repeating one is harmless and gives the same answer.
 */
import type { z } from "zod";
import { MODERATOR_API } from "./endpoints/moderator.ts";
import { OFFICE_API } from "./endpoints/office.ts";
import { ORGANISER_API } from "./endpoints/organiser.ts";
import { PARTICIPANT_API } from "./endpoints/participant.ts";
import { SETUP_API } from "./endpoints/setup.ts";

export const API = {
  ...PARTICIPANT_API,
  ...MODERATOR_API,
  ...ORGANISER_API,
  ...OFFICE_API,
  ...SETUP_API,
} as const;

export type Api = typeof API;
export type ApiName = keyof Api;
export type BodyOf<N extends ApiName> = z.input<Api[N]["body"]>;
export type AnswerOf<N extends ApiName> =
  | NonNullable<Api[N]["answer"]>
  | (null extends Api[N]["answer"] ? null : never);

/** Largest body of one request, in bytes: a full sketch with room to spare. */
export const MAX_BODY = 512 * 1024;
