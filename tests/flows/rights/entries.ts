/**
 * Every entry of the HTTP contract: who is let in, with a right question of theirs, and what it comes
 * to. An entry of the contract without a row does not compile. What is left out is 200.
 */
import type { ApiName } from "../../../src/contract/http.ts";
import type { Role } from "../../../src/domain/access.ts";
import { idFrom } from "../../../src/domain/ids.ts";
import { EMPTY_DRAFT, POSITIONS } from "../../../src/domain/position.ts";
import { newIdeaId, PASSWORD } from "../../support/meeting.ts";
import type { Stage, Who } from "./everybody.ts";

/** What an entry answers, when it is not 200. */
interface Outcomes {
  /** Whoever may ask is let in, and then told this: the thing is not there, or is not so. */
  readonly status?: number;
  /** While the table is frozen. */
  readonly frozen?: number;
  /** While the table is silent. */
  readonly silent?: number;
  /** Asked by somebody else of the same table about what is one person's own. */
  readonly neighbour?: number;
  /** Asked by people of another table, or another department, about what is not theirs. */
  readonly elsewhere?: number;
  /** Asked by an organiser who came in by a link. */
  readonly coOrganiser?: number;
}

export interface Entry extends Outcomes {
  readonly as: "everyone" | readonly Role[];
  readonly body: (stage: Stage, who: Who) => unknown;
}

type Body = Entry["body"];

const by =
  (...as: Role[]) =>
  (body: Body = nothing, outcomes: Outcomes = {}): Entry => ({ as, body, ...outcomes });
const everyone = (body: Body, outcomes: Outcomes = {}): Entry => ({ as: "everyone", body, ...outcomes });
const phone = by("participant");
const tablet = by("moderator");
const organiser = by("organiser");
const department = by("department");
const tabletOrOrganiser = by("moderator", "organiser");

const nothing: Body = () => ({});
const random = (): string => newIdeaId().slice(5);
const onTable: Body = ({ meeting }) => ({ tableId: meeting.table.id });
const ofTable: Body = ({ meeting }) => ({ slide: { kind: "board", tableId: meeting.table.id, page: 0 } });
const onItem: Body = () => ({ itemId: newIdeaId(), edit: 0, reason: "powód" });
const notThere = () => [{ itemId: newIdeaId(), basedOn: null }];

/** A mark that no table has yet. */
let marks = 0;
const newMark = (): string => `X${String.fromCharCode(65 + Math.floor(marks / 26), 65 + (marks++ % 26))}`;
const newTable: Body = () => ({
  tableId: idFrom("table", random()),
  facts: {
    mark: newMark(),
    name: "stolik próbny",
    shortName: "Próbny",
    topics: [],
    moderators: [],
    additional: true,
    autoPlace: false,
  },
});

const FROZEN = 423;
/** Changes of a table: on a frozen one refused, elsewhere not about one's own. */
const change = { frozen: FROZEN } as const;
const onTheirs = { frozen: FROZEN, elsewhere: 403 } as const;
/** An idea is its author's. */
const ownIdea = { ...onTheirs, neighbour: 403 } as const;
/** A vote is found at the own table only. */
const onTheirVote = { frozen: FROZEN, elsewhere: 404 } as const;
/** It is the first organiser's alone. */
const firstOnly = { coOrganiser: 403 } as const;

