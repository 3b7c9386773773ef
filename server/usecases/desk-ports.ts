/**
 * What a table's desk needs from the world, beside `ports.ts`: the journal of what was done, and the
 * two sides' confirmations of the result. Adapters: `server/store/*-desk.ts`.
 */
import type { BoardActor } from "../../src/board/board-origin.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { JournalKind } from "../../src/domain/journal.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Side } from "../../src/domain/side.ts";

/** Something done at a table. Never the words of an idea or a proposal. */
export interface Deed {
  readonly kind: JournalKind;
  readonly actor: BoardActor;
  /** Id of the idea, proposal or group it was done to; null: to the table, or to many. */
  readonly subject: string | null;
  /** Id of the idea it was merged into, or of the group it was put into. */
  readonly other: string | null;
  /** How many, when it was done to many at once. */
  readonly count: number | null;
  /** Why something was taken away, as the moderator chose or wrote. */
  readonly reason: string | null;
}

/** A deed as the journal keeps it. */
export interface JournalEntry extends Deed {
  /** Grows with time, within the whole meeting. */
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** A side's word that the proposals which `state` names are the table's result. */
export interface Confirmation {
  readonly tableId: TableId;
  readonly side: Side;
  readonly state: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** When the proposals changed afterwards; null: they have not. */
  readonly withdrawnAt: string | null;
}

/** Every write is committed when its promise resolves. */
export interface DeskStore {
  /** Appends to the journal of a table, in this order. Nothing of it is ever changed or removed. */
  note(tableId: TableId, deeds: readonly Deed[], at: string): Promise<void>;
  /** The newest entries first, older than the entry `before` when given; at most `limit`. */
  journal(tableId: TableId, before: number | null, limit: number): Promise<readonly JournalEntry[]>;
  /** The latest entry of one of these kinds for each subject. */
  latest(tableId: TableId, kinds: readonly JournalKind[]): Promise<ReadonlyMap<string, JournalEntry>>;

  /** Of one table, or of all. */
  confirmations(tableId?: TableId): Promise<readonly Confirmation[]>;
  /**
   * Puts a side's confirmation in the place of its former one. Refused with `table-frozen` when the
   * table is frozen at the moment of the commit.
   */
  confirm(confirmation: Omit<Confirmation, "withdrawnAt">): Promise<Result<null>>;
  /** A side takes its confirmation back. Refused like `confirm`. */
  takeBack(tableId: TableId, side: Side): Promise<Result<null>>;
  /** The result changed: confirmations of any other state stand no more. True: there was one that did. */
  withdrawOthers(tableId: TableId, state: string, at: string): Promise<boolean>;
}

/** What a deed has when it says nothing more. */
const PLAIN = { subject: null, other: null, count: null, reason: null } as const;

/** What an update of a board says of a deed; who made the update is known beside it. */
export type BoardDeed = Omit<Deed, "actor" | "reason">;

export const boardDeed = (
  kind: JournalKind,
  subject: string | null = null,
  other: string | null = null,
): BoardDeed => ({
  kind,
  subject,
  other,
  count: null,
});

/** A deed with only what it has to say. */
export const deed = (
  kind: JournalKind,
  actor: BoardActor,
  facts: Partial<Omit<Deed, "kind" | "actor">> = {},
): Deed => ({
  ...PLAIN,
  kind,
  actor,
  ...facts,
});
