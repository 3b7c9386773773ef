/**
 * The HTTP commands and reads: one entry each, with its method, path, body and answer. The server's
 * router and the browser's `api` are both built from this table. Every refusal is
 * `{ "refusal": code }` with the status of `http-status.ts`. Commands carry an id made by the
 * client; repeating one is harmless and gives the same answer.
 */
import { z } from "zod";
import { HELPER_KINDS, type HelperKind } from "../domain/helper.ts";
import type { LinkId } from "../domain/ids.ts";
import { LIMITS } from "../domain/limits.ts";
import { PHASES } from "../domain/phase.ts";
import { SIDES } from "../domain/side.ts";
import { type Ballot, VOTE_SUBJECTS } from "../domain/vote.ts";
import type {
  AnswerEventView,
  AnswersView,
  AnswerWork,
  DepartmentsView,
  DepartmentView,
  ItemEditView,
} from "./answer-views.ts";
import type { ArchiveView, ForgottenView } from "./archive-views.ts";
import type { DeclarationsView, HeadCountView } from "./before-views.ts";
import type { FreezeCheck, JournalView, TrashItem } from "./desk-views.ts";
import { roundEvent } from "./round-shapes.ts";
import type { PhoneRoundView } from "./round-views.ts";
import { ROUTES } from "./routes.ts";
import { factsChange, tableChange, tableFacts, tableOrder } from "./setup-shapes.ts";
import type { SettingsPreview, SettingsView } from "./setup-views.ts";
import {
  answerDraft,
  answersAtOnce,
  answersToPublish,
  ballot,
  departmentName,
  editReason,
  id,
  ideaText,
  itemId,
  onAnswer,
  onItemPlace,
  paperDots,
  position,
  proposalText,
  recommendation,
  screenLook,
  screenName,
  signature,
  sketch,
  slide,
} from "./shapes.ts";
import type { BlankSlipsView, SlipIdeasView, SlipView } from "./slip-views.ts";
import type {
  BoardView,
  KeptBoardView,
  MeView,
  ModeratorView,
  OverviewView,
  OwnIdeaView,
  RegisterRow,
  ScreenView,
} from "./views.ts";
import type { VoteSheetView } from "./vote-views.ts";

const nothing = z.object({}).strict();
const onIdea = z.object({ ideaId: id("idea") });
const onVote = z.object({ voteId: id("vote") });
const onProposal = z.object({ proposalId: id("proposal") });
const reason = z.string().max(LIMITS.reason * 4);
const journalEntry = z.number().int().min(1).nullable();
const onTable = z.object({ tableId: id("table") });
/** What the organiser makes of a suggested topic. */
const topicDecision = z.discriminatedUnion("to", [
  z.object({ to: z.literal("table"), tableId: id("table") }),
  z.object({
    to: z.literal("new-table"),
    tableId: id("table"),
    shortName: z.string().max(LIMITS.shortName * 4),
    mark: z.string().max(40),
  }),
  z.object({ to: z.literal("rejected"), reason }),
  z.object({ to: z.literal("waiting") }),
]);
const slipCode = z.string().max(60);

interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
}

/** The answer's type travels with the endpoint; it is never parsed, because the server made it. */
interface Endpoint<Body extends z.ZodType, Answer> extends Route {
  readonly body: Body;
  readonly answer?: Answer;
}

const endpoint =
  <Answer>() =>
  <Body extends z.ZodType>(route: Route, body: Body): Endpoint<Body, Answer> => ({ ...route, body });

export const timerEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("start"), minutes: z.number().min(1).max(180) }),
  z.object({ type: z.literal("pause") }),
  z.object({ type: z.literal("resume") }),
  z.object({ type: z.literal("add"), minutes: z.number().min(1).max(60), id: id("command") }),
  z.object({ type: z.literal("stop") }),
]);