export const ENTRIES: { readonly [N in ApiName]: Entry } = {
  join: everyone(({ meeting }) => ({ code: meeting.table.code })),
  openSlip: everyone(() => ({ code: "ABCD-EFGH-JKMN" }), { status: 404 }),
  continueSlip: everyone(({ meeting }) => ({ code: "ABCD-EFGH-JKMN", tableId: meeting.table.id }), { status: 404 }),
  enterModerator: everyone(() => ({ token: "nie-ma-takiego" }), { status: 403 }),
  enterScreen: everyone(() => ({ token: "nie-ma-takiego" }), { status: 403 }),
  enterOrganiser: everyone(() => ({ password: PASSWORD })),

  me: phone(),
  slip: phone(),
  board: phone(nothing, { silent: 409 }),
  vote: phone(nothing, { silent: 409 }),
  postIdea: phone(() => ({ id: newIdeaId(), text: "Pomysł", sketch: null }), change),
  correctIdea: phone(({ placed }) => ({ ideaId: placed, text: "Pomysł poprawiony" }), ownIdea),
  withdrawIdea: phone(({ regretted }) => ({ ideaId: regretted }), ownIdea),
  sign: phone(() => ({ signature: null })),
  castDots: phone(({ vote, placed }) => ({ voteId: vote, version: 1, dots: [{ item: placed, dots: 1 }] }), onTheirVote),
  markDone: phone(() => ({ key: "0.0", done: true }), change),
  raiseHand: phone(() => ({ up: true }), change),

  moderator: tablet(),
  trash: tablet(),
  journal: tablet(() => ({ before: null })),
  placeIdea: tablet(({ placed }) => ({ ideaId: placed }), onTheirs),
  placeAll: tablet(nothing, change),
  unplaceIdea: tablet(({ waiting }) => ({ ideaId: waiting }), onTheirs),
  scribeIdea: tablet(() => ({ id: newIdeaId(), text: "Z kartki", sketch: null, source: "paper" }), change),
  draftProposal: tablet(({ placed }) => ({ id: idFrom("proposal", random()), sources: [placed] }), onTheirVote),
  removeProposal: tablet(({ proposal }) => ({ proposalId: proposal, reason: "powód" }), onTheirVote),
  restoreProposal: tablet(({ proposal }) => ({ proposalId: proposal }), onTheirVote),
  openVote: tablet(({ vote }) => ({ id: vote, subject: "ideas", dots: 3 }), { ...change, elsewhere: 404 }),
  closeVote: tablet(({ vote }) => ({ voteId: vote }), onTheirVote),
  reopenVote: tablet(({ vote }) => ({ voteId: vote }), onTheirVote),
  clearVote: tablet(() => ({ voteId: idFrom("vote", random()) }), change),
  paperDots: tablet(({ vote, placed }) => ({ voteId: vote, item: placed, dots: 2 }), onTheirVote),
  confirmResult: tablet(() => ({ confirmed: false, state: "" }), change),
  setAutoPlace: tablet(() => ({ autoPlace: false }), change),
  runRound: tablet(() => ({ id: idFrom("command", random()), do: { type: "add-guest" } }), change),
  showFromTable: tablet(ofTable, { elsewhere: 403 }),
  // The organiser takes away what must not be seen at once, from any table.
  hideIdea: tabletOrOrganiser(({ hidden }) => ({ ideaId: hidden, reason: "powód" }), onTheirs),
  restoreIdea: tabletOrOrganiser(({ waiting }) => ({ ideaId: waiting }), onTheirs),
  // Also when the table is frozen: the report needs the number.
  countHeads: tabletOrOrganiser(({ meeting }) => ({ tableId: meeting.table.id, people: 12 }), { elsewhere: 403 }),

  overview: organiser(),
  changePhase: organiser(() => ({ phase: "discussion" })),
  stepTimer: organiser(() => ({ type: "pause" })),
  show: organiser(ofTable),
  setLook: organiser(() => ({ theme: "light", text: "normal" })),
  giveFloor: organiser(onTable),
  addScreen: organiser(() => ({ id: idFrom("link", random()), name: "Przy drzwiach", slide: null })),
  aimScreen: organiser(() => ({ linkId: idFrom("link", random()), slide: null }), { status: 404 }),
  revokeScreen: organiser(() => ({ linkId: idFrom("link", random()) }), { status: 404 }),
  addHelper: organiser(() => ({ id: idFrom("link", random()), kind: "observer", name: "Redakcja" }), firstOnly),
  revokeHelper: organiser(() => ({ linkId: idFrom("link", random()) }), { status: 403 }),
  announce: organiser(() => ({ id: idFrom("command", random()), text: "Dzień dobry" })),
  tableJournal: organiser(({ meeting }) => ({ tableId: meeting.table.id, before: null })),
  beforeFreeze: organiser(),
  freeze: organiser(({ meeting }) => ({ tableId: meeting.otherTable.id, frozen: false })),
  keptBoards: organiser(onTable),
  restoreBoard: organiser(({ meeting }) => ({ tableId: meeting.table.id, seq: 999_999 }), {
    status: 404,
    frozen: FROZEN,
  }),
  register: organiser(),
  links: organiser(),
  printSlips: organiser(() => ({ id: idFrom("command", random()), count: 8 })),
  revokeLink: organiser(({ meeting }) => ({ tableId: meeting.tables.at(-1)?.id, side: "ngo" })),

  answers: organiser(),
  draftAnswer: organiser(({ placed }) => ({ itemId: placed, basedOn: null, draft: EMPTY_DRAFT })),
  draftCollectiveAnswer: organiser(() => ({ status: POSITIONS[0], justification: "Uzasadnienie", items: notThere() }), {
    status: 404,
  }),
  publishAnswers: organiser(() => ({ items: notThere() }), { status: 404 }),
  withdrawAnswer: organiser(() => ({ itemId: newIdeaId() }), { status: 404 }),
  assignItems: organiser(() => ({ items: notThere(), department: "", dueDate: null }), { status: 404 }),
  answerTrace: organiser(({ placed }) => ({ itemId: placed })),
  itemHistory: organiser(({ placed }) => ({ itemId: placed })),
  editItem: organiser((stage, who) => ({ ...Object(onItem(stage, who)), wording: "Inaczej", passedTo: null }), {
    status: 404,
  }),
  splitItem: organiser(
    (stage, who) => ({
      ...Object(onItem(stage, who)),
      parts: ["Część 1", "Część 2"].map((text) => ({ id: idFrom("proposal", random()), text })),
    }),
    { status: 404 },
  ),
  joinItems: organiser(() => ({ into: newIdeaId(), items: [{ itemId: newIdeaId(), edit: 0 }], reason: "powód" }), {
    status: 404,
  }),
  restoreItem: organiser(onItem, { status: 404 }),
  departments: organiser(),
  addDepartment: organiser(() => ({ id: idFrom("department", random()), name: `Wydział ${random()}` })),
  revokeDepartment: organiser(() => ({ departmentId: idFrom("department", random()) }), { status: 404 }),
  department: department(),
  recommend: department(
    ({ assigned }) => ({
      itemId: assigned.itemId,
      basedOn: assigned.draftAt,
      recommendation: "",
      suggestion: "",
    }),
    { elsewhere: 403 },
  ),

  declarations: organiser(),
  settleTopic: organiser(() => ({ topicId: idFrom("suggestion", random()), decision: { to: "waiting" } }), {
    status: 404,
  }),
  putOrganisations: organiser(() => ({ names: ["Klub"] })),
  settings: organiser(),
  changeFacts: organiser(() => ({ changes: {}, basedOn: {} })),
  addTable: organiser(newTable),
  changeTable: organiser(({ meeting }) => ({ tableId: meeting.table.id, changes: {}, basedOn: {} })),
  orderTables: organiser(({ meeting }) => ({ order: [meeting.table.id], basedOn: [meeting.table.id] }), {
    status: 409,
  }),
  removeTable: organiser(() => ({ tableId: idFrom("table", random()) })),
  restoreTable: organiser(() => ({ tableId: idFrom("table", random()) }), { status: 404 }),
  removeDocument: organiser(() => ({ id: idFrom("document", random()) })),
  previewSettings: organiser(() => ({ file: null }), { status: 422 }),
  importSettings: organiser(() => ({ file: null }), { status: 422 }),
  setDoors: organiser(() => ({ open: true })),
  setRehearsal: organiser(() => ({ on: false })),
  // Not in a rehearsal, which the entry before has ended.
  startRunThrough: organiser(() => ({ id: idFrom("command", random()), size: { phonesPerTable: 2, seconds: 30 } }), {
    status: 409,
  }),
  stopRunThrough: organiser(),
  beginMeeting: organiser(() => ({ typed: "nie", ideas: 0 }), { status: 422, ...firstOnly }),
  archive: organiser(),
  forgetPerson: organiser(() => ({ whose: "KUL-899" }), { status: 404 }),
  forgetWords: organiser(() => ({ number: "KUL-899" }), { status: 404, ...firstOnly }),
  eraseMeeting: organiser(() => ({ typed: "nie" }), { status: 422, ...firstOnly }),

  screen: by("screen", "observer", "organiser")(),
};
