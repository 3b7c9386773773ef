import type { IncomingMessage, ServerResponse } from "node:http";
import { atMost } from "./boards/at-most.ts";
import { createGate } from "./gate.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Pages made at the same time. More are not sooner there: one processor makes them all, and each holds its memory. */
export const PAGES_AT_ONCE = 4;

/** After so long a page that is still on its way holds up no other: its reader is slow. Milliseconds. */
const PATIENCE = 500;

/** Makes pages a few at a time, in the order they were asked for; nothing for those who have left meanwhile. Files only have to be sent. */
export function inQueue(handle: Handle, patience = PATIENCE): Handle {
  const gate = createGate(PAGES_AT_ONCE);
  const inTurn: Handle = (request, response) =>
    gate(async () => {
      if (!response.destroyed) await atMost(patience, handle(request, response));
    });
  return (request, response) => (isFile(request.url) ? handle : inTurn)(request, response);
}

const isFile = (url = ""): boolean => /^[^?]*\.\w+(\?|$)/.test(url);
