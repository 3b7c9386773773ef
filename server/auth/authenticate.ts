import type { Actor, Role } from "../../src/domain/access.ts";
import type { LinkId, ParticipantId } from "../../src/domain/ids.ts";
import type { Clock, Store } from "../usecases/ports.ts";
import { COOKIE_OF, cookieFrom, SLIP_COOKIE } from "./cookies.ts";
import type { Session, Sessions } from "./sessions.ts";

/** How long an answer of the record is believed; a revoked link is forgotten at once where it was revoked. */
const BELIEVED_MS = 2000;
const MOST_REMEMBERED = 5000;

export interface Authenticator {
  /** Who is asking in this role, as the record stands; null: nobody, or not any more. */
  authenticate(cookieHeader: string | undefined | null, role: Role): Promise<Actor | null>;
  /** The persons this browser is, newest first; also those whose table is another one. */
  seats(cookieHeader: string | undefined | null): Promise<readonly ParticipantId[]>;
  /** The holder of the slip that this browser opened lately: for pictures only. */
  slipHolder(cookieHeader: string | undefined | null): Promise<readonly Actor[]>;
  forget(id: LinkId | ParticipantId): void;
}

/** Reads cookies and checks that what stands behind them still exists. */
export function createAuthenticator(sessions: Sessions, store: Store, clock: Clock): Authenticator {
  const believed = createMemory(clock);
  const stands = (session: Session): Promise<boolean> => {
    switch (session.role) {
      case "participant":
        return believed.ask(session.id, async () => (await store.participant(session.id)) !== null);
      case "moderator":
      case "screen":
      case "department":
        return believed.ask(session.linkId, async () => (await store.link(session.linkId))?.revoked === false);
      case "organiser":
        return Promise.resolve(true);
    }
  };
  const sessionOf = async (header: string | undefined | null, role: Role): Promise<Session | null> => {
    const token = cookieFrom(header, COOKIE_OF[role]);
    const session = token === null ? null : await sessions.read(token);
    return session?.role === role ? session : null;
  };
  return {
    authenticate: async (header, role) => {
      const session = await sessionOf(header, role);
      return session && (await stands(session)) ? actorOf(session) : null;
    },
    seats: async (header) => {
      const session = await sessionOf(header, "participant");
      return session?.role === "participant" ? [session.id, ...(session.seats ?? [])] : [];
    },
    slipHolder: async (header) => {
      const token = cookieFrom(header, SLIP_COOKIE);
      const session = token === null ? null : await sessions.read(token);
      if (session?.role !== "participant") return [];
      const people = await Promise.all([session.id, ...(session.seats ?? [])].map((id) => store.participant(id)));
      return people.flatMap((one) => (one ? [{ role: "participant" as const, id: one.id, tableId: one.tableId }] : []));
    },
    forget: believed.forget,
  };
}

function actorOf(session: Session): Actor {
  if (session.role !== "participant") return session;
  return { role: "participant", id: session.id, tableId: session.tableId };
}

/** Remembers yes for a short while, never no: whoever was just let in must not wait. */
function createMemory(clock: Clock) {
  const until = new Map<string, number>();
  return {
    ask: async (key: string, look: () => Promise<boolean>): Promise<boolean> => {
      if ((until.get(key) ?? 0) > clock.now()) return true;
      until.delete(key);
      const yes = await look();
      if (yes) until.set(key, clock.now() + BELIEVED_MS);
      const oldest = until.size > MOST_REMEMBERED ? until.keys().next().value : undefined;
      if (oldest !== undefined) until.delete(oldest);
      return yes;
    },
    forget: (key: string): void => {
      until.delete(key);
    },
  };
}
