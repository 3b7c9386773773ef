/** What the organiser asks for during the meeting, and its screens. */
import { z } from "zod";
import { HELPER_KINDS } from "../../domain/helper.ts";
import { LIMITS } from "../../domain/limits.ts";
import { PHASES } from "../../domain/phase.ts";
import { SIDES } from "../../domain/side.ts";
import type { FreezeCheck, JournalView } from "../desk-views.ts";
import type { LinksView } from "../link-views.ts";
import { ROUTES } from "../routes.ts";
import { id, screenLook, screenName, slide } from "../shapes.ts";
import type { BlankSlipsView } from "../slip-views.ts";
import type { KeptBoardView, OverviewView, RegisterRow, ScreenView } from "../views.ts";
import { endpoint, journalEntry, linkToken, nothing, onTable, rowNumber } from "./endpoint.ts";

export const timerEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("start"), minutes: z.number().min(1).max(180) }),
  z.object({ type: z.literal("pause") }),
  z.object({ type: z.literal("resume") }),
  z.object({ type: z.literal("add"), minutes: z.number().min(1).max(60), id: id("command") }),
  z.object({ type: z.literal("stop") }),
]);

export const ORGANISER_API = {
  /** Enters with the password or a one-time token. Sets the session. */
  enterOrganiser: endpoint<OverviewView>()(
    ROUTES.enterOrganiser,
    z.union([z.object({ password: z.string().max(200) }), z.object({ token: linkToken })]),
  ),
  overview: endpoint<OverviewView>()(ROUTES.overview, nothing),
  changePhase: endpoint<null>()(ROUTES.changePhase, z.object({ phase: z.enum(PHASES).nullable() })),
  stepTimer: endpoint<null>()(ROUTES.stepTimer, timerEvent),
  /** With a proposal: the page of its table's proposals on which it begins. */
  show: endpoint<null>()(ROUTES.show, z.object({ slide, proposalId: id("proposal").optional() })),
  announce: endpoint<null>()(
    ROUTES.announce,
    // Without tables it is for all of them and the hall's screen.
    z.object({
      id: id("command"),
      text: z.string().max(LIMITS.announcement * 4),
      tables: z.array(id("table")).min(1).max(LIMITS.tables).optional(),
    }),
  ),
  /** What was done at a table, the newest first. */
  tableJournal: endpoint<JournalView>()(ROUTES.tableJournal, onTable.extend({ before: journalEntry })),
  /** What every table has open before it is frozen. */
  beforeFreeze: endpoint<{ tables: readonly FreezeCheck[] }>()(ROUTES.beforeFreeze, nothing),
  /** Light or dark, and how large, on every screen. */
  setLook: endpoint<null>()(ROUTES.setLook, screenLook),
  /** The common screen to the moderators of a table, or (null) back to the organiser. */
  giveFloor: endpoint<null>()(ROUTES.giveFloor, z.object({ tableId: id("table").nullable() })),
  /** Another screen with a link of its own. The id is made by the client. */
  addScreen: endpoint<LinksView>()(
    ROUTES.addScreen,
    z.object({ id: id("link"), name: screenName, slide: slide.nullable() }),
  ),
  /** What one screen shows: a slide of its own, or (null) what the whole hall sees. */
  aimScreen: endpoint<null>()(ROUTES.aimScreen, z.object({ linkId: id("link"), slide: slide.nullable() })),
  /** A screen's link lets nobody in any more, also who is in. */
  revokeScreen: endpoint<LinksView>()(ROUTES.revokeScreen, z.object({ linkId: id("link") })),
  /** A link for another organiser or an observer. The id is made by the client. */
  addHelper: endpoint<LinksView>()(
    ROUTES.addHelper,
    z.object({ id: id("link"), kind: z.enum(HELPER_KINDS), name: screenName }),
  ),
  /** Ends it at once, also for who is in. */
  revokeHelper: endpoint<LinksView>()(ROUTES.revokeHelper, z.object({ linkId: id("link") })),
  freeze: endpoint<null>()(ROUTES.freeze, onTable.extend({ frozen: z.boolean() })),
  /** The kept states of a table's board, newest first. */
  keptBoards: endpoint<{ kept: readonly KeptBoardView[] }>()(ROUTES.keptBoards, onTable),
  /** Makes a board as it was then, as a new edit; how it is now is kept first. */
  restoreBoard: endpoint<null>()(ROUTES.restoreBoard, onTable.extend({ seq: rowNumber })),
  register: endpoint<{ rows: RegisterRow[] }>()(ROUTES.register, nothing),
  links: endpoint<LinksView>()(ROUTES.links, nothing),
  /** Blank claim slips for people without a phone. The same id gives the same slips. */
  printSlips: endpoint<BlankSlipsView>()(
    ROUTES.printSlips,
    z.object({ id: id("command"), count: z.number().int().min(1).max(LIMITS.slipsAtOnce) }),
  ),
  revokeLink: endpoint<LinksView>()(ROUTES.revokeLink, onTable.extend({ side: z.enum(SIDES) })),

  /** Enters with the projector's signed link. Sets the session. */
  enterScreen: endpoint<ScreenView>()(ROUTES.enterScreen, z.object({ token: linkToken })),
  screen: endpoint<ScreenView>()(ROUTES.screen, nothing),
} as const;
