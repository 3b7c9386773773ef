/**
 * Addresses: all that a browser needs of the contract at run time. The schemas stay in `http.ts`
 * and `live.ts`, so a phone does not load a schema library.
 */

import type { KitPart } from "../domain/kit.ts";
import type { PhotoSize } from "../domain/picture.ts";

/** Method and path of every HTTP command and read. */
export const ROUTES = {
  join: { method: "POST", path: "/api/join" },
  slip: { method: "GET", path: "/api/slip" },
  openSlip: { method: "POST", path: "/api/slip/open" },
  continueSlip: { method: "POST", path: "/api/slip/continue" },
  me: { method: "GET", path: "/api/me" },
  postIdea: { method: "POST", path: "/api/ideas" },
  correctIdea: { method: "POST", path: "/api/ideas/correct" },
  withdrawIdea: { method: "POST", path: "/api/ideas/withdraw" },
  sign: { method: "POST", path: "/api/signature" },
  board: { method: "GET", path: "/api/board" },
  vote: { method: "GET", path: "/api/vote" },
  castDots: { method: "POST", path: "/api/vote/dots" },
  markDone: { method: "POST", path: "/api/round/done" },
  raiseHand: { method: "POST", path: "/api/round/hand" },
  enterModerator: { method: "POST", path: "/api/moderator/enter" },
  moderator: { method: "GET", path: "/api/moderator" },
  placeIdea: { method: "POST", path: "/api/moderator/place" },
  placeAll: { method: "POST", path: "/api/moderator/place-all" },
  hideIdea: { method: "POST", path: "/api/moderator/hide" },
  restoreIdea: { method: "POST", path: "/api/moderator/restore" },
  unplaceIdea: { method: "POST", path: "/api/moderator/unplace" },
  scribeIdea: { method: "POST", path: "/api/moderator/scribe" },
  draftProposal: { method: "POST", path: "/api/moderator/proposals" },
  openVote: { method: "POST", path: "/api/moderator/vote/open" },
  closeVote: { method: "POST", path: "/api/moderator/vote/close" },
  reopenVote: { method: "POST", path: "/api/moderator/vote/reopen" },
  clearVote: { method: "POST", path: "/api/moderator/vote/clear" },
  paperDots: { method: "POST", path: "/api/moderator/vote/paper" },
  confirmResult: { method: "POST", path: "/api/moderator/confirm" },
  setAutoPlace: { method: "POST", path: "/api/moderator/auto-place" },
  removeProposal: { method: "POST", path: "/api/moderator/proposals/remove" },
  restoreProposal: { method: "POST", path: "/api/moderator/proposals/restore" },
  trash: { method: "GET", path: "/api/moderator/trash" },
  journal: { method: "POST", path: "/api/moderator/journal" },
  showFromTable: { method: "POST", path: "/api/moderator/show" },
  runRound: { method: "POST", path: "/api/moderator/round" },
  enterOrganiser: { method: "POST", path: "/api/organiser/enter" },
  overview: { method: "GET", path: "/api/organiser/overview" },
  changePhase: { method: "POST", path: "/api/organiser/phase" },
  stepTimer: { method: "POST", path: "/api/organiser/timer" },
  show: { method: "POST", path: "/api/organiser/show" },
  announce: { method: "POST", path: "/api/organiser/announce" },
  tableJournal: { method: "POST", path: "/api/organiser/journal" },
  beforeFreeze: { method: "GET", path: "/api/organiser/before-freeze" },
  setLook: { method: "POST", path: "/api/organiser/look" },
  giveFloor: { method: "POST", path: "/api/organiser/floor" },
  addScreen: { method: "POST", path: "/api/organiser/screens/add" },
  aimScreen: { method: "POST", path: "/api/organiser/screens/aim" },
  addHelper: { method: "POST", path: "/api/organiser/helpers/add" },
  revokeHelper: { method: "POST", path: "/api/organiser/helpers/revoke" },
  revokeScreen: { method: "POST", path: "/api/organiser/screens/revoke" },
  freeze: { method: "POST", path: "/api/organiser/freeze" },
  keptBoards: { method: "POST", path: "/api/organiser/kept-boards" },
  restoreBoard: { method: "POST", path: "/api/organiser/restore-board" },
  register: { method: "GET", path: "/api/organiser/register" },
  links: { method: "GET", path: "/api/organiser/links" },
  printSlips: { method: "POST", path: "/api/organiser/slips" },
  revokeLink: { method: "POST", path: "/api/organiser/revoke-link" },
  answers: { method: "GET", path: "/api/organiser/answers" },
  draftAnswer: { method: "POST", path: "/api/organiser/answers/draft" },
  draftCollectiveAnswer: { method: "POST", path: "/api/organiser/answers/collective" },
  publishAnswers: { method: "POST", path: "/api/organiser/answers/publish" },
  withdrawAnswer: { method: "POST", path: "/api/organiser/answers/withdraw" },
  assignItems: { method: "POST", path: "/api/organiser/answers/assign" },
  editItem: { method: "POST", path: "/api/organiser/register/edit" },
  splitItem: { method: "POST", path: "/api/organiser/register/split" },
  joinItems: { method: "POST", path: "/api/organiser/register/join" },
  restoreItem: { method: "POST", path: "/api/organiser/register/restore" },
  itemHistory: { method: "POST", path: "/api/organiser/register/history" },
  departments: { method: "GET", path: "/api/organiser/departments" },
  addDepartment: { method: "POST", path: "/api/organiser/departments/add" },
  revokeDepartment: { method: "POST", path: "/api/organiser/departments/revoke" },
  department: { method: "GET", path: "/api/department" },
  recommend: { method: "POST", path: "/api/department/recommend" },
  answerTrace: { method: "POST", path: "/api/organiser/answers/trace" },
  declarations: { method: "GET", path: "/api/organiser/declarations" },
  settleTopic: { method: "POST", path: "/api/organiser/declarations/topic" },
  putOrganisations: { method: "POST", path: "/api/organiser/organisations" },
  countHeads: { method: "POST", path: "/api/head-count" },
  settings: { method: "GET", path: "/api/organiser/settings" },
  changeFacts: { method: "POST", path: "/api/organiser/settings/facts" },
  addTable: { method: "POST", path: "/api/organiser/settings/tables/add" },
  changeTable: { method: "POST", path: "/api/organiser/settings/tables/change" },
  orderTables: { method: "POST", path: "/api/organiser/settings/tables/order" },
  removeTable: { method: "POST", path: "/api/organiser/settings/tables/remove" },
  restoreTable: { method: "POST", path: "/api/organiser/settings/tables/restore" },
  removeDocument: { method: "POST", path: "/api/organiser/settings/documents/remove" },
  previewSettings: { method: "POST", path: "/api/organiser/settings/preview" },
  importSettings: { method: "POST", path: "/api/organiser/settings/replace" },
  setDoors: { method: "POST", path: "/api/organiser/doors" },
  setRehearsal: { method: "POST", path: "/api/organiser/rehearsal" },
  startRunThrough: { method: "POST", path: "/api/organiser/run-through/start" },
  stopRunThrough: { method: "POST", path: "/api/organiser/run-through/stop" },
  beginMeeting: { method: "POST", path: "/api/organiser/begin" },
  archive: { method: "GET", path: "/api/organiser/archive" },
  forgetPerson: { method: "POST", path: "/api/organiser/archive/forget-person" },
  forgetWords: { method: "POST", path: "/api/organiser/archive/forget-words" },
  eraseMeeting: { method: "POST", path: "/api/organiser/archive/erase-meeting" },
  enterScreen: { method: "POST", path: "/api/screen/enter" },
  screen: { method: "GET", path: "/api/screen" },
} as const;

