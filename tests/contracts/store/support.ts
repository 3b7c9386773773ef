import { randomBytes } from "node:crypto";
import { afterAll, beforeEach } from "vitest";
import type { BeforeStore } from "../../../server/usecases/before-ports.ts";
import type { BoardCommit, BoardLog, RowChange } from "../../../server/usecases/board-ports.ts";
import type { NewIdea, NewSeat, Random, SeatRule, Store, TableRow } from "../../../server/usecases/ports.ts";
import type { SlipStore } from "../../../server/usecases/slip-ports.ts";
import type { VoteStore } from "../../../server/usecases/vote-ports.ts";
import type { IdeaId, ParticipantId, TableId } from "../../../src/domain/ids.ts";
import { type IdKind, type IdOf, idFrom } from "../../../src/domain/ids.ts";

/** Real randomness in the shape the port asks for. */
export const random: Random = {
  id: () => randomBytes(16).toString("hex"),
  bytes: (count) => new Uint8Array(randomBytes(count)),
};

export const newId = <K extends IdKind>(kind: K): IdOf[K] => idFrom(kind, random.id());

/** A store and its log that start with the template's meeting. */
export interface Subject {
  readonly store: Store;
  readonly log: BoardLog;
  readonly slips: SlipStore;
  readonly before: BeforeStore;
  readonly votes: VoteStore;
}

/** How a contract gets a fresh subject for each test. */
export interface Harness {
  readonly name: string;
  fresh(): Promise<Subject>;
  /** A second instance on the same data; null where there is none. */
  second(): Promise<Subject> | null;
  close(): Promise<void>;
}

/** A fresh subject and its first table before each test of a suite; closed after the last. */
export function atFirstTable(harness: Harness, begin: (subject: Subject, tableId: TableId) => void): void {
  beforeEach(async () => {
    const subject = await harness.fresh();
    begin(subject, (await firstTable(subject.store)).id);
  });
  afterAll(() => harness.close());
}

export async function firstTable(store: Store): Promise<TableRow> {
  return tableAt(store, 0);
}

export async function tableAt(store: Store, index: number): Promise<TableRow> {
  const table = (await store.tables())[index];
  if (!table) throw new Error(`no table ${index}`);
  return table;
}

/** More seats than anybody takes here. */
export const ROOMY: SeatRule = { most: 100, heardBefore: null, here: new Set() };

export const newSeat = (tableId: TableId, at = "2019-06-26T14:00:00.000Z"): NewSeat => ({
  id: newId("participant"),
  tableId,
  at,
});

/** A new person at this table. */
export async function seated(store: Store, tableId: TableId): Promise<ParticipantId> {
  const seat = newSeat(tableId);
  await store.takeSeat(seat, ROOMY);
  return seat.id;
}

export const newIdea = (tableId: TableId, change: Partial<NewIdea> = {}): NewIdea => ({
  id: newId("idea"),
  tableId,
  source: "phone",
  content: { text: "Mikrogranty", sketch: null },
  signature: null,
  authorId: null,
  at: "2019-06-26T14:40:00.123Z",
  ...change,
});

export const bytesOf = (...values: number[]): Uint8Array => Uint8Array.from(values);

export const commitOf = (tableId: TableId, count: number, rows: readonly RowChange[] = []): BoardCommit => ({
  tableId,
  epoch: 1,
  updates: Array.from({ length: count }, (_, i) => ({ actor: "ngo", bytes: bytesOf(i, 255, 0) })),
  rows,
  at: Date.UTC(2019, 5, 26, 14, 40, 0, 5),
});

export const placed = (id: IdeaId, change: Partial<RowChange & { kind: "idea" }> = {}): RowChange => ({
  kind: "idea",
  id,
  place: "board",
  text: "Mikrogranty dla osiedli",
  section: 5,
  mergedInto: null,
  groupTitle: "Pieniądze",
  hiddenReason: null,
  ...change,
});

/** 1, 2 … count. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

export const byNumber = (a: number, b: number): number => a - b;
