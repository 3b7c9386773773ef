/** What setting a meeting up needs from the record. Part of `Store`. */
import type { DocumentId, TableId } from "../../src/domain/ids.ts";
import type { Meeting } from "../../src/domain/meeting.ts";
import type { Result } from "../../src/domain/result.ts";
import type { LinkRow, TableRow } from "./ports.ts";

/** What people left in a meeting. */
export interface Content {
  readonly ideas: number;
  readonly proposals: number;
  readonly participants: number;
}

/** A document to read before or during the meeting. */
export interface DocumentRow {
  readonly id: DocumentId;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** When it was added, ISO 8601 in UTC. */
  readonly at: string;
}

export interface SetupStore {
  /**
   * Reads, changes and writes the facts as one step; a refusal of `change` writes nothing. `change` is
   * pure: it runs again when another instance was faster.
   */
  changeMeeting(change: (meeting: Meeting) => Result<Meeting>): Promise<Result<Meeting>>;

  /** May somebody new join? */
  doorsOpen(): Promise<boolean>;
  setDoors(open: boolean): Promise<void>;

  /** Refused with `mark-taken`. Twice is once: the table that is there stays as it is. */
  addTable(table: TableRow, links: readonly LinkRow[]): Promise<Result<null>>;
  /**
   * Reads, changes and writes a table as one step; `carries`: ideas or proposals bear its mark. Its
   * code, number, life and hue stay. Refused with `unknown-table`, `mark-taken`, or as `change` says.
   */
  changeTable(id: TableId, change: (table: TableRow, carries: boolean) => Result<TableRow>): Promise<Result<TableRow>>;
  /** Numbers the tables from 1 in this order; `conflict` when these are not the tables that are there. */
  orderTables(ids: readonly TableId[]): Promise<Result<null>>;
  /** With its links and people. Refused with `table-in-use` when ideas or proposals are there. */
  removeTable(id: TableId): Promise<Result<null>>;
  /** The table that was removed last, with its code and links, as it was. `unknown-table`: it was another one. */
  restoreTable(id: TableId): Promise<Result<null>>;

  /** Sections that ideas and proposals refer to. */
  sectionsInUse(): Promise<readonly number[]>;
  content(): Promise<Content>;
  /**
   * Removes everything that people made (ideas, proposals, boards with their history, answers,
   * participants), thaws every table and puts the state back to its beginning. Facts, tables, codes
   * and links stay; every table gets the new id that `newId` gives, so nothing old fits to it any
   * more. Null: nothing was removed, because `mayGo` said no to what is there at that moment.
   */
  wipe(
    mayGo: (content: Content) => boolean,
    newId: (old: TableId) => TableId,
  ): Promise<ReadonlyMap<TableId, TableId> | null>;

  /** Replaces facts and tables by others, with new codes and links. Refused with `meeting-has-ideas`. */
  replaceSettings(meeting: Meeting, tables: readonly TableRow[], links: readonly LinkRow[]): Promise<Result<null>>;

  /** In the order they were added. */
  documents(): Promise<readonly DocumentRow[]>;
  /** Twice is once. */
  addDocument(document: DocumentRow, bytes: Uint8Array): Promise<void>;
  documentBytes(id: DocumentId): Promise<{ readonly document: DocumentRow; readonly bytes: Uint8Array } | null>;
  removeDocument(id: DocumentId): Promise<void>;
}
