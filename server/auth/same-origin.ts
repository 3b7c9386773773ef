import type { IncomingMessage } from "node:http";

/**
 * Does this request come from our own pages? Browsers name the page's origin on every POST and on
 * every WebSocket; programs that are not browsers name none and carry no stolen cookies.
 */
export function isSameOrigin(request: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) {
    const site = request.headers["sec-fetch-site"];
    return site === undefined || site === "same-origin" || site === "none";
  }
  if (!URL.canParse(origin)) return false;
  const asking = new URL(origin);
  if (asking.host === "") return false;
  return asking.host === host || (publicUrl !== null && asking.origin === new URL(publicUrl).origin);
}
