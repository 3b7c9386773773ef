/**
 * What the use cases need from the world. Adapters live in `server/store`, `server/boards` and
 * `server/gateways`; whole flows also run with the ones in memory.
 */
import type { HelperKind } from "../../src/domain/helper.ts";
import type { Idea, IdeaContent, IdeaPlace, IdeaSource, Signature } from "../../src/domain/idea.ts";
import type { DepartmentId, IdeaId, LinkId, ParticipantId, TableId } from "../../src/domain/ids.ts";
import type { Meeting, MeetingState } from "../../src/domain/meeting.ts";
import type { PhotoSize } from "../../src/domain/picture.ts";
import type { Proposal } from "../../src/domain/proposal.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Round } from "../../src/domain/round.ts";
import type { Present } from "../../src/domain/seat.ts";
import type { Side } from "../../src/domain/side.ts";
import type { Table, TableLife } from "../../src/domain/table.ts";
import type { ErasureStore } from "./erasure-ports.ts";
import type { PictureStore } from "./picture-ports.ts";
import type { SetupStore } from "./setup-ports.ts";

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** Randomness: text for ids and codes. */
export interface Random {
  /** 32 lower-case letters and digits. */
  id(): string;
  bytes(count: number): Uint8Array;
}

/** A table as the record keeps it, with what is not for everyone. */
export interface TableRow extends Table {
  readonly code: string;
  readonly life: TableLife;
}

export interface ParticipantRow {
  readonly id: ParticipantId;
  readonly tableId: TableId;
  readonly signature: Signature;
  readonly signatureAsked: boolean;
  /** Said "gotowe" or raised a hand at some time; what else somebody does leaves rows of its own. */
  readonly tookPart: boolean;
}

export interface NewSeat {
  readonly id: ParticipantId;
  readonly tableId: TableId;
  readonly at: string;
}

/** How many seats a table has, and who keeps theirs when all are taken. */
export interface SeatRule extends Present {
  readonly most: number;
}

export interface SeatTaken {
  /** Whose seat it was; null: it was free. */
  readonly gaveWay: ParticipantId | null;
  /** How many are taken now. */
  readonly taken: number;
}

export type LinkRow = {
  readonly id: LinkId;
  readonly token: string;
  readonly revoked: boolean;
  readonly used: boolean;
} & (
  | { readonly kind: "moderator"; readonly tableId: TableId; readonly side: Side }
  | { readonly kind: "screen" }
  | { readonly kind: "organiser" }
  /** For somebody by name: another organiser, or somebody who only looks. */
  | { readonly kind: HelperKind; readonly name: string }
  | { readonly kind: "department"; readonly departmentId: DepartmentId }
);

/** A proposal as the record keeps it. */
export interface ProposalRow extends Proposal {
  /** Is it among the table's most important ones? */
  readonly priority: boolean;
  /** Taken off the table: in no list, kept with its words. */
  readonly removed: boolean;
  /** When it was started, ISO 8601 in UTC. */
  readonly at: string;
}

/** A JPEG as it is kept; sizes in pixels. */
export interface PhotoFile {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A photo in all its sizes, upright and without what a camera writes beside it. */
export type Photo = Readonly<Record<PhotoSize, PhotoFile>>;

/** Makes photos out of whatever people send. */
export interface Photos {
  /** Refused with `photo-unreadable` or `photo-too-large`. Waits while others are made. */
  take(file: Uint8Array): Promise<Result<Photo>>;
}

export interface NewIdea {
  readonly id: IdeaId;
  readonly tableId: TableId;
  readonly source: IdeaSource;
  readonly content: IdeaContent;
  /** Kept with the idea; there exactly when `content.hasPhoto`. */
  readonly photo?: Photo | undefined;
  readonly signature: Signature;
  readonly authorId: ParticipantId | null;
  readonly at: string;
  /** The number printed on its paper card; absent: the next running number. */
  readonly card?: number;
}

/** What an author does to an idea that waits: takes it back, or gives it new words. */
export type WaitingChange = { readonly place: "withdrawn" } | { readonly text: string };

/** The record of the meeting. Every write is committed when its promise resolves. */
export interface Store extends SetupStore, ErasureStore, PictureStore {
  meeting(): Promise<Meeting>;
  state(): Promise<MeetingState>;
  /**
   * Reads, changes and writes the state as one step; returns what was written. `change` is pure: it
   * runs again when another instance was faster.
   */
  changeState(change: (state: MeetingState) => MeetingState): Promise<MeetingState>;

  tables(): Promise<readonly TableRow[]>;
  table(id: TableId): Promise<TableRow | null>;
  tableByCode(code: string): Promise<TableRow | null>;
  freeze(id: TableId, frozen: boolean): Promise<void>;
  /** From now on ideas go straight to the board, or wait in the inbox. */
  setAutoPlace(id: TableId, autoPlace: boolean): Promise<void>;