export const API = {
  /** Takes a seat at the table with this code; the same browser keeps its person. Sets the session. */
  join: endpoint<MeView>()(ROUTES.join, z.object({ code: z.string().max(40) })),
  me: endpoint<MeView>()(ROUTES.me, nothing),
  /** The code to one's own ideas; made when first asked for, then always the same. */
  slip: endpoint<SlipView>()(ROUTES.slip, nothing),
  /** The ideas of whoever holds this slip. Anybody may ask who has the code; wrong tries are limited. */
  openSlip: endpoint<SlipIdeasView>()(ROUTES.openSlip, z.object({ code: slipCode })),
  /** Goes on as the slip's holder at one of its tables, while that is open. Sets the session; gives the join code. */
  continueSlip: endpoint<{ code: string }>()(ROUTES.continueSlip, onTable.extend({ code: slipCode })),
  /** The id is made on the phone: sending twice is one idea. 201-like answer only after the commit. */
  postIdea: endpoint<OwnIdeaView>()(
    ROUTES.postIdea,
    z.object({ id: id("idea"), text: ideaText, sketch: sketch.nullable() }),
  ),
  /** New words for one's own idea; what was sent first stays in the record. */
  correctIdea: endpoint<OwnIdeaView>()(ROUTES.correctIdea, onIdea.extend({ text: ideaText })),
  /** One's own idea out of everyone's sight; kept in the record. */
  withdrawIdea: endpoint<OwnIdeaView>()(ROUTES.withdrawIdea, onIdea),
  sign: endpoint<MeView>()(ROUTES.sign, z.object({ signature })),
  /** The participant's table as reading text. */
  board: endpoint<BoardView>()(ROUTES.board, nothing),
  /** The vote of the participant's table; the dots of others only after closing. */
  vote: endpoint<{ vote: VoteSheetView | null }>()(ROUTES.vote, nothing),
  /** "My dots now", whole; answers with what is kept. A repeat of an older choice changes nothing. */
  castDots: endpoint<Ballot>()(ROUTES.castDots, onVote.extend(ballot.shape)),
  /** "Gotowe" in the round named by `key`, or not yet. */
  markDone: endpoint<PhoneRoundView>()(ROUTES.markDone, z.object({ key: z.string().max(40), done: z.boolean() })),
  raiseHand: endpoint<PhoneRoundView>()(ROUTES.raiseHand, z.object({ up: z.boolean() })),

  /** Enters with a moderator's link. Sets the session. */
  enterModerator: endpoint<ModeratorView>()(ROUTES.enterModerator, z.object({ token: z.string().max(200) })),
  moderator: endpoint<ModeratorView>()(ROUTES.moderator, nothing),
  placeIdea: endpoint<null>()(ROUTES.placeIdea, onIdea),
  placeAll: endpoint<{ placed: number }>()(ROUTES.placeAll, nothing),
  /** From the inbox or the board out of everyone's sight, with a reason; kept in the record. */
  hideIdea: endpoint<null>()(ROUTES.hideIdea, onIdea.extend({ reason })),
  /** From hidden back to the inbox. */
  restoreIdea: endpoint<null>()(ROUTES.restoreIdea, onIdea),
  /** From the board back to the inbox: the undo of placing. */
  unplaceIdea: endpoint<null>()(ROUTES.unplaceIdea, onIdea),
  /** An idea spoken or on paper, written down by a moderator; goes straight to the board. */
  scribeIdea: endpoint<OwnIdeaView>()(
    ROUTES.scribeIdea,
    z.object({
      id: id("idea"),
      text: ideaText,
      sketch: sketch.nullable(),
      source: z.enum(["spoken", "paper"]),
      slip: slipCode.optional(),
      /** The number printed on a paper card, when it has one. */
      card: z.number().int().optional(),
    }),
  ),
  /** Starts a proposal from ideas on the board; its texts are then typed over Yjs. */
  draftProposal: endpoint<{ n: number }>()(
    ROUTES.draftProposal,
    z.object({ id: id("proposal"), sources: z.array(id("idea")).max(50) }),
  ),
  openVote: endpoint<null>()(
    ROUTES.openVote,
    z.object({
      id: id("vote"),
      subject: z.enum(VOTE_SUBJECTS),
      dots: z.number().int().min(1).max(LIMITS.dotsPerPerson),
    }),
  ),
  closeVote: endpoint<null>()(ROUTES.closeVote, onVote),
  /** Also the undo of closing: all dots are where they were. */
  reopenVote: endpoint<null>()(ROUTES.reopenVote, onVote),
  clearVote: endpoint<null>()(ROUTES.clearVote, onVote),
  paperDots: endpoint<null>()(ROUTES.paperDots, onVote.extend(paperDots.shape)),
  /** A side says that the proposals named by `state` are the table's result, or takes that back. */
  confirmResult: endpoint<null>()(
    ROUTES.confirmResult,
    z.object({ confirmed: z.boolean(), state: z.string().max(100) }),
  ),
  /** Ideas from phones straight to the board, or into the inbox. */
  setAutoPlace: endpoint<null>()(ROUTES.setAutoPlace, z.object({ autoPlace: z.boolean() })),
  /** Off the table, with a reason; its words stay in the record. */
  removeProposal: endpoint<null>()(ROUTES.removeProposal, onProposal.extend({ reason })),
  restoreProposal: endpoint<null>()(ROUTES.restoreProposal, onProposal),
  /** Everything that was taken away at the moderator's table. */
  trash: endpoint<{ items: readonly TrashItem[] }>()(ROUTES.trash, nothing),
  /** What was done at the moderator's table, the newest first. */
  journal: endpoint<JournalView>()(ROUTES.journal, z.object({ before: journalEntry })),
  /** The table's "Pokaż na ekranie". */
  showFromTable: endpoint<null>()(ROUTES.showFromTable, z.object({ slide })),
  /** Silence, the table's own course and clock, its speakers. */
  runRound: endpoint<null>()(ROUTES.runRound, z.object({ id: id("command"), do: roundEvent })),

  /** Enters with the password or a one-time token. Sets the session. */
  enterOrganiser: endpoint<OverviewView>()(
    ROUTES.enterOrganiser,
    z.union([z.object({ password: z.string().max(200) }), z.object({ token: z.string().max(200) })]),
  ),
  overview: endpoint<OverviewView>()(ROUTES.overview, nothing),
  changePhase: endpoint<null>()(ROUTES.changePhase, z.object({ phase: z.enum(PHASES).nullable() })),
  stepTimer: endpoint<null>()(ROUTES.stepTimer, timerEvent),
  show: endpoint<null>()(ROUTES.show, z.object({ slide })),
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
  restoreBoard: endpoint<null>()(ROUTES.restoreBoard, onTable.extend({ seq: z.number().int().min(0) })),
  register: endpoint<{ rows: RegisterRow[] }>()(ROUTES.register, nothing),
  links: endpoint<LinksView>()(ROUTES.links, nothing),
  /** Blank claim slips for people without a phone. The same id gives the same slips. */
  printSlips: endpoint<BlankSlipsView>()(
    ROUTES.printSlips,
    z.object({ id: id("command"), count: z.number().int().min(1).max(LIMITS.slipsAtOnce) }),
  ),
  revokeLink: endpoint<LinksView>()(ROUTES.revokeLink, onTable.extend({ side: z.enum(SIDES) })),

  /** Every item of the register with the work on its answer. */
  answers: endpoint<AnswersView>()(ROUTES.answers, nothing),
  /** Saves the work on one answer; `conflict` when it is not based on what is there now. */
  draftAnswer: endpoint<AnswerWork>()(ROUTES.draftAnswer, onAnswer.extend({ draft: answerDraft })),
  /** One position and reason for many items: all of them or none. */
  draftCollectiveAnswer: endpoint<{ answers: AnswerWork[] }>()(
    ROUTES.draftCollectiveAnswer,
    position.extend({ items: answersAtOnce }),
  ),
  /** Makes drafts public exactly as they were seen: all of them or none. */
  publishAnswers: endpoint<{ answers: AnswerWork[] }>()(ROUTES.publishAnswers, z.object({ items: answersToPublish })),
  withdrawAnswer: endpoint<AnswerWork>()(ROUTES.withdrawAnswer, z.object({ itemId })),
  /** Gives items to a department (an empty name: to none) with a due date: all of them or none. */
  assignItems: endpoint<{ answers: AnswerWork[] }>()(
    ROUTES.assignItems,
    z.object({ items: answersAtOnce, department: departmentName, dueDate: z.iso.date().nullable() }),
  ),
  /** The coordinator's wording of an item, and to whom it is passed on. Null: as it was, and to nobody. */
  editItem: endpoint<null>()(
    ROUTES.editItem,
    onItemPlace.extend({ wording: proposalText.nullable(), passedTo: departmentName.nullable() }),
  ),
  /** Makes parts of an item, each an item of its own; their ids are made here, so sending twice is once. */
  splitItem: endpoint<null>()(
    ROUTES.splitItem,
    onItemPlace.extend({
      parts: z
        .array(z.object({ id: id("proposal"), text: proposalText }))
        .min(2)
        .max(LIMITS.parts),
    }),
  ),
  /** Items that `into` speaks for from now on: all of them or none. */
  joinItems: endpoint<null>()(
    ROUTES.joinItems,
    z.object({
      into: itemId,
      items: z
        .array(onItemPlace.omit({ reason: true }))
        .min(1)
        .max(LIMITS.joined),
      reason: editReason,
    }),
  ),
  /** Undoes the splitting of an item, or its joining to another. */
  restoreItem: endpoint<null>()(ROUTES.restoreItem, onItemPlace),
  /** What was done to an item, oldest first. */
  itemHistory: endpoint<{ edits: readonly ItemEditView[] }>()(ROUTES.itemHistory, z.object({ itemId })),
  departments: endpoint<DepartmentsView>()(ROUTES.departments, nothing),
  /** A department with a link of its own. */
  addDepartment: endpoint<DepartmentsView>()(
    ROUTES.addDepartment,
    z.object({ id: id("department"), name: departmentName }),
  ),
  /** Makes a department's link invalid at once and gives it a new one. */
  revokeDepartment: endpoint<DepartmentsView>()(ROUTES.revokeDepartment, z.object({ departmentId: id("department") })),
  /** A department's own items. */
  department: endpoint<DepartmentView>()(ROUTES.department, nothing),
  /** A department's work on an item of its own; `conflict` as for `draftAnswer`. */
  recommend: endpoint<AnswerWork>()(ROUTES.recommend, onAnswer.extend(recommendation.shape)),
  answerTrace: endpoint<{ events: readonly AnswerEventView[] }>()(ROUTES.answerTrace, z.object({ itemId })),

  /** Who comes to which table, what they need, suggested topics. */
  declarations: endpoint<DeclarationsView>()(ROUTES.declarations, nothing),
  settleTopic: endpoint<DeclarationsView>()(
    ROUTES.settleTopic,
    z.object({ topicId: id("suggestion"), decision: topicDecision }),
  ),
  /** The whole list of organisations that were represented. */
  putOrganisations: endpoint<DeclarationsView>()(
    ROUTES.putOrganisations,
    z.object({ names: z.array(z.string().max(LIMITS.signature * 4)).max(LIMITS.organisations * 2) }),
  ),
  /** So many people are at the table now: by its moderators or the organiser. */
  countHeads: endpoint<HeadCountView>()(
    ROUTES.countHeads,
    onTable.extend({ people: z.number().int().min(0).max(LIMITS.headCount) }),
  ),
  settings: endpoint<SettingsView>()(ROUTES.settings, nothing),
  /** Changes some facts; `conflict` when one of them is not as it was in `basedOn`. */
  changeFacts: endpoint<SettingsView>()(ROUTES.changeFacts, z.object({ changes: factsChange, basedOn: factsChange })),
  /** The id is made by the browser: twice is one table. */
  addTable: endpoint<SettingsView>()(ROUTES.addTable, onTable.extend({ facts: tableFacts })),
  changeTable: endpoint<SettingsView>()(
    ROUTES.changeTable,
    onTable.extend({ changes: tableChange, basedOn: tableChange }),
  ),
  orderTables: endpoint<SettingsView>()(ROUTES.orderTables, z.object({ order: tableOrder, basedOn: tableOrder })),
  removeTable: endpoint<SettingsView>()(ROUTES.removeTable, onTable),
  /** The undo of removing: the table comes back with its code and links. */
  restoreTable: endpoint<SettingsView>()(ROUTES.restoreTable, onTable),
  removeDocument: endpoint<SettingsView>()(ROUTES.removeDocument, z.object({ id: id("document") })),
  /** What a settings file would bring in; changes nothing. */
  previewSettings: endpoint<SettingsPreview>()(ROUTES.previewSettings, z.object({ file: z.unknown() })),
  /** Replaces all settings by those of a file; refused while there are ideas. */
  importSettings: endpoint<SettingsView>()(ROUTES.importSettings, z.object({ file: z.unknown() })),
  setDoors: endpoint<null>()(ROUTES.setDoors, z.object({ open: z.boolean() })),
  setRehearsal: endpoint<SettingsView>()(ROUTES.setRehearsal, z.object({ on: z.boolean() })),
  /**
   * The meeting begins: all content goes. `ideas` is how many were shown to whoever decided, `typed`
   * the word they were asked to type (`domain/beginning.ts`).
   */
  beginMeeting: endpoint<SettingsView>()(
    ROUTES.beginMeeting,
    z.object({ typed: z.string().max(200), ideas: z.number().int().min(0) }),
  ),

  /** What is kept for how long, and what was erased. */
  archive: endpoint<ArchiveView>()(ROUTES.archive, nothing),
  /** Signature and tie to the person off all ideas of whoever has this code, or wrote the idea with this number. */
  forgetPerson: endpoint<ForgottenView>()(ROUTES.forgetPerson, z.object({ whose: slipCode })),
  /** The words of one idea out of everything that is kept. */
  forgetWords: endpoint<ForgottenView>()(ROUTES.forgetWords, z.object({ number: z.string().max(40) })),
  /** Removes the whole meeting, when its name was typed. */
  eraseMeeting: endpoint<null>()(ROUTES.eraseMeeting, z.object({ typed: z.string().max(LIMITS.settingText * 4) })),

  /** Enters with the projector's signed link. Sets the session. */
  enterScreen: endpoint<ScreenView>()(ROUTES.enterScreen, z.object({ token: z.string().max(200) })),
  screen: endpoint<ScreenView>()(ROUTES.screen, nothing),
} as const;

export type Api = typeof API;
export type ApiName = keyof Api;
export type BodyOf<N extends ApiName> = z.input<Api[N]["body"]>;
export type AnswerOf<N extends ApiName> =
  | NonNullable<Api[N]["answer"]>
  | (null extends Api[N]["answer"] ? null : never);

export interface HelperLink {
  readonly linkId: LinkId;
  readonly kind: HelperKind;
  readonly name: string;
  readonly url: string;
}

/** Addresses that lead people in; made by `npm run links` and shown in the control room. */
export interface LinksView {
  readonly organiser: string;
  readonly screen: string;
  /** Every screen's link that works, the oldest first. */
  readonly screens: readonly { readonly linkId: LinkId; readonly name: string; readonly url: string }[];
  /** People by name who run the meeting too or only look, the oldest first. Null for who came in by such a link. */
  readonly helpers: readonly HelperLink[] | null;
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
