import type { Actor, Role } from "../../src/domain/access.ts";
import type { LinkId, ParticipantId, TableId } from "../../src/domain/ids.ts";
import type { Clock, LinkRow, Store } from "../usecases/ports.ts";
import { COOKIE_OF, cookieFrom, SLIP_COOKIE } from "./cookies.ts";
import type { Session, Sessions } from "./sessions.ts";

/** How long an answer of the record is believed; a revoked link is forgotten at once where it was revoked. */
const BELIEVED_MS = 2000;
const MOST_REMEMBERED = 5000;

export interface Authenticator {
  /** Who is asking in this role, as the record stands; null: nobody, or not any more. */
  authenticate(cookieHeader: string | undefined | null, role: Role): Promise<Actor | null>;
  /** Was this browser in by a link that has been revoked since? So that it can be told why it is out. */
  wasRevoked(cookieHeader: string | undefined | null, role: Role): Promise<boolean>;
  /** The persons this browser is, newest first; also those whose table is another one. */
  seats(cookieHeader: string | undefined | null): Promise<readonly ParticipantId[]>;
  /** The table where this browser's person sat down last, also when the seat gave way meanwhile. */
  satAt(cookieHeader: string | undefined | null): Promise<TableId | null>;
  /** The holder of the slip that this browser opened lately: for pictures only. */
  slipHolder(cookieHeader: string | undefined | null): Promise<readonly Actor[]>;
  forget(id: LinkId | ParticipantId): void;
  /** Tables have new ids, or people are gone: everything is asked again. */
  forgetAll(): void;
}

/** Reads cookies and checks that what stands behind them still exists. */
export function createAuthenticator(sessions: Sessions, store: Store, clock: Clock): Authenticator {
  const believed = createMemory(clock);
  const byLink = (id: LinkId) => believed.ask(id, async () => actorOf(await store.link(id)));
  const standing = (session: Session): Promise<Actor | null> => {
    switch (session.role) {
      case "participant":
        return believed.ask(session.id, async () => ((await store.participant(session.id)) ? personOf(session) : null));
      case "moderator":
      case "screen":
      case "department":
      case "observer":
        return byLink(session.linkId);
      case "organiser":
        if (session.linkId === undefined) return Promise.resolve(session);
        return byLink(session.linkId);
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
      return session && standing(session);
    },
    wasRevoked: async (header, role) => {
      const session = await sessionOf(header, role);
      if (!session || !("linkId" in session) || session.linkId === undefined) return false;
      return (await store.link(session.linkId))?.revoked === true;
    },
    seats: async (header) => {
      const session = await sessionOf(header, "participant");
      return session?.role === "participant" ? [session.id, ...(session.seats ?? [])] : [];
    },
    satAt: async (header) => {
      const session = await sessionOf(header, "participant");
      return session?.role === "participant" ? session.tableId : null;
    },
    slipHolder: async (header) => {
      const token = cookieFrom(header, SLIP_COOKIE);
      const opened = token === null ? null : await sessions.read(token);
      if (opened?.role !== "slip") return [];
      const people = await Promise.all(opened.people.map((id) => store.participant(id)));
      return people.flatMap((one) => (one ? [{ role: "participant" as const, id: one.id, tableId: one.tableId }] : []));
    },
    forget: believed.forget,
    forgetAll: believed.forgetAll,
  };
}

const personOf = ({ id, tableId }: Extract<Session, { role: "participant" }>): Actor => ({
  role: "participant",
  id,
  tableId,
});

/** Whom a link lets in now: its table may have another id than when the session began. */
function actorOf(link: LinkRow | null): Actor | null {
  if (!link || link.revoked) return null;
  switch (link.kind) {
    case "moderator":
      return { role: "moderator", linkId: link.id, tableId: link.tableId, side: link.side };
    case "screen":
      return { role: "screen", linkId: link.id };
    case "department":
      return { role: "department", linkId: link.id, departmentId: link.departmentId };
    case "co-organiser":
      return { role: "organiser", linkId: link.id };
    case "observer":
      return { role: "observer", linkId: link.id };
    case "organiser":
      return null;
  }
}

/** Remembers yes for a short while, never no: whoever was just let in must not wait. */
function createMemory(clock: Clock) {
  const known = new Map<string, { readonly actor: Actor; readonly until: number }>();
  let forgotten = 0;
  return {
    ask: async (key: string, look: () => Promise<Actor | null>): Promise<Actor | null> => {
      const there = known.get(key);
      if (there && there.until > clock.now()) return there.actor;
      known.delete(key);
      const before = forgotten;
      const actor = await look();
      // What was looked up while something was forgotten may be older than that.
      if (actor && before === forgotten) known.set(key, { actor, until: clock.now() + BELIEVED_MS });
      const oldest = known.size > MOST_REMEMBERED ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      return actor;
    },
    forget: (key: string): void => {
      forgotten += 1;
      known.delete(key);
    },
    forgetAll: (): void => {
      forgotten += 1;
      known.clear();
    },
  };
}