/**
 * Ideas with a photo: a form (`multipart/form-data`) with `id`, `text`, the file `photo`, and for a
 * moderator `source`, `card`, `slip`. Answered like `postIdea` and `scribeIdea`.
 */
export const UPLOADS = { postIdea: "/api/ideas/photo", scribeIdea: "/api/moderator/scribe/photo" } as const;

const SUFFIX: Readonly<Record<PhotoSize, string>> = { full: ".jpg", small: ".small.jpg" };

/** Addresses that are downloads or pictures, not commands. */
export const FILES = {
  /** The photo of an idea as JPEG, in two sizes; like a sketch, for whoever may see that idea. */
  photo: (ideaId: string, size: PhotoSize): string => `/api/photos/${ideaId}${SUFFIX[size]}`,
  /** The board of the participant's table as one picture (SVG). */
  boardPicture: "/api/board.svg",
  /** The sketch of an idea as SVG, for whoever may see that idea. */
  sketch: (ideaId: string): string => `/api/sketches/${ideaId}.svg`,
  /** A document to read, for anybody. */
  document: (id: string): string => `/api/documents/${id}.pdf`,
  /** Takes one document (`POST`, the bytes as they are; `?id=…&name=…`). Organisers only. */
  addDocument: "/api/organiser/documents",
  /** The settings without codes, links and content, for another meeting. Organisers only. */
  settingsJson: "/api/organiser/ustawienia.json",
  /** What was declared and suggested before the meeting, as CSV. Organisers only. */
  declarationsCsv: "/api/organiser/zgloszenia.csv",
  registerCsv: "/api/organiser/register.csv",
  /** The work on answers as CSV, back in: what it would change, and the changing. */
  sheetPreview: "/api/organiser/answers/sheet/preview",
  sheetApply: "/api/organiser/answers/sheet/apply",
  registerJson: "/api/organiser/register.json",
  /** "Sprawozdanie": for publication, for editing, and the whole set. Organisers only. */
  reportPdf: "/api/organiser/sprawozdanie.pdf",
  reportDocx: "/api/organiser/sprawozdanie.docx",
  reportZip: "/api/organiser/sprawozdanie.zip",
  /** The picture of a frozen board. Organisers only. */
  keptPicture: (tableId: string, seq: number): string => `/api/organiser/tablice/${tableId}.${seq}.svg`,
  /** Everything of the meeting as one ZIP that restores into an empty installation. Organisers only. */
  archiveZip: "/api/organiser/archiwum.zip",
  /** Claim slips as PDF, by a form with the printing's id and count. Organisers only. */
  slips: "/api/organiser/karteczki.pdf",
  /** The printed kit as PDF: one part of it, or all. Organisers only. */
  kit: (part: KitPart | "all"): string => `/api/organiser/zestaw/${part}.pdf`,
  /** Open data, for anybody: the published answers, and the schema of the JSON. */
  resultsJson: "/api/results.json",
  resultsSchema: "/api/results.schema.json",
  resultsCsv: "/api/results.csv",
  /** A photo whose answer is public, for anybody. */
  publicPhoto: (ideaId: string, size: PhotoSize): string => `/api/results/photos/${ideaId}${SUFFIX[size]}`,
  /** A sketch whose answer is public, for anybody. */
  publicSketch: (ideaId: string): string => `/api/results/sketches/${ideaId}.svg`,
} as const;

