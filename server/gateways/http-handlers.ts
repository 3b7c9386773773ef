/** What each entry of the API does: who may ask as what, and the use case that answers. */
import type { z } from "zod";
import type { AnswerOf, Api, ApiName } from "../../src/contract/http.ts";
import type { Actor, Role } from "../../src/domain/access.ts";
import type { HelperKind } from "../../src/domain/helper.ts";
import { done, type Result } from "../../src/domain/result.ts";
import { MOST_SEATS } from "../auth/sessions.ts";
import { addDepartment } from "../usecases/add-department.ts";
import { addHelper } from "../usecases/add-helper.ts";
import { addScreen } from "../usecases/add-screen.ts";
import { addTable } from "../usecases/add-table.ts";
import { aimScreen } from "../usecases/aim-screen.ts";
import { announce } from "../usecases/announce.ts";
import { assignItems } from "../usecases/assign-items.ts";
import { beginMeeting } from "../usecases/begin-meeting.ts";
import { castDots } from "../usecases/cast-dots.ts";
import { changeFacts } from "../usecases/change-facts.ts";
import { changePhase } from "../usecases/change-phase.ts";
import { changeTable } from "../usecases/change-table.ts";
import { clearVote } from "../usecases/clear-vote.ts";
import { closeVote } from "../usecases/close-vote.ts";
import { confirmResult } from "../usecases/confirm-result.ts";
import { correctIdea } from "../usecases/correct-idea.ts";
import { countHeads } from "../usecases/count-heads.ts";
import type { Deps } from "../usecases/deps.ts";
import { draftAnswer } from "../usecases/draft-answer.ts";
import { draftCollectiveAnswer } from "../usecases/draft-collective-answer.ts";
import { draftProposal } from "../usecases/draft-proposal.ts";
import { editItem } from "../usecases/edit-item.ts";
import { enterDepartment } from "../usecases/enter-department.ts";
import { enterHelper } from "../usecases/enter-helper.ts";
import { enterModerator } from "../usecases/enter-moderator.ts";
import { enterOrganiser } from "../usecases/enter-organiser.ts";
import { enterScreen } from "../usecases/enter-screen.ts";
import { eraseMeeting } from "../usecases/erase-meeting.ts";
import { forgetPerson, forgetWords } from "../usecases/forget-person.ts";
import { freezeTable } from "../usecases/freeze-table.ts";
import { giveFloor } from "../usecases/give-floor.ts";
import { hideIdea } from "../usecases/hide-idea.ts";
import { importSettings, previewSettings } from "../usecases/import-settings.ts";
import { joinItems } from "../usecases/join-items.ts";
import { joinTable } from "../usecases/join-table.ts";
import { markDone } from "../usecases/mark-done.ts";
import { openVote } from "../usecases/open-vote.ts";
import { orderTables } from "../usecases/order-tables.ts";
import { placeAll } from "../usecases/place-all.ts";
import { placeIdea } from "../usecases/place-idea.ts";
import { postIdea } from "../usecases/post-idea.ts";
import { printSlips } from "../usecases/print-slips.ts";
import { publishAnswers } from "../usecases/publish-answers.ts";
import { putOrganisations } from "../usecases/put-organisations.ts";
import { putPaperDots } from "../usecases/put-paper-dots.ts";
import { raiseHand } from "../usecases/raise-hand.ts";
import { readAnswerTrace } from "../usecases/read-answer-trace.ts";
import { readAnswers } from "../usecases/read-answers.ts";
import { readArchive } from "../usecases/read-archive.ts";
import { readBeforeFreeze } from "../usecases/read-before-freeze.ts";
import { readBoard } from "../usecases/read-board.ts";
import { readDeclarations } from "../usecases/read-declarations.ts";
import { readDepartment } from "../usecases/read-department.ts";
import { readDepartments } from "../usecases/read-departments.ts";
import { readItemHistory } from "../usecases/read-item-history.ts";
import { readJournal, readTableJournal } from "../usecases/read-journal.ts";
import { readKeptBoards } from "../usecases/read-kept-boards.ts";
import { readLinks } from "../usecases/read-links.ts";
import { readMe } from "../usecases/read-me.ts";
import { readModerator } from "../usecases/read-moderator.ts";
import { readOverview } from "../usecases/read-overview.ts";
import { readRegister } from "../usecases/read-register.ts";
import { readScreen } from "../usecases/read-screen.ts";
import { readSettings } from "../usecases/read-settings.ts";
import { readTrash } from "../usecases/read-trash.ts";
import { readVote } from "../usecases/read-vote.ts";
import { recommend } from "../usecases/recommend.ts";
import { removeDocument } from "../usecases/remove-document.ts";
import { removeProposal, restoreProposal } from "../usecases/remove-proposal.ts";
import { removeTable } from "../usecases/remove-table.ts";
import { reopenVote } from "../usecases/reopen-vote.ts";
import { restoreBoard } from "../usecases/restore-board.ts";
import { restoreIdea } from "../usecases/restore-idea.ts";
import { restoreItem } from "../usecases/restore-item.ts";
import { restoreTable } from "../usecases/restore-table.ts";
import { revokeDepartment } from "../usecases/revoke-department.ts";
import { revokeHelper } from "../usecases/revoke-helper.ts";
import { revokeLink } from "../usecases/revoke-link.ts";
import { revokeScreen } from "../usecases/revoke-screen.ts";
import { runRound } from "../usecases/run-round.ts";
import { scribeIdea } from "../usecases/scribe-idea.ts";
import { setAutoPlace } from "../usecases/set-auto-place.ts";
import { setDoors } from "../usecases/set-doors.ts";
import { setLook } from "../usecases/set-look.ts";
import { setRehearsal } from "../usecases/set-rehearsal.ts";
import { settleTopic } from "../usecases/settle-topic.ts";
import { showSlide } from "../usecases/show-slide.ts";
import { sign } from "../usecases/sign.ts";
import { splitItem } from "../usecases/split-item.ts";
import { startRunThrough } from "../usecases/start-run-through.ts";
import { stepTimer } from "../usecases/step-timer.ts";
import { stopRunThrough } from "../usecases/stop-run-through.ts";
import { unplaceIdea } from "../usecases/unplace-idea.ts";
import { withdrawAnswer } from "../usecases/withdraw-answer.ts";
import { withdrawIdea } from "../usecases/withdraw-idea.ts";
import type { Call } from "./http-call.ts";
import { continueSlipHere, openSlipHere, slip } from "./http-slips.ts";

