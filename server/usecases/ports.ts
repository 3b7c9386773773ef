/**
 * What the use cases need from the world. Adapters live in `server/store`, `server/boards` and
 * `server/gateways`; whole flows also run with the ones in memory.
 */
import type * as Y from "yjs";
import type { BoardActor } from "../../src/board/board-origin.ts";
import type { HelperKind } from "../../src/domain/helper.ts";
import type { Idea, IdeaContent, IdeaPlace, IdeaSource, Signature } from "../../src/domain/idea.ts";
import type { DepartmentId, IdeaId, LinkId, ParticipantId, TableId } from "../../src/domain/ids.ts";
import type { Meeting, MeetingState } from "../../src/domain/meeting.ts";
import type { PhotoSize } from "../../src/domain/picture.ts";
import type { Proposal } from "../../src/domain/proposal.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Round } from "../../src/domain/round.ts";
import type { Side } from "../../src/domain/side.ts";
import type { Table, TableLife } from "../../src/domain/table.ts";
import type { Deed } from "./desk-ports.ts";
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
  participantCount(tableId: TableId): Promise<number>;
  /** Everybody who sat down at a table, in that order. */
  people(tableId: TableId): Promise<readonly ParticipantId[]>;
  /** Twice is once: who is there stays as they are. */
  addParticipant(participant: ParticipantRow): Promise<void>;
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

/** A change of rows that goes with a board update, in the same transaction. */
export type RowChange =
  | {
      readonly kind: "idea";
      readonly id: IdeaId;
      readonly place: IdeaPlace;
      readonly text: string;
      readonly section: number | null;
      readonly mergedInto: IdeaId | null;
      readonly groupTitle: string | null;
      readonly hiddenReason: string | null;
    }
  | ({ readonly kind: "proposal" } & ProposalRow);

/** One committed entry of a board's log. */
export interface LogEntry {
  readonly seq: number;
  readonly actor: BoardActor;
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** One board's part of a commit. */
export interface BoardCommit {
  readonly tableId: TableId;
  /** The document these updates belong to. */
  readonly epoch: number;
  readonly updates: readonly { readonly actor: BoardActor; readonly bytes: Uint8Array }[];
  readonly rows: readonly RowChange[];
  /** What moderators did by these updates, for the journal; whoever observes the log notes it. */
  readonly deeds?: readonly Deed[];
  readonly at: number;
}

export type CommitOutcome =
  | { readonly ok: true; readonly lastSeq: number }
  /** Nothing of it was written: the table is frozen, its document was made anew, or it is there no more. */
  | { readonly ok: false; readonly reason: "frozen" | "new-epoch" | "gone" };

export interface Snapshot {
  readonly seq: number;
  readonly name: string | null;
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** What is stored of a board: the newest snapshot of the present epoch and every update after it, in order. */
export interface StoredBoard {
  readonly epoch: number;
  readonly snapshot: Snapshot | null;
  readonly updates: readonly LogEntry[];
}

/** A board's document made anew: `bytes` hold what `seq` of `epoch` held, without its history. */
export interface NewEpoch {
  readonly epoch: number;
  readonly seq: number;
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** The hot path: the log of every board. Plain batched SQL, one transaction for all boards of a turn. */
export interface BoardLog {
  /** Commits all or throws (nothing written). Outcomes are in the order of `commits`. */
  commit(commits: readonly BoardCommit[]): Promise<readonly CommitOutcome[]>;
  /** Null: no such table. */
  load(tableId: TableId): Promise<StoredBoard | null>;
  /** Entries with `seq` greater than `afterSeq` (what another instance wrote). Null: `epoch` is over. */
  since(tableId: TableId, afterSeq: number, epoch: number): Promise<readonly LogEntry[] | null>;
  /**
   * Puts `next` in the place of all updates and unnamed snapshots, in one transaction, and counts the
   * epoch up. False: something was committed since, or another epoch has begun; nothing was written.
   */
  beginEpoch(tableId: TableId, next: NewEpoch): Promise<boolean>;
  /** A name once given stays; with the name comes its time. */
  saveSnapshot(tableId: TableId, snapshot: Snapshot): Promise<void>;
  /**
   * Removes updates that an older, still kept snapshot makes needless: all with `seq` up to that of
   * the newest-but-one unnamed snapshot, and unnamed snapshots before it.
   */
  trim(tableId: TableId): Promise<void>;
  snapshots(tableId: TableId): Promise<readonly Omit<Snapshot, "bytes">[]>;
  /** The snapshot at exactly this entry of the log. Null: there is none, or no such table. */
  snapshot(tableId: TableId, seq: number): Promise<Snapshot | null>;
}

/** A state of a board that was kept under a name. */
export interface KeptBoard {
  readonly seq: number;
  readonly name: string;
  readonly at: number;
}

/** An open board. */
export interface BoardRoom {
  readonly tableId: TableId;
  /** Reads the live document; the callback must not change it. */
  read<T>(look: (doc: Y.Doc) => T): T;
  /**
   * One edit by the server. Resolves when it is committed together with `rows`; refused with
   * `table-frozen`, or `storage-unavailable` when the database does not take it.
   */
  edit(actor: BoardActor, change: (doc: Y.Doc) => void, rows?: readonly RowChange[]): Promise<Result<null>>;
}

export interface Boards {
  /** Opens (loads on first use). Null: no such table. */
  open(tableId: TableId): Promise<BoardRoom | null>;
  /** Reads a board without keeping it open longer than the call. */
  read<T>(tableId: TableId, look: (doc: Y.Doc) => T): Promise<T | null>;
  /** Keeps the state of a board under a name, for ever. Throws when it cannot be stored. */
  snapshot(tableId: TableId, name: string): Promise<void>;
  /** The kept states of a board, oldest first: `seq` names each, `at` in milliseconds since 1970. */
  snapshots(tableId: TableId): Promise<readonly KeptBoard[]>;
  /** Reads a kept state. Null: none was kept there. */
  readSnapshot<T>(tableId: TableId, seq: number, look: (doc: Y.Doc) => T): Promise<T | null>;
  /**
   * Rights of this table's connections changed: they are closed and judged again. When the table is
   * there no more its board is closed for good. Resolves when those of this process are; never rejects.
   */
  rejudge(tableId: TableId): Promise<void>;
  /**
   * Changes a board in everything that is kept of it, as if it had always been so: its document is made
   * anew without its past, and so is every kept state. Also when the table is frozen. Who has it open
   * loads it again. Throws when it cannot be stored.
   */
  rewrite(tableId: TableId, change: (doc: Y.Doc) => void): Promise<void>;
  /** Moderators' connections now, per table. */
  tablets(tableId: TableId): readonly Side[];
}

/** News to people: fire and forget, the state is stored. Each names what changed; gateways send it. */
export interface News {
  momentChanged(tableId?: TableId): void;
  ideaChanged(idea: Idea): void;
  boardChanged(tableId: TableId): void;
  /** One person changed tables. */
  seatMoved(from: TableId, to: TableId): void;
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
  /** Everything begins anew: every device loads its page again. */
  begunAnew(): void;
}