/** Header of every JSON answer of ours: what comes without it was said by something in between. */
export const ANSWER_HEADER = "x-wsp-answer";

/** Header by which the changing of a spreadsheet names the preview that somebody saw. */
export const SHEET_FINGERPRINT = "x-sheet-fingerprint";

/** Socket.IO's path. */
export const LIVE_PATH = "/live";

/** The public page before the meeting; its forms are sent to addresses below it. */
export const BEFORE_PATH = "/zgloszenie";
/** Cookie with the code of what was said there, for the page that shows it. */
export const DECLARED_COOKIE = "wsp_declared";
/** Cookie with the language a person chose. */
export const LOCALE_COOKIE = "wsp_lang";
/** Chooses a language without scripts, and leads back to the page that asked. */
export const chooseLanguage = (language: string): string => `/jezyk/${language}`;

/**
 * Header of a command with the id of the table as its sender knew it when the command was made. Tables
 * have other ids once the meeting has begun anew: what was made before is then refused (`begun-anew`).
 */
export const TABLE_HEADER = "x-wsp-table";

/** Asks for a page without anything of the person who asks: as a device may keep it. */
export const SHELL_HEADER = "x-wsp-shell";
/** Which build a page is of; with the page's request written by our own server, and with its answer. */
export const RELEASE_HEADER = "x-wsp-release";
/** Header with the path of a page, written by our own server over whatever a client sent there. */
export const PAGE_HEADER = "x-wsp-page";
/** Header with the languages this meeting is offered in, separated by spaces; written by our server, too. */
export const LANGUAGES_HEADER = "x-wsp-languages";