type Body<N extends ApiName> = z.output<Api[N]["body"]>;

/** An entry that anybody may ask, or one asked as one of some roles. */
export type Handler<N extends ApiName> =
  | { readonly as: null; run(call: Call, body: Body<N>): Promise<Result<AnswerOf<N>>> }
  | { readonly as: readonly Role[]; run(deps: Deps, actor: Actor, body: Body<N>): Promise<Result<AnswerOf<N>>> };

export const HANDLERS: { readonly [N in ApiName]: Handler<N> } = {
  join: { as: null, run: join },
  me: { as: ["participant"], run: readMe },
  slip: { as: null, run: slip },
  openSlip: { as: null, run: openSlipHere },
  continueSlip: { as: null, run: continueSlipHere },
  postIdea: { as: ["participant"], run: postIdea },
  correctIdea: { as: ["participant"], run: correctIdea },
  withdrawIdea: { as: ["participant"], run: withdrawIdea },
  sign: { as: ["participant"], run: sign },
  board: { as: ["participant"], run: readBoard },
  vote: { as: ["participant"], run: readVote },
  castDots: { as: ["participant"], run: castDots },
  markDone: { as: ["participant"], run: markDone },
  raiseHand: { as: ["participant"], run: raiseHand },

  enterModerator: { as: null, run: enterAsModerator },
  moderator: { as: ["moderator"], run: readModerator },
  placeIdea: { as: ["moderator"], run: placeIdea },
  placeAll: { as: ["moderator"], run: placeAll },
  // The organiser takes away what must not be seen at once, from any table.
  hideIdea: { as: ["moderator", "organiser"], run: hideIdea },
  restoreIdea: { as: ["moderator", "organiser"], run: restoreIdea },
  unplaceIdea: { as: ["moderator"], run: unplaceIdea },
  scribeIdea: { as: ["moderator"], run: scribeIdea },
  draftProposal: { as: ["moderator"], run: draftProposal },
  openVote: { as: ["moderator"], run: openVote },
  closeVote: { as: ["moderator"], run: closeVote },
  reopenVote: { as: ["moderator"], run: reopenVote },
  clearVote: { as: ["moderator"], run: clearVote },
  paperDots: { as: ["moderator"], run: putPaperDots },
  confirmResult: { as: ["moderator"], run: confirmResult },
  setAutoPlace: { as: ["moderator"], run: setAutoPlace },
  removeProposal: { as: ["moderator"], run: removeProposal },
  restoreProposal: { as: ["moderator"], run: restoreProposal },
  trash: { as: ["moderator"], run: readTrash },
  journal: { as: ["moderator"], run: readJournal },
  showFromTable: { as: ["moderator"], run: showSlide },
  runRound: { as: ["moderator"], run: runRound },

  enterOrganiser: { as: null, run: enterAsOrganiser },
  overview: { as: ["organiser"], run: readOverview },
  changePhase: { as: ["organiser"], run: changePhase },
  stepTimer: { as: ["organiser"], run: stepTimer },
  show: { as: ["organiser"], run: showSlide },
  announce: { as: ["organiser"], run: announce },
  tableJournal: { as: ["organiser"], run: readTableJournal },
  beforeFreeze: { as: ["organiser"], run: readBeforeFreeze },
  setLook: { as: ["organiser"], run: setLook },
  giveFloor: { as: ["organiser"], run: giveFloor },
  addScreen: { as: ["organiser"], run: addScreen },
  aimScreen: { as: ["organiser"], run: aimScreen },
  revokeScreen: { as: ["organiser"], run: revokeScreen },
  addHelper: { as: ["organiser"], run: addHelper },
  revokeHelper: { as: ["organiser"], run: revokeHelper },
  freeze: { as: ["organiser"], run: freezeTable },
  keptBoards: { as: ["organiser"], run: readKeptBoards },
  restoreBoard: { as: ["organiser"], run: restoreBoard },
  register: { as: ["organiser"], run: register },
  links: { as: ["organiser"], run: readLinks },
  revokeLink: { as: ["organiser"], run: revokeLink },
  printSlips: { as: ["organiser"], run: printSlips },

  answers: { as: ["organiser"], run: readAnswers },
  draftAnswer: { as: ["organiser"], run: draftAnswer },
  draftCollectiveAnswer: { as: ["organiser"], run: draftCollectiveAnswer },
  publishAnswers: { as: ["organiser"], run: publishAnswers },
  withdrawAnswer: { as: ["organiser"], run: withdrawAnswer },
  assignItems: { as: ["organiser"], run: assignItems },
  editItem: { as: ["organiser"], run: editItem },
  splitItem: { as: ["organiser"], run: splitItem },
  joinItems: { as: ["organiser"], run: joinItems },
  restoreItem: { as: ["organiser"], run: restoreItem },
  itemHistory: { as: ["organiser"], run: readItemHistory },
  departments: { as: ["organiser"], run: readDepartments },
  addDepartment: { as: ["organiser"], run: addDepartment },
  revokeDepartment: { as: ["organiser"], run: revokeDepartment },
  department: { as: ["department"], run: readDepartment },
  recommend: { as: ["department"], run: recommend },
  answerTrace: { as: ["organiser"], run: readAnswerTrace },

  declarations: { as: ["organiser"], run: readDeclarations },
  settleTopic: { as: ["organiser"], run: settleTopic },
  putOrganisations: { as: ["organiser"], run: putOrganisations },
  countHeads: { as: ["moderator", "organiser"], run: countHeads },
  settings: { as: ["organiser"], run: readSettings },
  changeFacts: { as: ["organiser"], run: changeFacts },
  addTable: { as: ["organiser"], run: addTable },
  changeTable: { as: ["organiser"], run: changeTable },
  orderTables: { as: ["organiser"], run: orderTables },
  removeTable: { as: ["organiser"], run: removeTable },
  restoreTable: { as: ["organiser"], run: restoreTable },
  removeDocument: { as: ["organiser"], run: removeDocument },
  previewSettings: { as: ["organiser"], run: previewSettings },
  importSettings: { as: ["organiser"], run: importSettings },
  setDoors: { as: ["organiser"], run: setDoors },
  setRehearsal: { as: ["organiser"], run: setRehearsal },
  startRunThrough: { as: ["organiser"], run: startRunThrough },
  stopRunThrough: { as: ["organiser"], run: stopRunThrough },
  beginMeeting: { as: ["organiser"], run: beginMeeting },

  archive: { as: ["organiser"], run: readArchive },
  forgetPerson: { as: ["organiser"], run: forgetPerson },
  forgetWords: { as: ["organiser"], run: forgetWords },
  eraseMeeting: { as: ["organiser"], run: eraseMeeting },

  enterScreen: { as: null, run: enterAsScreen },
  screen: { as: ["screen", "observer", "organiser"], run: readScreen },
};

