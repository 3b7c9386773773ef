import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** A host with a port, as it may stand in a policy; anything else is left out. */
const HOST = /^[a-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:]{2,45}\](:\d{1,5})?$/i;

const PERMISSIONS = "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

/** Headers of every answer. */
export function harden(response: ServerResponse, isSecure: boolean): void {
  response.setHeader("x-content-type-options", "nosniff");
  // `no-referrer` would turn the origin of plain forms into `null`, and they would be refused.
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("permissions-policy", PERMISSIONS);
  response.setHeader("x-frame-options", "DENY");
  // Browsers complain about these on plain http, where they mean nothing.
  if (isSecure) response.setHeader("cross-origin-opener-policy", "same-origin");
}

/**
 * The policy of a page. Scripts run only with this answer's nonce or from our own files; nothing is
 * loaded from anywhere else. Inline styles stay allowed: the canvas positions everything with them.
 */
export function contentSecurityPolicy(nonce: string, host: string | undefined, isDev: boolean): string {
  // Older Safari does not count WebSockets to the own host as 'self'.
  const sockets = host !== undefined && HOST.test(host) ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${isDev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self'${sockets}`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * Gives a page its policy. Next reads the nonce for its own scripts from the request's header of the
 * same name; whatever a client sent there is overwritten.
 */
export function protectPage(request: IncomingMessage, response: ServerResponse, isDev: boolean): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, request.headers.host, isDev);
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
}
