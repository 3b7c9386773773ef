import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { id } from "../../src/contract/shapes.ts";
import type { Actor, Role } from "../../src/domain/access.ts";
import type { ParticipantId } from "../../src/domain/ids.ts";
import { SIDES } from "../../src/domain/side.ts";
import { SESSION_SECRET } from "../store/template/start.ts";
import type { Clock, Store } from "../usecases/ports.ts";

const DAY = 24 * 60 * 60;

/** How long a browser stays in, in seconds. */
export const SESSION_SECONDS: Readonly<Record<Role | "slip", number>> = {
  participant: 30 * DAY,
  moderator: 7 * DAY,
  organiser: 2 * DAY,
  screen: 7 * DAY,
  department: 30 * DAY,
  observer: 2 * DAY,
  slip: 60 * 60,
};

/** Persons one browser can be, newest first: someone who changed tables finds the former seat again. */
export const MOST_SEATS = 8;

const claims = z.discriminatedUnion("role", [
  z.object({
    role: z.literal("participant"),
    id: id("participant"),
    tableId: id("table"),
    seats: z.array(id("participant")).max(MOST_SEATS),
  }),
  z.object({ role: z.literal("moderator"), linkId: id("link"), tableId: id("table"), side: z.enum(SIDES) }),
  z.object({ role: z.literal("organiser"), linkId: id("link").exactOptional() }),
  z.object({ role: z.literal("observer"), linkId: id("link") }),
  z.object({ role: z.literal("screen"), linkId: id("link") }),
  z.object({ role: z.literal("department"), linkId: id("link"), departmentId: id("department") }),
  z.object({ role: z.literal("slip"), people: z.array(id("participant")).max(MOST_SEATS) }),
]);

/** An actor as a cookie keeps it. */
export type Session = Actor & { readonly seats?: readonly ParticipantId[] };

/** Whose slip a browser opened: a role of its own, because under whatever name its cookie comes it is no session. */
export interface OpenedBy {
  readonly role: "slip";
  /** The newest first. */
  readonly people: readonly ParticipantId[];
}

export interface Sessions {
  /** A signed token; whoever holds it is this actor, or may see the pictures of these people. */
  issue(session: Session | OpenedBy): Promise<string>;
  /** What a token was issued for, or null: not ours, changed, or expired. */
  read(token: string): Promise<Session | OpenedBy | null>;
}

const ALGORITHM = "HS256";
/** More than any hall. Only tokens of ours get in; beyond it all are checked again. */
const MOST_KNOWN = 5000;

export function createSessions(key: Uint8Array, clock: Clock): Sessions {
  const seconds = (): number => Math.floor(clock.now() / 1000);
  // Checking a signature costs more than all else of a small request, and a token never changes.
  const known = new Map<string, { readonly session: Session | OpenedBy; readonly expires: number }>();
  return {
    issue: (session) =>
      new SignJWT({ ...session })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + SESSION_SECONDS[session.role])
        .sign(key),
    read: async (token) => {
      const there = known.get(token);
      if (there && there.expires > seconds()) return there.session;
      const currentDate = new Date(clock.now());
      const verified = await jwtVerify(token, key, { algorithms: [ALGORITHM], currentDate }).catch(() => null);
      const parsed = claims.safeParse(verified?.payload);
      if (!parsed.success) return null;
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(token, { session: parsed.data, expires: verified?.payload.exp ?? 0 });
      return parsed.data;
    },
  };
}

/** The key that signs this installation's sessions: drawn with the meeting, kept in its record. */
export async function sessionKey(store: Store): Promise<Uint8Array> {
  const secret = await store.setting(SESSION_SECRET);
  if (secret === null) throw new Error("the record has no session secret");
  return Buffer.from(secret, "base64url");
}