  participant(id: ParticipantId): Promise<ParticipantRow | null>;
  /** How many seats are taken, by table; a table without any is not there. */
  participantCounts(): Promise<ReadonlyMap<TableId, number>>;
  /** Everybody who sat down at a table, in that order. */
  people(tableId: TableId): Promise<readonly ParticipantId[]>;
  /**
   * Seats somebody. At a full table the quiet seat that nobody has used for the longest time gives way
   * (`seatToGive`); null: there is none. Twice is once: who is there stays as they are. Two who come at
   * once, also at two instances, never get the same seat.
   */
  takeSeat(seat: NewSeat, rule: SeatRule): Promise<SeatTaken | null>;
  /** These people are here at this moment, so that other instances know. */
  noteHeard(people: readonly ParticipantId[], at: string): Promise<void>;
  /** This person said "gotowe" or raised a hand. */
  noteTookPart(id: ParticipantId): Promise<void>;
  sign(id: ParticipantId, signature: Signature): Promise<void>;

  /**
   * Records an idea in the inbox with the next number of its table. Sending the same id again gives
   * the idea that is there (`conflict` if it belongs to another author or table). An idea from a paper
   * card keeps the card's number, or is refused with `card-used` when that is taken. Refused with
   * `table-frozen` when the table is frozen at the moment of the commit.
   */
  addIdea(idea: NewIdea): Promise<Result<Idea>>;
  idea(id: IdeaId): Promise<Idea | null>;
  /** The photo of an idea. Null: there is none. */
  photo(id: IdeaId, size: PhotoSize): Promise<PhotoFile | null>;
  ideasOf(tableId: TableId, place?: IdeaPlace): Promise<readonly Idea[]>;
  ideasBy(authorId: ParticipantId): Promise<readonly Idea[]>;
  /** Number of ideas per table and place. */
  ideaCounts(): Promise<readonly { readonly tableId: TableId; readonly place: IdeaPlace; readonly count: number }[]>;
  /** Moves an idea that is not on the board (inbox ↔ hidden). Ideas come and go from the board with a board commit. */
  moveIdea(id: IdeaId, place: "inbox" | "hidden", hiddenReason: string | null): Promise<void>;
  /**
   * Its author changes an idea that waits in the inbox. Refused with `table-frozen` when the table is
   * frozen at the moment of the commit, with `conflict` when the idea has left the inbox meanwhile.
   */
  changeWaiting(id: IdeaId, change: WaitingChange): Promise<Result<Idea>>;
  /** Those that were not removed. */
  proposals(tableId?: TableId): Promise<readonly ProposalRow[]>;
  /** Those that were. */
  removedProposals(tableId: TableId): Promise<readonly ProposalRow[]>;
  /** The next running number of a proposal at this table; taken for ever. */
  takeProposalNumber(tableId: TableId): Promise<number>;

  /** The stored round of a table; null: none was stored yet. */
  round(tableId: TableId): Promise<Round | null>;
  /** Reads, changes and writes the round as one step, like `changeState`. */
  changeRound(tableId: TableId, change: (round: Round | null) => Round): Promise<Round>;
  /** How many different people with a phone gave ideas that are not withdrawn. */
  authorCount(tableId: TableId): Promise<number>;

  links(): Promise<readonly LinkRow[]>;
  linkByToken(token: string): Promise<LinkRow | null>;
  link(id: LinkId): Promise<LinkRow | null>;
  addLink(link: LinkRow): Promise<void>;
  revokeLink(id: LinkId): Promise<void>;
  /** Marks a one-time link as used; false if it was used before. */
  useLink(id: LinkId): Promise<boolean>;

  setting(key: string): Promise<string | null>;
  putSetting(key: string, value: string): Promise<void>;

  /** Answers when the database does. Throws when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** News to people: fire and forget, the state is stored. Each names what changed; gateways send it. */
export interface News {
  momentChanged(tableId?: TableId): void;
  ideaChanged(idea: Idea): void;
  boardChanged(tableId: TableId): void;
  /** One person changed tables. */
  seatMoved(from: TableId, to: TableId): void;
  /** A table has no free seat any more, or somebody did not get one. */
  seatsFull(): void;
  screenChanged(): void;
  /** A vote was opened, closed or cleared, or dots on paper changed. */
  voteChanged(tableId: TableId): void;
  /** Somebody gave dots; who and to what is nobody's business. */
  ballotCast(tableId: TableId): void;
  /** The round of a table: who is done, who speaks, its own course. */
  roundChanged(tableId: TableId): void;
  /** Confirmations, the switch of the inbox, or what lies in the trash of a table. */
  deskChanged(tableId: TableId): void;
  /** Facts, tables, sections, agenda or documents changed: everyone gets them anew. */
  settingsChanged(): void;
  /** Somebody declared, suggested, changed or withdrew something before the meeting, or a topic was settled. */
  declarationsChanged(): void;
  /** A run-through began, went on or ended. */
  runThroughChanged(): void;
  /** Everything begins anew: every device loads its page again. */
  begunAnew(): void;
}
