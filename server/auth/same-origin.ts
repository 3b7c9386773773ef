import type { IncomingMessage } from "node:http";

/**
 * Does this request come from our own pages? Browsers name the page's origin on every POST and on
 * every WebSocket; programs that are not browsers name none and carry no stolen cookies.
 */
export function isSameOrigin(request: IncomingMessage, baseUrl: string): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) {
    const site = request.headers["sec-fetch-site"];
    return site === undefined || site === "same-origin" || site === "none";
  }
  if (!URL.canParse(origin)) return false;
  const asking = new URL(origin).host;
  return asking !== "" && (asking === host || asking === new URL(baseUrl).host);
}
