import type { IncomingMessage } from "node:http";
import type { Role } from "../../src/domain/access.ts";
import type { ParticipantId } from "../../src/domain/ids.ts";
import type { Authenticator } from "../auth/authenticate.ts";
import { BROWSER_COOKIE, COOKIE_OF, SLIP_COOKIE, setCookie } from "../auth/cookies.ts";
import { SESSION_SECONDS, type Session, type Sessions } from "../auth/sessions.ts";
import type { Deps } from "../usecases/deps.ts";

/** As long as a wait for the next try can be, and more. */
const BROWSER_SECONDS = 60 * 60;

/** What the HTTP doors work with. */
export interface HttpDoor {
  readonly deps: Deps;
  readonly auth: Authenticator;
  readonly sessions: Sessions;
}

/** One request, as handlers see it. */
export interface Call extends HttpDoor {
  readonly cookies: string | undefined;
  /** Where it comes from; used only to limit tries of the password. */
  readonly address: string;
  /** Did the browser come over https? */
  readonly isSecure: boolean;
  /** Makes the browser this actor; the cookie goes with the answer. */
  grant(session: Session): Promise<void>;
  /** Lets the browser see the pictures of a slip's holder for a while. */
  showPictures(people: readonly ParticipantId[]): Promise<void>;
  /** Remembers this browser by a random mark, so that its tries are counted together. */
  markBrowser(mark: string): void;
  readonly granted: readonly string[];
}

export function callOf(door: HttpDoor, request: IncomingMessage): Call {
  const granted: string[] = [];
  const secure = isSecure(request, door.deps.baseUrl());
  const cookieFor = async (role: Role, session: Session): Promise<string> =>
    setCookie(COOKIE_OF[role], await door.sessions.issue(session), SESSION_SECONDS[role], secure);
  return {
    ...door,
    cookies: request.headers.cookie,
    address: request.socket.remoteAddress ?? "",
    granted,
    isSecure: secure,
    grant: async (session) => {
      granted.push(await cookieFor(session.role, session));
    },
    showPictures: async (people) => {
      const token = await door.sessions.issue({ role: "slip", people });
      granted.push(setCookie(SLIP_COOKIE, token, SESSION_SECONDS.slip, secure));
    },
    markBrowser: (mark) => void granted.push(setCookie(BROWSER_COOKIE, mark, BROWSER_SECONDS, secure)),
  };
}

/** Did the browser come over https: to us, or to the proxy that stands at the public address? */
function isSecure(request: IncomingMessage, baseUrl: string): boolean {
  if ("encrypted" in request.socket) return true;
  const base = new URL(baseUrl);
  return base.protocol === "https:" && base.host === request.headers.host;
}
