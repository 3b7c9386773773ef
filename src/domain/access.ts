/**
 * Who may do what: the only file that decides it. HTTP commands, Socket.IO rooms and Yjs
 * connections all ask `can`; screens receive abilities, not roles.
 */
import type { DepartmentId, LinkId, ParticipantId, TableId } from "./ids.ts";
import type { Side } from "./side.ts";
import type { TableStanding } from "./table.ts";

export type Actor =
  | { readonly role: "participant"; readonly id: ParticipantId; readonly tableId: TableId }
  | { readonly role: "moderator"; readonly linkId: LinkId; readonly tableId: TableId; readonly side: Side }
  /** With a link: another organiser, who came in by it and goes when it is revoked. */
  | { readonly role: "organiser"; readonly linkId?: LinkId }
  /** The projector: opened through a signed link, reads only what is on the boards. */
  | { readonly role: "screen"; readonly linkId: LinkId }
  /** Somebody who looks at all boards and the hall's screen, and does nothing. */
  | { readonly role: "observer"; readonly linkId: LinkId }
  /** A department of the office: prepares recommendations on the items given to it, after the meeting. */
  | { readonly role: "department"; readonly linkId: LinkId; readonly departmentId: DepartmentId };

export type Role = Actor["role"];

/** What can be asked for. Verbs of people, not of tables in a database. */
export const ACTIONS = [
  "post-idea",
  "correct-idea",
  "withdraw-idea",
  "sign",
  "read-board",
  "write-board",
  "read-inbox",
  "place-idea",
  "hide-idea",
  "scribe-idea",
  "draft-proposal",
  "vote",
  "run-vote",
  "confirm-result",
  "show-on-screen",
  "take-part",
  "run-round",
  "read-screen",
  "count-people",
  "run-meeting",
  "set-up",
  "let-in",
  "wipe",
  "read-register",
  "answer",
  "recommend",
  "archive",
] as const;
export type Action = (typeof ACTIONS)[number];

/** What it is asked about: a table as it stands, an item by whose it is to prepare, the common screen, or the meeting as a whole. */
export type Subject =
  | ({ readonly kind: "table"; readonly id: TableId } & TableStanding)
  | { readonly kind: "assignment"; readonly departmentId: DepartmentId | null }
  /** The common screen: what the slide is about, and which table leads it now. */
  | { readonly kind: "screen"; readonly about: TableId | null; readonly floor: TableId | null }
  | { readonly kind: "meeting" };

/** Actions that change a table, and are therefore refused on a frozen one. */
const CHANGES_TABLE: ReadonlySet<Action> = new Set<Action>([
  "post-idea",
  "correct-idea",
  "withdraw-idea",
  "write-board",
  "place-idea",
  "hide-idea",
  "scribe-idea",
  "draft-proposal",
  "vote",
  "run-vote",
  "take-part",
  "run-round",
  "confirm-result",
]);

/** In a silent round nobody's words reach phones or the hall; those who run the table and the meeting read on. */
const isHushed = (actor: Actor, action: Action, subject: Subject): boolean =>
  action === "read-board" &&
  subject.kind === "table" &&
  subject.silent &&
  (actor.role === "participant" || actor.role === "screen" || actor.role === "observer");

/** May `actor` do `action` to `subject`? */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  if (subject.kind === "table" && subject.life === "frozen" && CHANGES_TABLE.has(action)) return false;
  if (isHushed(actor, action, subject)) return false;
  switch (actor.role) {
    case "participant":
      return participantCan(action) && isOwnTable(actor.tableId, subject);
    case "moderator":
      if (action === "show-on-screen") return leadsScreen(actor.tableId, subject);
      return moderatorCan(action) && isOwnTable(actor.tableId, subject);
    case "organiser":
      return organiserCan(action) && (actor.linkId === undefined || !FIRST_ORGANISER.has(action));
    case "screen":
    case "observer":
      return action === "read-board" || action === "read-screen";
    case "department":
      return action === "recommend" && isOwnWork(actor.departmentId, subject);
  }
}

/** A table shows what is its own, and only while the organiser has given it the screen. */
const leadsScreen = (own: TableId, subject: Subject): boolean =>
  subject.kind === "screen" && subject.floor === own && subject.about === own;

const isOwnTable = (own: TableId, subject: Subject): boolean => subject.kind === "table" && subject.id === own;

/** Its own desk, and on it the items given to it. */
const isOwnWork = (own: DepartmentId, subject: Subject): boolean =>
  subject.kind === "meeting" || (subject.kind === "assignment" && subject.departmentId === own);

/** Whose idea it is, the use cases ask besides: an idea is corrected and withdrawn by its author only. */
const PARTICIPANT: ReadonlySet<Action> = new Set<Action>([
  "post-idea",
  "correct-idea",
  "withdraw-idea",
  "sign",
  "vote",
  "read-board",
  "take-part",
]);

const participantCan = (action: Action): boolean => PARTICIPANT.has(action);

/** Both sides of a table have equal rights. */
function moderatorCan(action: Action): boolean {
  switch (action) {
    case "read-board":
    case "write-board":
    case "read-inbox":
    case "place-idea":
    case "hide-idea":
    case "scribe-idea":
    case "draft-proposal":
    case "run-vote":
    case "confirm-result":
    case "show-on-screen":
    case "run-round":
    case "count-people":
      return true;
    case "post-idea":
    case "correct-idea":
    case "withdraw-idea":
    case "sign":
    case "vote":
    case "take-part":
    case "read-screen":
    case "run-meeting":
    case "set-up":
    case "let-in":
    case "wipe":
    case "read-register":
    case "answer":
    case "recommend":
    case "archive":
      return false;
  }
}

/** What an organiser who came in by a link may not: give such links, and remove what the meeting made, whole or in words. */
const FIRST_ORGANISER: ReadonlySet<Action> = new Set<Action>(["let-in", "wipe"]);

/** The organiser runs the meeting and reads everything; the words of a table stay with its table. */
function organiserCan(action: Action): boolean {
  switch (action) {
    case "read-board":
    case "read-inbox":
    case "hide-idea":
    case "show-on-screen":
    case "read-screen":
    case "count-people":
    case "run-meeting":
    case "set-up":
    case "let-in":
    case "wipe":
    case "read-register":
    case "answer":
    case "archive":
      return true;
    case "post-idea":
    case "correct-idea":
    case "withdraw-idea":
    case "sign":
    case "vote":
    case "run-vote":
    case "write-board":
    case "place-idea":
    case "scribe-idea":
    case "draft-proposal":
    case "recommend":
    case "take-part":
    case "run-round":
    case "confirm-result":
      return false;
  }
}