/** Also the door of the plain form: takes a seat and makes the browser this person. */
export async function join(call: Call, body: { readonly code: string }): Promise<Result<AnswerOf<"join">>> {
  const seats = await call.auth.seats(call.cookies);
  const satAt = await call.auth.satAt(call.cookies);
  const joined = await joinTable(call.deps, { code: body.code, seats, satAt });
  if (!joined.ok) return joined;
  const { id, me } = joined.value;
  const former = seats.filter((seat) => seat !== id).slice(0, MOST_SEATS - 1);
  await call.grant({ role: "participant", id, tableId: me.table.id, seats: former });
  return done(me);
}

export async function enterAsModerator(call: Call, body: Body<"enterModerator">) {
  const entered = await enterModerator(call.deps, body);
  if (!entered.ok) return entered;
  await call.grant(entered.value.actor);
  return done(entered.value.view);
}

export async function enterAsScreen(call: Call, body: Body<"enterScreen">) {
  const entered = await enterScreen(call.deps, body);
  if (!entered.ok) return entered;
  await call.grant(entered.value.actor);
  return done(entered.value.view);
}

/** A department's link, for as many uses and browsers as it likes. */
export async function enterAsDepartment(call: Call, token: string): Promise<Result<null>> {
  const entered = await enterDepartment(call.deps, { token });
  if (!entered.ok) return entered;
  await call.grant(entered.value);
  return done(null);
}

/** The link of another organiser or an observer. Whoever is the first organiser already stays that. */
export async function enterAsHelper(call: Call, kind: HelperKind, token: string): Promise<Result<null>> {
  const entered = await enterHelper(call.deps, { kind, token });
  if (!entered.ok) return entered;
  const before = entered.value.role === "organiser" ? await call.auth.authenticate(call.cookies, "organiser") : null;
  if (before?.role !== "organiser" || before.linkId !== undefined) await call.grant(entered.value);
  return done(null);
}

async function enterAsOrganiser(call: Call, body: Body<"enterOrganiser">) {
  const entered = await enterOrganiser(call.deps, body, call.address);
  if (!entered.ok) return entered;
  await call.grant(entered.value.actor);
  return done(entered.value.view);
}

async function register(deps: Deps, actor: Actor) {
  const rows = await readRegister(deps, actor);
  return rows.ok ? done({ rows: rows.value }) : rows;
}
