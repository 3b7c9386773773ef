/** What the use cases need from the boards, and the boards from their log. */
import type * as Y from "yjs";
import type { BoardActor } from "../../src/board/board-origin.ts";
import type { IdeaPlace } from "../../src/domain/idea.ts";
import type { IdeaId, TableId } from "../../src/domain/ids.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Side } from "../../src/domain/side.ts";
import type { Deed } from "./desk-ports.ts";
import type { ProposalRow } from "./ports.ts";

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
