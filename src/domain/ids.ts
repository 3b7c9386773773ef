/**
 * Ids. Each kind is branded, so a table id cannot pass as an idea id, and its text carries a
 * prefix, so logs read well. The random part is made by whoever creates the record (a phone makes
 * the id of its own idea, which makes repeating a command harmless).
 */
declare const brand: unique symbol;
type Branded<Kind extends string> = string & { readonly [brand]: Kind };

export type MeetingId = Branded<"meeting">;
export type TableId = Branded<"table">;
export type IdeaId = Branded<"idea">;
export type GroupId = Branded<"group">;
export type ProposalId = Branded<"proposal">;
export type ParticipantId = Branded<"participant">;
export type LinkId = Branded<"link">;
export type CommandId = Branded<"command">;
export type DocumentId = Branded<"document">;
export type DepartmentId = Branded<"department">;
export type VoteId = Branded<"vote">;
export type DeclarationId = Branded<"declaration">;
export type SuggestionId = Branded<"suggestion">;

/** The prefix that the text of each kind of id starts with. */
export const ID_PREFIX = {
  meeting: "mtg",
  table: "tbl",
  idea: "idea",
  group: "grp",
  proposal: "prop",
  participant: "prt",
  link: "lnk",
  command: "cmd",
  document: "doc",
  department: "dep",
  vote: "vote",
  declaration: "dcl",
  suggestion: "sug",
} as const;

export type IdKind = keyof typeof ID_PREFIX;

export interface IdOf {
  meeting: MeetingId;
  table: TableId;
  idea: IdeaId;
  group: GroupId;
  proposal: ProposalId;
  participant: ParticipantId;
  link: LinkId;
  command: CommandId;
  document: DocumentId;
  department: DepartmentId;
  vote: VoteId;
  declaration: DeclarationId;
  suggestion: SuggestionId;
}

/** 8 to 40 letters and digits after the prefix: room for a UUID without dashes. */
const BODY = /^[0-9a-z]{8,40}$/;

/** Is `text` the id of a `kind`? The only place that turns text into a branded id. */
export function isId<K extends IdKind>(kind: K, text: unknown): text is IdOf[K] {
  const prefix = `${ID_PREFIX[kind]}_`;
  return typeof text === "string" && text.startsWith(prefix) && BODY.test(text.slice(prefix.length));
}

/** An id of `kind` from random text (8 to 40 of `0-9a-z`). Throws on anything else: a bug. */
export function idFrom<K extends IdKind>(kind: K, random: string): IdOf[K] {
  const id: string = `${ID_PREFIX[kind]}_${random}`;
  if (!isId(kind, id)) throw new Error(`not the random part of an id: ${kind}`);
  return id;
}
