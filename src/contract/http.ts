/**
 * The HTTP commands and reads: one entry each, with its method, path, body and answer. The server's
 * router and the browser's `api` are both built from this table. Every refusal is
 * `{ "refusal": code }` with the status of `http-status.ts`. Commands carry an id made by the
 * client; repeating one is harmless and gives the same answer.
 */
import { z } from "zod";
import { LIMITS } from "../domain/limits.ts";
import { PHASES } from "../domain/phase.ts";
import { SIDES } from "../domain/side.ts";
import { id, ideaText, signature, sketch, slide } from "./shapes.ts";
import type { BoardView, MeView, ModeratorView, OverviewView, OwnIdeaView, RegisterRow, ScreenView } from "./views.ts";

const nothing = z.object({}).strict();
const onIdea = z.object({ ideaId: id("idea") });
const onTable = z.object({ tableId: id("table") });

/** The answer's type travels with the endpoint; it is never parsed, because the server made it. */
interface Endpoint<Body extends z.ZodType, Answer> {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: Body;
  readonly answer?: Answer;
}

const endpoint =
  <Answer>() =>
  <Body extends z.ZodType>(method: "GET" | "POST", path: string, body: Body): Endpoint<Body, Answer> => ({
    method,
    path,
    body,
  });

export const timerEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("start"), minutes: z.number().min(1).max(180) }),
  z.object({ type: z.literal("pause") }),
  z.object({ type: z.literal("resume") }),
  z.object({ type: z.literal("add"), minutes: z.number().min(1).max(60) }),
  z.object({ type: z.literal("stop") }),
]);

export const API = {
  /** Takes a seat at the table with this code; the same browser keeps its person. Sets the session. */
  join: endpoint<MeView>()("POST", "/api/join", z.object({ code: z.string().max(40) })),
  me: endpoint<MeView>()("GET", "/api/me", nothing),
  /** The id is made on the phone: sending twice is one idea. 201-like answer only after the commit. */
  postIdea: endpoint<OwnIdeaView>()(
    "POST",
    "/api/ideas",
    z.object({ id: id("idea"), text: ideaText, sketch: sketch.nullable() }),
  ),
  sign: endpoint<MeView>()("POST", "/api/signature", z.object({ signature })),
  /** The participant's table as reading text. */
  board: endpoint<BoardView>()("GET", "/api/board", nothing),

  /** Enters with a moderator's link. Sets the session. */
  enterModerator: endpoint<ModeratorView>()("POST", "/api/moderator/enter", z.object({ token: z.string().max(200) })),
  moderator: endpoint<ModeratorView>()("GET", "/api/moderator", nothing),
  placeIdea: endpoint<null>()("POST", "/api/moderator/place", onIdea),
  placeAll: endpoint<{ placed: number }>()("POST", "/api/moderator/place-all", nothing),
  /** From the inbox or the board out of everyone's sight, with a reason; kept in the record. */
  hideIdea: endpoint<null>()(
    "POST",
    "/api/moderator/hide",
    onIdea.extend({ reason: z.string().max(LIMITS.reason * 4) }),
  ),
  /** From hidden back to the inbox. */
  restoreIdea: endpoint<null>()("POST", "/api/moderator/restore", onIdea),
  /** From the board back to the inbox: the undo of placing. */
  unplaceIdea: endpoint<null>()("POST", "/api/moderator/unplace", onIdea),
  /** An idea spoken or on paper, written down by a moderator; goes straight to the board. */
  scribeIdea: endpoint<OwnIdeaView>()(
    "POST",
    "/api/moderator/scribe",
    z.object({ id: id("idea"), text: ideaText, sketch: sketch.nullable(), source: z.enum(["spoken", "paper"]) }),
  ),
  /** Starts a proposal from ideas on the board; its texts are then typed over Yjs. */
  draftProposal: endpoint<{ n: number }>()(
    "POST",
    "/api/moderator/proposals",
    z.object({ id: id("proposal"), sources: z.array(id("idea")).max(50) }),
  ),
  /** The table's "Pokaż na ekranie". */
  showFromTable: endpoint<null>()("POST", "/api/moderator/show", z.object({ slide })),

  /** Enters with the password or a one-time token. Sets the session. */
  enterOrganiser: endpoint<OverviewView>()(
    "POST",
    "/api/organiser/enter",
    z.union([z.object({ password: z.string().max(200) }), z.object({ token: z.string().max(200) })]),
  ),
  overview: endpoint<OverviewView>()("GET", "/api/organiser/overview", nothing),
  changePhase: endpoint<null>()("POST", "/api/organiser/phase", z.object({ phase: z.enum(PHASES).nullable() })),
  stepTimer: endpoint<null>()("POST", "/api/organiser/timer", timerEvent),
  show: endpoint<null>()("POST", "/api/organiser/show", z.object({ slide })),
  announce: endpoint<null>()(
    "POST",
    "/api/organiser/announce",
    z.object({ id: id("command"), text: z.string().max(LIMITS.announcement * 4) }),
  ),
  freeze: endpoint<null>()("POST", "/api/organiser/freeze", onTable.extend({ frozen: z.boolean() })),
  register: endpoint<{ rows: RegisterRow[] }>()("GET", "/api/organiser/register", nothing),
  links: endpoint<LinksView>()("GET", "/api/organiser/links", nothing),
  revokeLink: endpoint<LinksView>()("POST", "/api/organiser/revoke-link", onTable.extend({ side: z.enum(SIDES) })),

  /** Enters with the projector's signed link. Sets the session. */
  enterScreen: endpoint<ScreenView>()("POST", "/api/screen/enter", z.object({ token: z.string().max(200) })),
  screen: endpoint<ScreenView>()("GET", "/api/screen", nothing),
} as const;

export type Api = typeof API;
export type ApiName = keyof Api;
export type BodyOf<N extends ApiName> = z.input<Api[N]["body"]>;
export type AnswerOf<N extends ApiName> =
  | NonNullable<Api[N]["answer"]>
  | (null extends Api[N]["answer"] ? null : never);

/** Addresses that lead people in; made by `npm run links` and shown in the control room. */
export interface LinksView {
  readonly organiser: string;
  readonly screen: string;
  readonly tables: readonly {
    readonly tableId: string;
    readonly mark: string;
    readonly shortName: string;
    readonly code: string;
    readonly join: string;
    readonly moderators: { readonly government: string; readonly ngo: string };
  }[];
}

/** Largest body of one request, in bytes: a full sketch with room to spare. */
export const MAX_BODY = 512 * 1024;

/** Addresses that are downloads or pictures, not commands. */
export const FILES = {
  /** The sketch of an idea as SVG, for whoever may see that idea. */
  sketch: (ideaId: string): string => `/api/sketches/${ideaId}.svg`,
  registerCsv: "/api/organiser/register.csv",
  registerJson: "/api/organiser/register.json",
} as const;
