import type { Role } from "../../src/domain/access.ts";

/** One cookie per role: an organiser may hold a table's tablet in the same browser. */
export const COOKIE_OF: Readonly<Record<Role, string>> = {
  participant: "wsp_participant",
  moderator: "wsp_moderator",
  organiser: "wsp_organiser",
  screen: "wsp_screen",
  department: "wsp_department",
  observer: "wsp_observer",
};

/** A browser that opened a slip sees its holder's pictures for a while, and may do nothing else by it. */
export const SLIP_COOKIE = "wsp_slip";

/** Marks a browser that tried a wrong code; says nothing about whose it is. */
export const BROWSER_COOKIE = "wsp_browser";

/** The value of a cookie in a `Cookie` header, or null. The first one counts. */
export function cookieFrom(header: string | undefined | null, name: string): string | null {
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** As marks are drawn; anything else that a browser says there is kept in no memory. */
const MARK = /^[0-9a-z]{8,40}$/;

/** The mark of a browser that has one of ours, or null. */
export function browserMark(header: string | undefined | null): string | null {
  const mark = cookieFrom(header, BROWSER_COOKIE);
  return mark !== null && MARK.test(mark) ? mark : null;
}

/** A `Set-Cookie` header that scripts cannot read. `maxAge` in seconds. */
export function setCookie(name: string, value: string, maxAge: number, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
